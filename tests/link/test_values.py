from __future__ import annotations

from typing import Any

import pytest
from tests.link.held import claim, figure

from onrecord.link.values import meeting


def how(a: dict[str, Any], b: dict[str, Any]) -> str | None:
    """How two claims meet, which is the same either way."""
    ours, theirs = claim(**a), claim(**b)
    assert meeting(ours, theirs) == meeting(theirs, ours)
    return meeting(ours, theirs)


def bare(value: float, **fields: Any) -> dict[str, Any]:
    return {"value": float(value), **fields}


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (bare(12_600), bare(12_600), "equal"),
        (bare(100, comparator="about"), bare(100, comparator="about"), "equal"),
        (bare(100, comparator="about"), bare(100), "bounds"),
        (bare(23_700), bare(24_000), "rounded"),
        (bare(30_000), bare(29_600), "rounded"),
        (bare(30_000), bare(28_000), "disjoint"),
        (bare(10), bare(12), "disjoint"),
        (bare(2.5, unit="km"), bare(2.48, unit="km"), "rounded"),
        (bare(500, comparator="more_than"), bare(300), "disjoint"),
        (bare(500, comparator="more_than"), bare(900), "bounds"),
        (bare(500, comparator="more_than"), bare(1_200), "disjoint"),
        (bare(24, comparator="vague"), bare(40), "range"),
        (bare(20, value_max=30.0), bare(28, value_max=40.0), "range"),
        (bare(20, value_max=30.0), bare(45), "disjoint"),
        (bare(20, value_max=30.0), bare(32, comparator="about"), "bounds"),
        (bare(200, unit="km"), bare(124, unit="mi"), "converted"),
        (bare(200, unit="km"), bare(140, unit="mi"), "disjoint"),
        (bare(86, unit="°F"), bare(30, unit="°C"), "converted"),
        (bare(200, unit="km"), bare(124, unit="kg"), None),
        (bare(5, unit="USD"), bare(5, unit="EUR"), None),
        (bare(5, unit="USD"), bare(5), None),
        (bare(93, unit="percent"), bare(28), None),
        (bare(28, out_of=30.0), bare(93.333, unit="percent"), "rounded"),
        (bare(3, change="factor"), bare(3), None),
        (bare(300, change="up"), bare(300, change="down"), "disjoint"),
    ],
)
def test_two_values(a: dict[str, Any], b: dict[str, Any], wanted: str | None) -> None:
    assert how(a, b) == wanted


def test_a_sum_given_in_two_currencies_meets_either() -> None:
    both = {"value": 540.0, "unit": "CAD", "again": (figure(value=400.0, unit="USD"),)}
    assert how(both, {"value": 400.0, "unit": "USD"}) == "converted"
    assert how(both, {"value": 540.0, "unit": "CAD"}) == "equal"
    assert how(both, {"value": 500.0, "unit": "USD"}) == "disjoint"
    assert how(both, {"value": 400.0, "unit": "EUR"}) is None
