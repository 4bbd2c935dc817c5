from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.model.confidence import Calibration

TABLES = {"statement": [[0.2, 0.1], [0.6, 0.5], [0.7, 0.5], [1, 0.9]], "name": [[0.5, 0.8]]}


@pytest.mark.parametrize(
    ("given_", "right"),
    [(0, 0.1), (0.2, 0.1), (0.4, 0.3), (0.6, 0.5), (0.65, 0.5), (0.7, 0.5), (0.85, 0.7), (1, 0.9), (0.6001, 0.5)],
)
def test_between_points_lie_straight_lines(given_: float, right: float) -> None:
    assert Calibration(TABLES).calibrated("statement", given_) == right


def test_one_point_stands_for_all() -> None:
    assert [Calibration(TABLES).calibrated("name", given_) for given_ in (0.1, 0.5, 0.9)] == [0.8] * 3


def test_three_decimals() -> None:
    assert Calibration({"name": [[0, 0], [0.3, 1]]}).calibrated("name", 0.1) == 0.333


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(KeyError, match="figure"):
        Calibration(TABLES).calibrated("figure", 0.5)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ([], "is empty"),
        ([[0.1, 0.2, 0.3]], "no pair of probabilities"),
        ([[0.1, 1.2]], "no pair of probabilities"),
        ([[0.1, 0.2], [0.1, 0.3]], "does not rise"),
        ([[0.1, 0.3], [0.2, 0.2]], "does not rise"),
    ],
)
def test_a_table_that_is_none_is_named(table: list[list[float]], wrong: str) -> None:
    with pytest.raises(ValueError, match=f"table name.*{wrong}"):
        Calibration({"name": table})


PROBABILITIES = st.floats(0, 1)


@given(st.lists(PROBABILITIES, min_size=1, max_size=8, unique=True), st.data())
def test_more_given_is_never_less_right(points: list[float], data: st.DataObject) -> None:
    right = data.draw(st.lists(PROBABILITIES, min_size=len(points), max_size=len(points)))
    read = Calibration({"name": list(zip(sorted(points), sorted(right), strict=True))})
    low, high = sorted(data.draw(st.tuples(PROBABILITIES, PROBABILITIES)))
    assert 0 <= read.calibrated("name", low) <= read.calibrated("name", high) <= 1
