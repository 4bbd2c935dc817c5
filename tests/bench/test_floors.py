"""Floors hold what they say, in either direction, and never pass what was not measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import Floor, read, verdicts
from measure import Measure
from quality import KEPT, attempted

FLOORS = Path(__file__).parents[2] / "bench" / "floors.json"
NUMBERS = st.floats(-1e6, 1e6)
# What is measured for the floors besides the corpora that are kept.
MEASURED = (
    "adversarial annotate build contract events figures killed meant memory nested pairs records seeds "
    "similarity size speed start_up ecb utterances"
).split()
NEVER_WITHOUT = (
    "adversarial annotate build contract killed seeds start_up "
    "polnear ner-worldwide ner-uner timebank aquaint newsquant"
).split()


def measured(name: str, value: float | None) -> Measure:
    return Measure(name=name, value=value, unit="percent", command="score")


@pytest.mark.parametrize(
    ("better", "value", "ok"),
    [
        ("higher", 58.6, True),
        ("higher", 58.0, True),
        ("higher", 57.9, False),
        ("lower", 57.9, True),
        ("lower", 58.0, True),
        ("lower", 58.1, False),
        ("higher", None, False),
        ("lower", None, False),
    ],
)
def test_a_floor_holds_up_to_its_own_value(better: Any, value: float | None, ok: bool) -> None:  # noqa: FBT001
    (verdict,) = verdicts([Floor("polnear.f1", 58.0, better, "because")], [measured("polnear.f1", value)])
    assert verdict.ok is ok
    assert verdict.line().startswith("ok " if ok else "FAILED ")


def test_what_was_not_measured_fails_and_says_so() -> None:
    (verdict,) = verdicts([Floor("polnear.f1", 0.0, "higher", "because")], [measured("polnear.precision", 90.0)])
    assert not verdict.ok
    assert "not measured" in verdict.line()


def test_verdicts_keep_the_order_of_the_floors() -> None:
    floors = [Floor(name, 1.0, "higher", "because") for name in ("b", "c", "a")]
    found = verdicts(floors, [measured("a", 2), measured("b", 2), measured("c", 0)])
    assert [(verdict.floor.measure, verdict.ok) for verdict in found] == [("b", True), ("c", False), ("a", True)]


@given(NUMBERS, NUMBERS)
def test_what_is_worse_than_higher_allows_is_good_enough_for_lower(floor: float, value: float) -> None:
    higher = Floor("m", floor, "higher", "because").holds(value)
    lower = Floor("m", floor, "lower", "because").holds(value)
    assert (higher and lower) == (floor == value)
    assert higher or lower


@pytest.mark.parametrize(
    ("entry", "error", "complaint"),
    [
        ({"better": "higher", "why": "because"}, TypeError, "f1: give a floor"),
        ({"floor": "58", "better": "higher", "why": "because"}, TypeError, "f1: give a floor"),
        ({"floor": 58, "better": "more", "why": "because"}, ValueError, "f1: better is higher or lower"),
        ({"floor": 58, "better": "higher", "why": " "}, ValueError, "f1: a floor needs its reason"),
        ({"floor": 58, "better": "higher"}, ValueError, "f1: a floor needs its reason"),
    ],
)
def test_an_entry_that_is_not_whole_is_refused(
    tmp_path: Path, entry: dict[str, Any], error: type[Exception], complaint: str
) -> None:
    (tmp_path / "floors.json").write_text(json.dumps({"f1": entry}), encoding="utf-8")
    with pytest.raises(error, match=complaint):
        read(tmp_path / "floors.json")


def test_the_floors_kept_are_whole_and_of_things_this_version_attempts() -> None:
    floors = read(FLOORS)
    families = {floor.measure.partition(".")[0] for floor in floors}
    assert {*NEVER_WITHOUT} <= families <= {*MEASURED, *KEPT}
    assert all(attempted(floor.measure) for floor in floors)


def test_the_floors_kept_hold_what_users_are_promised() -> None:
    floors = {floor.measure: floor for floor in read(FLOORS)}
    assert floors["start_up.version"].floor <= 0.3
    assert floors["contract.annotate"] == Floor("contract.annotate", 0, "lower", floors["contract.annotate"].why)
    assert floors["contract.exports"].floor == 0
