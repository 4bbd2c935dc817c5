from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.report.days import bulk, day_words, period


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-09", "9 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-09/2031-03-12", "9–12 March 2031"),
        (None, "date not known"),
        ("", "date not known"),
        ("last week", "last week"),
        ("2031-13-09", "2031-13-09"),
    ],
)
def test_day_words(value: str | None, words: str) -> None:
    assert day_words(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-03-09", "2031-03-09", "9 March 2031"),
        ("2031-02-28", "2031-03-03", "28 February – 3 March 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"),
        ("2030", "2031-01-02", "2030 – 2 January 2031"),
    ],
)
def test_period(first: str, last: str, words: str) -> None:
    assert period(first, last) == words


WEEK = [f"2031-03-{day:02}" for day in range(3, 13)]


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (["2029-07-01", *WEEK], WEEK),
        ([*WEEK, "2051-03-12"], WEEK),
        (["2029-07-01", *WEEK[1:], *WEEK[1:], "2051"], [*WEEK[1:], *WEEK[1:]]),
        (["2031-02-20", *WEEK], ["2031-02-20", *WEEK]),
        (["2029-07-01", *WEEK[1:]], WEEK[1:]),
        (["2029-07-01", *WEEK[2:]], ["2029-07-01", *WEEK[2:]]),
        (["2029-07-01", "2029-07-02", *WEEK], ["2029-07-01", "2029-07-02", *WEEK]),
        ([f"{year}-01-01" for year in range(2020, 2031)], [f"{year}-01-01" for year in range(2020, 2031)]),
        (["last week", *WEEK], ["last week", *WEEK]),
        (["2031-03-03"] * 10, ["2031-03-03"] * 10),
        ([], []),
    ],
)
def test_the_bulk_of_days_leaves_out_the_few_far_off(days: list[str], kept: list[str]) -> None:
    assert bulk(days) == kept


@given(st.lists(st.dates().map(str), max_size=40).map(sorted))
def test_the_bulk_is_all_but_a_tenth_at_either_end(days: list[str]) -> None:
    kept = bulk(days)
    few = len(days) // 10
    assert any(days[first : first + len(kept)] == kept for first in range(few + 1))
    assert len(days) - 2 * few <= len(kept) <= len(days)
