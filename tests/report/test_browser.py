"""The report in headless Chromium: what runs, what is lit, what fits."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from onrecord.report.build import make_view
from onrecord.report.page import render

from .fake import rows, view_of

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=8000"
).split()
# A page around the report that asks it questions; the report's own policy lets no foreign script in.
ASKING = """<!doctype html><body style="margin:0"><iframe id="f" style="width:{width}px;height:900px;border:0"></iframe>
<script>
const frame = document.getElementById("f");
frame.onload = () => setTimeout(() => {{
  const page = frame.contentDocument, view = frame.contentWindow;
  const shown = (selector) => [...page.querySelectorAll(selector)].filter((node) => node.checkVisibility());
  const answer = {{}};
  {questions}
  document.body.dataset.answer = JSON.stringify(answer);
}}, 300);
frame.src = {source};
</script>"""


def dump(url: str, profile: Path) -> str:
    browser = shutil.which("chromium")
    assert browser, "The browser tests need Debian's Chromium: apt-get install chromium"
    done = subprocess.run(
        [browser, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", url], capture_output=True, timeout=120, check=True
    )
    return done.stdout.decode()


class Browser:
    """Opens the report and asks it questions in JavaScript that fill `answer`."""

    def __init__(self, folder: Path, page: str) -> None:
        self.folder = folder
        (folder / "report.html").write_text(page, encoding="utf-8")

    def ask(self, questions: str, fragment: str = "", width: int = 1280) -> Any:
        source = json.dumps(f"report.html{fragment}")
        asking = self.folder / "asking.html"
        asking.write_text(ASKING.format(width=width, source=source, questions=questions), encoding="utf-8")
        dom = dump(asking.as_uri(), self.folder / "profile")
        found = re.search('data-answer="([^"]*)"', dom)
        assert found, "the report did not answer"
        return json.loads(html.unescape(found[1]))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(tmp_path_factory.mktemp("report"), render(view_of(rows())))


def test_hostile_text_is_shown_and_never_runs(browser: Browser) -> None:
    said = browser.ask(
        """answer.title = page.title;
        answer.scripts = page.scripts.length;
        answer.images = page.images.length;
        answer.text = page.body.textContent;
        answer.directed = page.querySelectorAll("[onerror], [onclick]").length;"""
    )
    assert said["title"] == "On record: 120 statements, 3–12 March 2031"
    assert (said["scripts"], said["images"], said["directed"]) == (1, 0, 0)
    assert "<script>document.title='ran'</script>" in said["text"]


def test_the_policy_stops_a_script_that_got_in(tmp_path: Path) -> None:
    page = render(view_of(rows(2)))
    smuggled = page.replace(
        "</main>", "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\"></main>"
    )
    assert smuggled != page
    assert "<title>ran</title>" not in dump_of(smuggled, tmp_path)
    # Without the policy it would have run: the test can fail.
    unguarded = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", smuggled)
    assert "<title>ran</title>" in dump_of(unguarded, tmp_path)


def dump_of(page: str, folder: Path) -> str:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return dump(path.as_uri(), folder / "profile")


def test_an_override_turns_no_letter_round(browser: Browser) -> None:
    said = browser.ask(
        """const node = [...page.querySelectorAll(".text p")].find((p) => p.textContent.includes("detnuoc reven"));
        node.closest(".sheet").style.display = "block";
        const walk = page.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        let words;
        while ((words = walk.nextNode()) && !words.data.includes("detnuoc reven"));
        const at = words.data.indexOf("detnuoc"), left = (n) => {
          const range = page.createRange();
          range.setStart(words, at + n);
          range.setEnd(words, at + n + 1);
          return range.getBoundingClientRect().left;
        };
        answer.lefts = [0, 1, 2, 3, 4, 5, 6].map(left);"""
    )
    assert said["lefts"] == sorted(said["lefts"])
    assert len(set(said["lefts"])) == 7


def test_a_row_lights_its_words_in_their_article(browser: Browser) -> None:
    row = next(row for row in rows()["statements"] if row["quote_type"] == "mixed")
    said = browser.ask(
        """answer.sheets = shown(".sheet").map((node) => node.id);
        const clear = "rgba(0, 0, 0, 0)";
        answer.lit = shown(".sheet mark").filter((node) => view.getComputedStyle(node).backgroundColor !== clear)
          .map((node) => node.textContent);
        const box = page.querySelector(":target").nextElementSibling.getBoundingClientRect();
        answer.inView = box.top >= 0 && box.bottom <= view.innerHeight;""",
        fragment=f"#s-{row['id']}",
    )
    assert said["sheets"] == [f"a-{row['article']}"]
    assert said["lit"] == [row["source_text"], row["cue_text"], row["text"]]
    assert said["inView"]


def test_without_a_target_no_article_lies_over_the_rows(browser: Browser) -> None:
    assert browser.ask("answer.sheets = shown('.sheet').length;")["sheets"] == 0


@pytest.mark.parametrize(
    ("fragment", "kept"),
    [
        ("q=spillway+second", lambda row: "spillway" in row["text"]),
        ("speaker=Mirela+Tanase", lambda row: row["speaker"] == "Mirela Tanase"),
        ("outlet=Radio+Kesk", lambda row: row["outlet"] == "Radio Kesk"),
        ("act=denial", lambda row: row["act"] == "deny"),
        ("from=2031-03-11", lambda row: (row["said"] or row["published"] or "") >= "2031-03-11"),
        ("q=peric+holt", lambda row: row["speaker"] == "Dunja Perić-Holt"),
    ],
)
def test_filters_follow_the_address(browser: Browser, fragment: str, kept: Any) -> None:
    found = rows()["statements"]
    expected = {f"rs-{row['id']}" for row in found if kept(row)}
    said = browser.ask(
        """answer.rows = shown(".statement").map((node) => node.id);
        answer.status = page.querySelector(".status").textContent;
        answer.tally = shown("#said .tally").reduce((sum, node) => sum + parseInt(node.textContent), 0);""",
        fragment=f"#{fragment}",
    )
    assert 0 < len(expected) < len(found)
    assert set(said["rows"]) == expected
    assert said["tally"] == len(expected)
    assert said["status"].startswith(f"{len(expected)} statements of 120 and ")


def test_what_is_typed_filters_and_goes_into_the_address(browser: Browser) -> None:
    said = browser.ask(
        """const box = page.querySelector("input[name=q]");
        box.value = "no such words";
        box.dispatchEvent(new view.Event("input", { bubbles: true }));
        answer.rows = shown(".row").length;
        answer.hash = view.location.hash;
        answer.status = page.querySelector(".status").textContent;"""
    )
    assert said["rows"] == 0
    assert said["hash"] == "#q=no+such+words"
    assert "clear a filter" in said["status"]


OVERFLOW = """const width = page.documentElement.clientWidth;
answer.beyond = page.documentElement.scrollWidth - width;
answer.wide = [...page.querySelectorAll("body *")].filter((node) => node.checkVisibility()
  && !node.closest(".skip, .aside") && node.getBoundingClientRect().right > width + 0.5)
  .map((node) => node.tagName + "." + node.className);"""


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("opened", [False, True])
def test_nothing_overflows(browser: Browser, width: int, *, opened: bool) -> None:
    fragment = f"#s-{rows()['statements'][30]['id']}" if opened else ""
    said = browser.ask(OVERFLOW, fragment=fragment, width=width)
    assert said == {"beyond": 0, "wide": []}


def test_an_endless_word_overflows_nowhere(tmp_path: Path) -> None:
    found = rows(2)
    for row in (*found["articles"], *found["statements"], *found["figures"]):
        row["outlet"] = "o" * 400
    for row in found["statements"]:
        row["speaker"] = "s" * 400
    said = Browser(tmp_path, render(view_of(found))).ask(OVERFLOW, width=390)
    assert said == {"beyond": 0, "wide": []}


def test_an_empty_ledger_has_a_page(tmp_path: Path) -> None:
    said = Browser(tmp_path, render(make_view([], [], [], [], {}))).ask(
        "answer.empty = shown('.empty').length; answer.filters = shown('#filters').length;"
    )
    assert said == {"empty": 4, "filters": 0}


CONTRAST = """const number = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
const light = (colour) => number(colour).map((v) => v / 255)
  .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const paint = page.createElement("i");
page.body.append(paint);
const colour = (name) => { paint.className = name; return view.getComputedStyle(paint); };
const root = view.getComputedStyle(page.documentElement);
const value = (name) => { const probe = page.createElement("canvas").getContext("2d");
  probe.fillStyle = root.getPropertyValue(name).trim(); const hex = probe.fillStyle;
  return "rgb(" + [1, 3, 5].map((n) => parseInt(hex.slice(n, n + 2), 16)).join(",") + ")"; };
for (const ground of ["--paper", "--raised"]) for (const ink of ["--ink", "--quiet", "--link"])
  answer[ink + " on " + ground] = ratio(value(ink), value(ground));
for (const part of "csufx") answer["--ink on --lit-" + part] = ratio(value("--ink"), value("--lit-" + part));"""


def test_every_ink_has_contrast_enough(browser: Browser) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    said = browser.ask(CONTRAST)
    assert len(said) == 11
    assert {name: ratio for name, ratio in said.items() if ratio < 4.5} == {}
