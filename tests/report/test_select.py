"""Which rows a selection asks for, and their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Stretch
from onrecord.report.select import keeps, newest_first, select_articles
from onrecord.report.view import Selection, ShownArticle
from onrecord.report.view_statements import ShownStatement


def said(day: str | None, *, article: str = "a", outlet: str | None = "Ostrel Wire", start: int = 0) -> ShownStatement:
    place = (Stretch(start, start + 2, "so"),)
    return ShownStatement(id=f"{article}{day}{start}", article=article, content=place, outlet=outlet, published=day)


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        ("2031-03-05", True),
        ("2031-03-06", True),
        ("2031-03-04", False),
        ("2031-03", True),
        ("2031-02", False),
        ("2031", True),
        ("2030", False),
        ("2031-03-01/2031-03-05", True),
        ("2031-03-01/2031-03-04", False),
        ("", False),
    ],
)
def test_since_goes_by_the_last_possible_day(day: str, kept: object) -> None:
    assert keeps(Selection(since="2031-03-05"), None, day) is kept


def test_a_speaker_is_part_of_a_name_in_any_case() -> None:
    asked = Selection(speaker="QUAYE")
    assert keeps(asked, "Governor Ansel Quaye", "")
    assert not keeps(asked, "Mirela Tanase", "")
    assert not keeps(asked, None, "")


def test_newest_first_unknown_last_then_by_outlet_and_place() -> None:
    rows = [
        said(None),
        said("2031-03-04", start=9),
        said("2031-03-04", start=3),
        said("2031-03-05", outlet=None),
        said("2031-03-05", outlet="Radio Kesk"),
    ]
    assert [(row.published, row.outlet, row.start) for row in newest_first(rows)] == [
        ("2031-03-05", "Radio Kesk", 0),
        ("2031-03-05", None, 0),
        ("2031-03-04", "Ostrel Wire", 3),
        ("2031-03-04", "Ostrel Wire", 9),
        (None, "Ostrel Wire", 0),
    ]


@given(st.permutations([said(day, start=start) for day in ("2031-03-04", None, "2031") for start in (1, 7)]))
def test_the_order_does_not_hang_on_that_of_the_rows(rows: list[ShownStatement]) -> None:
    assert newest_first(rows) == newest_first(sorted(rows, key=lambda row: row.id))


ARTICLES = [ShownArticle(id=name, name=name, published=f"2031-03-0{day}") for day, name in enumerate("abc", 1)]


def test_articles_of_the_whole_ledger() -> None:
    assert [one.id for one in select_articles(ARTICLES, Selection(), [])] == ["c", "b", "a"]


def test_articles_since_are_those_in_time_and_those_that_carry_a_row() -> None:
    found = select_articles(ARTICLES, Selection(since="2031-03-03"), [said("2031-03-04", article="a")])
    assert [one.id for one in found] == ["c", "a"]


def test_articles_of_a_speaker_or_a_limit_are_those_that_carry_a_row() -> None:
    for asked in (Selection(speaker="Tanase"), Selection(limit=1)):
        assert [one.id for one in select_articles(ARTICLES, asked, [said(None, article="b")])] == ["b"]
