"""Series as a reader sees them: heading, drawing and table."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.build_figures import MOST, shown_series
from onrecord.report.provenance import Shelf
from onrecord.report.series import series_part
from onrecord.report.view import Selection, ShownArticle
from onrecord.report.view_figures import ShownClaim, ShownFigure, ShownSeries

from .fragments import fragment

ARTICLES = {"a": ShownArticle(id="a", name="a.txt")}
SHELF = Shelf(ARTICLES, frozenset({"a"}), frozenset({"f-f3", "f-f5"}))


def figure(number: int, **fields: Any) -> ShownFigure:
    told: dict[str, Any] = {
        "id": f"f{number}",
        "article": "a",
        "start": 0,
        "end": 7,
        "text": f"{number} boats",
        "value": number,
        "counted": "boats",
        "as_of": "2031-03-04",
        "outlet": "Dispatch 24",
    }
    return ShownFigure(**told | fields)


def claim(number: int, *, author: str | None = "Ansel Quaye", verdict: str = "", **fields: Any) -> ShownClaim:
    why = f"Why {number}." if verdict else ""
    return ShownClaim(figure=figure(number, **fields), author=author, low=number, high=number, verdict=verdict, why=why)


def drawn(*claims: ShownClaim, shelf: Shelf = SHELF, **fields: Any) -> Any:
    given = {
        "id": "s",
        "counted": "boats",
        "of": "Lower Varda",
        "where": None,
        "measure": "stock",
        "status": "planned",
    } | fields
    return fragment(series_part([ShownSeries(claims=claims, **given)], shelf))


def test_the_heading_tells_what_whose_where_and_how_many() -> None:
    page = drawn(claim(3), claim(5), where="near the spillway")
    assert [one.text() for one in page.css("h3")] == ["boats"]
    assert [one.text() for one in page.css(".tally")] == [
        "of Lower Varda · where: near the spillway · how many there are · planned · 2 figures"
    ]


def test_each_claim_is_a_mark_and_a_line_with_its_words_and_its_reason() -> None:
    page = drawn(claim(3, verdict="superseded"), claim(5))
    assert len(page.css(".claim_marks path")) == 2
    first, second = page.css("tbody tr")
    assert [cell.text() for cell in first.css("td")] == [
        "4 March 2031",
        "3 3 boats",
        "Ansel QuayeDispatch 24",
        "superseded by the next Why 3.",
    ]
    assert second.css("td")[-1].text() == ""
    assert first.css("a")[0].attributes["href"] == "#f-f3"


def test_a_mark_tells_who_when_and_why() -> None:
    mark = drawn(claim(3, verdict="conflict"), claim(5)).css(".claim_marks title")[0]
    assert mark.text() == "Ansel Quaye, 4 March 2031: “3 boats”. Why 3."


def test_words_that_are_not_in_the_page_are_not_linked() -> None:
    assert not drawn(claim(3), claim(5), shelf=Shelf(ARTICLES, frozenset(), SHELF.anchors)).css("a")
    # The article is there, but its figure was not asked for or found no room.
    assert not drawn(claim(3), claim(5), shelf=Shelf(ARTICLES, frozenset({"a"}))).css("a")


def test_a_claim_without_a_day_has_a_line_and_no_mark() -> None:
    page = drawn(claim(3, as_of=None), claim(5), claim(6))
    assert len(page.css(".claim_marks path")) == 2
    assert [row.css("td")[0].text() for row in page.css("tbody tr")] == ["not known", "4 March 2031", "4 March 2031"]


def test_what_comes_to_one_mark_is_not_drawn() -> None:
    assert not drawn(claim(3, as_of=None), claim(5)).css("svg")
    assert not drawn(claim(5), claim(5)).css("svg")


@pytest.mark.parametrize(("statement", "says"), [(None, "outlet not known"), ("x", "speaker not known")])
def test_who_is_not_known_is_said(statement: str | None, says: str) -> None:
    page = drawn(claim(3, author=None, outlet=None, statement=statement), claim(5))
    assert page.css("tbody tr")[0].css("td")[2].text() == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [({"origins": 4}, "4 origins"), ({"articles": 9, "origins": 3}, "9 articles, 3 origins"), ({"articles": 1}, None)],
)
def test_how_many_sources_carry_a_figure_is_told_where_it_is_not_one(counts: Any, says: str | None) -> None:
    told = ShownClaim(figure=figure(3), author="Dispatch 24", low=3, high=3, **counts)
    page = drawn(told, claim(5, author="Dispatch 24"))
    assert [one.text() for one in page.css(".carried")] == ([says] if says else [])


def row(series: str, number: int, **fields: Any) -> dict[str, Any]:
    words = {"author": "Ansel Quaye", "low": None, "high": None, "origins": 1, "next_verdict": None, "next_says": None}
    words |= {"measure": None, "status": None}
    return {"series": series, "figure": f"f{number}", "counted": "boats", "of": None, "where": None} | words | fields


FIGURES = {f"f{number}": figure(number, as_of=f"2031-03-{number:02}") for number in range(1, 29)}


def test_the_fullest_series_come_first_and_not_all_of_very_many() -> None:
    rows = [row("two", 1), row("three", 2), row("three", 3), row("three", 4), row("two", 5)]
    assert [one.id for one in shown_series(rows, FIGURES, Selection())] == ["three", "two"]
    many = [row(f"s{number}", 1 + place) for number in range(MOST + 5) for place in range(2)]
    assert len(shown_series(many, FIGURES, Selection())) == MOST


def test_what_is_told_once_is_no_series() -> None:
    assert shown_series([row("one", 1), row("other", 99), row("other", 2)], FIGURES, Selection()) == ()


def test_a_series_stands_whole_where_one_of_its_claims_is_asked_for() -> None:
    rows = [row("x", 1, author="Mirela Tanase"), row("x", 2), row("y", 3), row("y", 4)]
    [one] = shown_series(rows, FIGURES, Selection(speaker="tanase"))
    assert (one.id, len(one.claims)) == ("x", 2)


def test_a_number_without_room_is_itself() -> None:
    [one] = shown_series([row("x", 1, low=0.5, high=2), row("x", 2)], FIGURES, Selection())
    assert [(claim.low, claim.high) for claim in one.claims] == [(0.5, 2), (2, 2)]
