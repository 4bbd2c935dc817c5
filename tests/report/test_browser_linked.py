"""Utterances and stories in headless Chromium: filters, links and layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.report.page import render

from .browser import Browser
from .fake import view_of
from .linked import linked_rows
from .test_browser import LIT
from .test_browser_layout import OVERFLOW

pytestmark = pytest.mark.browser

UTTERANCE = "ru-u-pumps"


def told(name: str) -> str:
    """Id of the statement of an article's version."""
    found = linked_rows()
    article = next(row["article"] for row in found["articles"] if row["name"] == name)
    return next(str(row["id"]) for row in found["statements"] if row["article"] == article)


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
@pytest.mark.parametrize("opened", [False, True])
def test_nothing_overflows(linked_browser: Browser, width: int, *, opened: bool) -> None:
    fragment = f"#s-{told('kesk')}" if opened else ""
    assert linked_browser.ask(OVERFLOW, fragment=fragment, width=width) == {"beyond": 0, "wide": []}


def test_endless_words_overflow_nowhere(tmp_path: Path) -> None:
    found = linked_rows()
    for row in found["utterances"]:
        row["cue"] = "c" * 400
        row["differs"] = [
            {"kind": kind, "here": "h" * 400, "there": "t" * 400} for kind in ("name", "left_out", "added")
        ]
    for row in (*found["articles"], *found["stories"], *found["statements"]):
        row["outlet"] = "o" * 400
    for row in found["stories"]:
        row["heading"] = "h" * 400
    said = Browser(tmp_path, render(view_of(found))).ask(OVERFLOW, width=375)
    assert said == {"beyond": 0, "wide": []}


@pytest.mark.parametrize(("width", "columns"), [(375, 1), (768, 2), (1280, 3)])
def test_versions_stand_side_by_side_where_there_is_room(linked_browser: Browser, width: int, columns: int) -> None:
    said = linked_browser.ask(
        f"answer.lefts = shown('#{UTTERANCE} .version').map((node) => node.getBoundingClientRect().left);", width=width
    )
    assert len(set(said["lefts"])) == columns


def test_what_differs_is_marked_by_more_than_colour(linked_browser: Browser) -> None:
    said = linked_browser.ask(
        f"""answer.marks = shown('#{UTTERANCE} mark.firm').map((node) => {{
          const style = view.getComputedStyle(node);
          return [style.textDecorationLine, style.fontWeight, view.getComputedStyle(node, "::after").content];
        }});"""
    )
    assert len(said["marks"]) == 7
    assert {(line, weight) for line, weight, _ in said["marks"]} == {("underline", "600")}
    assert {label.strip('"').strip() for _, _, label in said["marks"]} == {"number", "name", "negation", "strength"}


@pytest.mark.parametrize(
    ("fragment", "utterances", "stories", "tally"),
    [
        ("", 2, 2, "7 statements, 3 origins"),
        ("outlet=Radio+Kesk", 2, 2, "1 of 7 statements"),
        ("outlet=Northbank+Monitor", 2, 2, "1 of 7 statements"),
        ("outlet=Il+Corriere+di+Lazzara", 1, 1, "1 of 7 statements"),
        ("speaker=Mirela+Tanase", 1, 1, "7 statements, 3 origins"),
        ("speaker=Ansel+Quaye", 0, 1, None),
        ("from=2031-03-07", 1, 1, None),
        ("to=2031-03-05", 1, 1, "6 of 7 statements, 2 origins"),
        ("q=until+tomorrow", 1, 0, "1 of 7 statements"),
        ("q=osel", 0, 1, None),
        ("act=assertion", 2, 0, "7 statements, 3 origins"),
    ],
)
def test_filters_reach_utterances_and_stories(
    linked_browser: Browser, fragment: str, utterances: int, stories: int, tally: str | None
) -> None:
    said = linked_browser.ask(
        """answer.utterances = shown(".utterance").length;
        answer.stories = shown(".story").length;
        answer.tally = shown("#said .tally").map((node) => node.textContent)
          .filter((words) => words.includes("7 statements"))[0] || null;
        answer.status = page.querySelector(".status").textContent;""",
        fragment=f"#{fragment}" if fragment else "",
    )
    assert (said["utterances"], said["stories"]) == (utterances, stories)
    assert said["tally"] == tally
    assert f"{utterances} utterance" in said["status"]


def test_what_the_filters_leave_tells_its_own_origins(linked_browser: Browser) -> None:
    said = linked_browser.ask("answer.tally = shown('#said .tally')[0].textContent;", fragment="#q=nobody+leave")
    assert said["tally"] == "5 of 7 statements, 1 origin"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_version_lights_its_words_in_their_article_with_and_without_javascript(
    linked_browser: Browser, *, scripts: bool
) -> None:
    said = linked_browser.ask(LIT, fragment=f"#s-{told('kesk')}", scripts=scripts)
    assert said["lit"] == ["that some in the lower village may have to leave tonight", "Mirela Tanase", "admitted"]
    assert said["inView"]


def test_without_javascript_utterances_and_stories_are_all_there(linked_browser: Browser) -> None:
    said = linked_browser.ask(
        """answer.versions = shown(".version").length;
        answer.stories = shown(".story li").length;
        answer.filters = shown("#filters").length;""",
        scripts=False,
    )
    assert said == {"versions": 6, "stories": 6, "filters": 0}


def test_the_keyboard_comes_back_to_the_version_whose_words_were_read(linked_browser: Browser) -> None:
    said = linked_browser.ask(
        f"""const link = page.querySelector('#{UTTERANCE} a.words[href="#s-{told("kesk")}"]');
        link.focus();
        link.click();
        answer.opened = shown(".sheet").length;
        view.dispatchEvent(new view.HashChangeEvent("hashchange"));
        answer.open = [...page.querySelectorAll(".row.open")].map((node) => node.id);
        page.dispatchEvent(new view.KeyboardEvent("keydown", {{ key: "Escape", bubbles: true }}));
        view.dispatchEvent(new view.HashChangeEvent("hashchange"));
        answer.sheets = shown(".sheet").length;
        answer.focus = page.activeElement === link;"""
    )
    assert said == {"opened": 1, "open": [UTTERANCE], "sheets": 0, "focus": True}
