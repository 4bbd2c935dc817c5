"""Whether two statements may have been made on one occasion."""

from __future__ import annotations

from typing import Any

import pytest
from tests.link.uttering.said import uttered

from onrecord.link.uttering.occasions import occasion

TOLD = {"first": "2031-03-04", "last": "2031-03-04", "told": True}
NEXT = {"first": "2031-03-05", "last": "2031-03-05", "told": True}
PAPER = {"first": "2031-03-05", "last": "2031-03-05", "told": False}
LATER = {"first": "2031-03-20", "last": "2031-03-20", "told": False}
OLDER = {"first": "2031-03-02", "last": "2031-03-02", "told": False}
YEAR = {"first": "2031-01-01", "last": "2031-12-31", "told": True}
ERA = {"first": "2030-01-01", "last": "2032-12-31", "told": False}
NONE = {"first": None, "last": None, "told": False}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TOLD, TOLD, "told"),
        (TOLD, NEXT, None),
        (TOLD, PAPER, "near"),
        (TOLD, LATER, "late"),
        (TOLD, OLDER, None),  # an article of 2 March cannot have what was said on the fourth
        (NEXT, {**OLDER, "first": "2031-03-04", "last": "2031-03-04"}, "near"),  # but where it is still the day before
        (PAPER, {**PAPER, "first": "2031-03-07", "last": "2031-03-07"}, "near"),
        (PAPER, LATER, "late"),
        (TOLD, YEAR, "late"),
        (YEAR, YEAR, "late"),
        (TOLD, ERA, "open"),
        (ERA, ERA, "near"),  # as uncertain: they may be one article
        (TOLD, NONE, "open"),
        (NONE, NONE, "open"),
    ],
)
def test_days_allow_or_forbid(one: dict[str, Any], other: dict[str, Any], expected: str | None) -> None:
    a, b = uttered("", **one), uttered("", **other)
    assert occasion(a, b) == occasion(b, a) == expected


def test_two_countries_are_two_occasions() -> None:
    assert occasion(uttered("", country="RO"), uttered("", country="CH")) is None
    assert occasion(uttered("", country="RO"), uttered("")) == "told"
