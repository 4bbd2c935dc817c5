from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.held import figure

from onrecord.link.reach import Reach, reach, rounded, step
from onrecord.records.figure import Comparator


@pytest.mark.parametrize(
    ("comparator", "value", "value_max", "low", "high"),
    [
        ("exactly", 100, None, 100, 100),
        ("exactly", 300, 400, 300, 400),
        ("about", 100, None, 90, 110),
        ("about", 300, 400, 270, 440),
        ("nearly", 200, None, 180, 200),
        ("at_least", 500, None, 500, 1000),
        ("more_than", 500, None, 500, 1000),
        ("at_most", 12, None, 0, 12),
        ("less_than", 12, None, 0, 12),
        ("up_to", 200, None, 0, 200),
        ("vague", 24, None, 24, 200),
        ("vague", 24, 99, 24, 200),
        ("vague", 200, None, 200, 2000),
        ("vague", 2000, None, 2000, 20000),
        ("more_than", -5, None, -5, 0),
        ("up_to", -5, None, -5, 0),
    ],
)
def test_hedges_as_intervals(comparator: str, value: float, value_max: float | None, low: float, high: float) -> None:
    found = reach(figure(comparator=comparator, value=float(value), value_max=value_max))
    assert found == pytest.approx(Reach(low, high))


def test_no_number_reaches_nowhere() -> None:
    assert reach(figure(value=None)) is None


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (0, 1),
        (7, 1),
        (10, 1),
        (12, 1),
        (50, 1),
        (100, 10),
        (140, 10),
        (194, 1),
        (23_000, 1_000),
        (30_000, 1_000),
        (23_700, 100),
        (200_000, 10_000),
        (1_400_000, 100_000),
        (2.5, 0.1),
        (0.07, 0.01),
        (-140, 10),
    ],
)
def test_the_unit_that_a_number_is_told_in(value: float, unit: float) -> None:
    assert step(float(value)) == pytest.approx(unit)


def test_what_would_be_written_as_a_number() -> None:
    assert rounded(30_000.0) == Reach(29_500, 30_500)


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(get_args(Comparator)))
def test_any_number_reaches_from_less_to_more(value: float, comparator: Comparator) -> None:
    found = reach(figure(value=value, comparator=comparator))
    assert found is not None
    assert found.low <= found.high
    assert step(value) >= 0
