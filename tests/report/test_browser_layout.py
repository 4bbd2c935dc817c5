"""The report in headless Chromium: how it is laid out on screens and on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.report.build import make_view
from onrecord.report.page import render

from .browser import Browser, chromium
from .fake import rows, view_of

pytestmark = pytest.mark.browser

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
    for row in found["articles"]:
        row |= {"outlet_country": "c" * 400, "outlet_agency": True, "outlet_state_owned": True, "wire": "w" * 400}
    for row in found["statements"]:
        row["speaker"] = "s" * 400
    said = Browser(tmp_path, render(view_of(found))).ask(OVERFLOW, width=390)
    assert said == {"beyond": 0, "wide": []}


def test_an_empty_ledger_has_a_page(tmp_path: Path) -> None:
    said = Browser(tmp_path, render(make_view([], [], [], [], {}))).ask(
        "answer.empty = shown('.empty').length; answer.filters = shown('#filters').length;"
    )
    assert said == {"empty": 7, "filters": 0}


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


def test_it_prints(browser: Browser, tmp_path: Path) -> None:
    paper = tmp_path / "report.pdf"
    chromium(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={paper}", browser.report.as_uri())
    printed = paper.read_bytes()
    assert printed.startswith(b"%PDF-")
    assert 5 < len(re.findall(rb"/Type\s*/Page\b", printed)) < 40


def test_a_heading_is_not_hidden_under_the_filters(browser: Browser) -> None:
    said = browser.ask(
        """const box = (selector) => page.querySelector(selector).getBoundingClientRect();
        answer.filters = box("#filters").bottom;
        answer.heading = box("#figures h2").top;""",
        fragment="#figures",
    )
    assert 0 < said["filters"] <= said["heading"]
