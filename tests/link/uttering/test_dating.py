"""The day of an occasion, by those versions that tell it."""

from __future__ import annotations

from onrecord.link.uttering.dating import told_day

DAY = ("2031-03-04", "attribution")
WEEK = ("2031-03-03/2031-03-09", "occasion")
PAPER = ("2031-03-06", "published")


def test_what_is_not_told_is_taken_from_the_most_exact_that_is() -> None:
    day = told_day([PAPER, WEEK, DAY, (None, None)])
    assert [day(one) for one in (PAPER, WEEK, DAY, (None, None))] == [
        ("2031-03-04", "version"),
        WEEK,
        DAY,
        ("2031-03-04", "version"),
    ]


def test_where_none_tells_all_stays() -> None:
    assert told_day([PAPER, (None, None)])(PAPER) == PAPER
    assert told_day([])((None, None)) == (None, None)
