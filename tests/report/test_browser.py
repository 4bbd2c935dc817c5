"""The report in headless Chromium: what runs, what is lit, what the filters keep."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from onrecord.report.page import render

from .browser import Browser, dump
from .fake import rows, view_of

pytestmark = pytest.mark.browser


def test_a_missing_browser_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match=r"^The browser tests need Debian's Chromium: "):
        dump(tmp_path / "page.html")


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
    return dump(path)


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


LIT = """answer.sheets = shown(".sheet").map((node) => node.id);
const clear = "rgba(0, 0, 0, 0)";
answer.lit = shown(".sheet mark").filter((node) => view.getComputedStyle(node).backgroundColor !== clear)
  .map((node) => node.textContent);
const box = page.querySelector(":target").nextElementSibling.getBoundingClientRect();
answer.inView = box.top >= 0 && box.bottom <= view.innerHeight;
answer.filters = shown("#filters").length;"""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_row_lights_its_words_in_their_article_with_and_without_javascript(
    browser: Browser, *, scripts: bool
) -> None:
    row = next(row for row in rows()["statements"] if row["quote_type"] == "mixed")
    said = browser.ask(LIT, fragment=f"#s-{row['id']}", scripts=scripts)
    assert said == {
        "sheets": [f"a-{row['article']}"],
        "lit": [row["source_text"], row["cue_text"], row["text"]],
        "inView": True,
        "filters": int(scripts),
    }


def test_escape_closes_the_article_and_leads_back_to_its_row(browser: Browser) -> None:
    row = rows()["statements"][60]["id"]
    said = browser.ask(
        f"""const seen = () => {{
          const box = page.getElementById("rs-{row}").getBoundingClientRect();
          return box.top >= 0 && box.bottom <= view.innerHeight;
        }};
        answer.beside = seen();
        """
        """page.dispatchEvent(new view.KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        answer.hash = view.location.hash;
        answer.sheets = shown(".sheet").length;
        view.dispatchEvent(new view.HashChangeEvent("hashchange"));
        answer.back = seen();
        answer.focus = page.activeElement.getAttribute("href");""",
        fragment=f"#s-{row}",
    )
    assert said == {"beside": True, "hash": "#_", "sheets": 0, "back": True, "focus": f"#s-{row}"}


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
    assert said["status"].startswith(f"{len(expected)} statements of 120, ")


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
