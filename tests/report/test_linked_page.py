"""The page of articles that share words: origins behind every count, and every link with its target."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.build import SMALLEST_CAP
from onrecord.report.fit import fit
from onrecord.report.page import render
from onrecord.report.view import Selection, View

from .fake import BESIDES, Row, rows, view_of
from .invented import HOSTILE
from .linked import linked_rows
from .parsed import parse, said


@pytest.fixture(scope="module")
def page() -> str:
    return render(view_of(linked_rows()))


def texts(page: str, selector: str) -> list[str]:
    return [said(node) for node in parse(page).css(selector)]


def unlinked(page: str) -> set[str]:
    """Targets of links inside the page that it does not have."""
    nodes = parse(page).css("*")
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = {node.attributes["href"] or "" for node in nodes if "href" in node.attributes}
    return {link[1:] for link in links if link.startswith("#")} - set(ids) - {"_"}


def test_every_count_of_sources_shows_both(page: str) -> None:
    facts = {said(one.css("dt")[0]): said(one.css("dd")[0]) for one in parse(page).css(".glance div")}
    assert (facts["Articles"], facts["Utterances"], facts["Stories"]) == ("127 origins", "2", "2")
    assert texts(page, "#said .tally") == [
        "7 statements, 3 origins",
        "3 statements, 2 origins",
        "3 statements, 2 origins",
    ]
    assert texts(page, "#figures .tally") == ["12 figures, 7 origins"]
    assert texts(page, "#read .sources") == ["12 articles, 7 origins"]
    assert texts(page, "#stories .sources") == ["3 articles, 2 origins", "8 articles, 4 origins"]
    assert set(texts(page, "#said .elsewhere")) == {
        "in 7 articles, 3 origins · in other words",
        "in 3 articles, 2 origins · in other words",
        "in 2 articles, 1 origin",
    }


def test_every_link_inside_the_page_has_its_target_and_no_id_stands_twice(page: str) -> None:
    assert unlinked(page) == set()


@pytest.mark.parametrize(
    "asked",
    [{"limit": 1}, {"speaker": "Brandl"}, {"since": "2031-03-05"}, {"since": "2031-03-08", "speaker": "nobody"}],
)
def test_so_they_have_whatever_is_asked_for(asked: dict[str, Any]) -> None:
    for found in (linked_rows(), rows(12)):
        assert unlinked(render(view_of(found, selection=Selection(**asked)))) == set()


def test_words_that_are_no_row_lead_back_to_their_utterance() -> None:
    page = parse(render(view_of(linked_rows(), selection=Selection(limit=1))))
    backs = {pin.attributes["href"] for pin in page.css(".pin") if (pin.attributes["id"] or "").startswith("s-")}
    shown = {f"#{row.attributes.get('id')}" for row in page.css(".row")}
    assert len(page.css(".statement")) == len(page.css(".utterance")) == 1
    assert backs <= shown
    assert any((back or "").startswith("#ru-") for back in backs)


def test_a_selection_shows_an_utterance_whole_and_the_stories_of_its_articles() -> None:
    page = render(view_of(linked_rows(), selection=Selection(speaker="brandl")))
    assert texts(page, ".version .outlet") == ["The Lantern Post", "Radio Kesk"]
    assert texts(page, "#stories h3") == ["The ferry Osel aground"]


def test_since_goes_by_the_day_it_was_said(page: str) -> None:
    found = render(view_of(linked_rows(), selection=Selection(since="2031-03-06")))
    assert texts(page, "#words h3") == ["Mirela Tanase", "Oskar Brandl"]
    assert texts(found, "#words h3") == ["Oskar Brandl"]


def test_a_story_that_was_asked_for_is_named() -> None:
    page = render(view_of(linked_rows(), selection=Selection(story="<b>The ferry</b>")))
    assert texts(page, ".notices li") == ["Only the articles of the story “<b>The ferry</b>”."]


def test_the_same_rows_in_any_order_give_the_same_bytes(page: str) -> None:
    assert render(view_of({kind: some[::-1] for kind, some in linked_rows().items()})) == page


def test_a_page_without_links_says_nothing_of_origins() -> None:
    found = {kind: some for kind, some in rows(12).items() if kind not in {"copies", "utterances", "stories"}}
    assert "origin" not in " ".join(texts(render(view_of(found)), ".glance, .tally, .sources, .outlets, .pairs, .row"))


def test_hostile_words_are_text() -> None:
    found = linked_rows()
    for row in found["utterances"]:
        row["cue"] = row["speaker"] = HOSTILE
        row["differs"] = [
            {"kind": HOSTILE, "here": HOSTILE, "there": HOSTILE},
            {"kind": "name", "here": HOSTILE, "there": ""},
        ]
    for row in found["stories"]:
        row["heading"] = row["outlet"] = HOSTILE
    for row in found["copies"]:
        row["kind"] = row["kind"] if row["kind"] == "first" else HOSTILE
    page = parse(render(view_of(found)))
    assert len(page.css("script")) == 1
    assert not page.css("main img, main [onerror]")


def many(articles: int, *, copies: bool) -> dict[str, list[Row]]:
    """As many articles that tell one thing in as many ways: of one origin, or each of its own."""
    found: dict[str, list[Row]] = {kind: [] for kind in ("articles", "statements", "figures", "refusals", *BESIDES)}
    like = {kind: some[0] for kind, some in linked_rows().items() if some}
    for number in range(articles):
        base = {"article": f"a{number:05}", "name": f"{number:05}", "outlet": f"Outlet <{number}>"}
        base["origin"] = "o" if copies else base["article"]
        found["articles"].append(like["articles"] | base)
        found["statements"].append(like["statements"] | base | {"id": f"s{number:05}"})
        found["stories"].append(like["stories"] | base)
        differs = [{"kind": "number", "here": f"{number}", "there": "14"}] if not copies or number % 100 == 0 else []
        found["utterances"].append(like["utterances"] | base | {"statement": f"s{number:05}", "differs": differs})
        found["copies"].append(like["copies"] | base | ({} if number == 0 else {"kind": "reprint"}))
    return found


@pytest.mark.parametrize("copies", [True, False])
def test_very_many_articles_with_the_same_words_hold_the_cap(*, copies: bool) -> None:
    page = render(view_of(many(3000, copies=copies), size_cap=500_000))
    assert len(page.encode()) <= 500_000
    assert len(parse(page).css(".utterance")) == len(parse(page).css(".story")) == 1
    assert unlinked(page) == set()


def test_what_finds_no_room_is_cut_from_the_end_and_said() -> None:
    found = many(800, copies=False)
    for kind, name in (("utterances", "utterance"), ("stories", "story")):
        for number, row in enumerate(found[kind]):
            row[name] = f"{name}-{number // 2:04}"
    view: View = view_of(found, size_cap=SMALLEST_CAP)
    kept = fit(view).view
    for some, every in ((kept.utterances, view.utterances), (kept.stories, view.stories)):
        assert 0 < len(some) < len(every)
        assert some == every[: len(some)]
    page = render(view)
    assert len(page.encode()) <= SMALLEST_CAP
    assert f"{400 - len(kept.stories)} more stories left out" in page
    assert f"{len(view.utterances) - len(kept.utterances)} more utterances left out" in page
    assert unlinked(page) == set()
