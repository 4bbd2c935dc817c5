from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.model.confidence import Calibration
from training import isotonic as module
from training.isotonic import FEWEST, Judged, isotonic, reliability

JUDGED = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40)


@pytest.fixture
def singly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets each reading be a point."""
    monkeypatch.setattr(module, "FEWEST", 1)


def plainly(judged: list[Judged]) -> list[float]:
    """The best rising fit by its formula: at each place the highest, over what begins before, of the lowest means."""
    right = [float(good) for _, good in sorted(judged)]
    count = len(right)
    mean = {(a, b): sum(right[a:b]) / (b - a) for a in range(count) for b in range(a + 1, count + 1)}
    return [
        max(min(mean[a, b] for b in range(place + 1, count + 1)) for a in range(place + 1)) for place in range(count)
    ]


@pytest.mark.usefixtures("singly")
def test_violators_are_pooled() -> None:
    judged = [(0.1, False), (0.2, True), (0.4, False), (0.9, True)]
    assert isotonic(judged) == [(0.1, 0.0), (0.3, 0.5), (0.9, 1.0)]


@given(JUDGED)
def test_it_is_the_rising_fit_of_least_squares(judged: list[Judged]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEWEST", 1)
        shares = {share for _, share in isotonic(judged)}
    assert shares <= {round(share, 4) for share in plainly(judged)}


@given(JUDGED, st.integers(1, 8))
def test_its_points_are_a_table_that_the_annotator_takes(judged: list[Judged], fewest: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEWEST", fewest)
        table = isotonic(judged)
    read = Calibration({"names": table})
    assert 0 <= read.calibrated("names", 0.5) <= 1
    assert all(one[0] < other[0] and one[1] <= other[1] for one, other in pairwise(table))


def test_order_makes_no_difference() -> None:
    judged = [(place / 300, place % 7 > place // 100) for place in range(300)]
    assert isotonic(judged) == isotonic(reversed(judged))


def test_a_point_stands_for_many_readings() -> None:
    low, high = [(0.25, False)] * FEWEST, [(0.75, True)] * FEWEST
    assert isotonic([*low, *high]) == [(0.25, 0.0), (0.75, 1.0)]
    assert isotonic([(0.25, False), (0.75, True)]) == [(0.5, 0.5)]


def test_of_nothing_there_is_no_table() -> None:
    assert isotonic([]) == []
    assert reliability([]) == []


def test_reliability_by_tenths() -> None:
    judged = [(0.0, False), (0.31, True), (0.35, False), (0.39, False), (1.0, True)]
    assert reliability(judged) == [(0.0, 0.0, 0.0, 1), (0.3, 0.35, 0.333, 3), (0.9, 1.0, 1.0, 1)]


@given(JUDGED)
def test_every_reading_is_in_one_row(judged: list[Judged]) -> None:
    rows = reliability(judged)
    assert sum(count for *_, count in rows) == len(judged)
    assert all(round(lower, 1) <= mean <= round(lower + 0.1, 1) for lower, mean, _, _ in rows)
