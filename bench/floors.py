"""Floors: what a change may not fall below."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from measure import Measure, written

Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Floor:
    """The worst value of a measure that is let through.

    Attributes:
        measure: its name.
        floor: the value; a measure that equals it holds.
        better: which way is better.
        why: how the value came about, and, where it was lowered, why that had to be.
    """

    measure: str
    floor: float
    better: Better
    why: str

    def holds(self, value: float | None) -> bool:
        """Whether a value is no worse; what could not be measured does not hold."""
        if value is None:
            return False
        return value >= self.floor if self.better == "higher" else value <= self.floor


@dataclass(frozen=True, slots=True)
class Verdict:
    """A floor and what was measured."""

    floor: Floor
    value: float | None

    @property
    def ok(self) -> bool:
        """Whether the floor holds."""
        return self.floor.holds(self.value)

    def line(self) -> str:
        """The verdict as a line to read."""
        bound = "at least" if self.floor.better == "higher" else "at most"
        found = "not measured" if self.value is None else written(self.value)
        return (
            f"{'ok' if self.ok else 'FAILED':7}{self.floor.measure:40}{found:>12}   {bound} {written(self.floor.floor)}"
        )


def read(path: Path) -> list[Floor]:
    """The floors of a file.

    Raises:
        TypeError: a floor is no number.
        ValueError: an entry has no reason, or a direction that is none.
    """
    return [_floor(name, entry) for name, entry in json.loads(path.read_text(encoding="utf-8")).items()]


def _floor(name: str, entry: dict[str, object]) -> Floor:
    floor, better, why = entry.get("floor"), entry.get("better"), entry.get("why")
    if not isinstance(floor, int | float):
        raise TypeError(f"{name}: give a floor that is a number, not {floor!r}")
    if better not in get_args(Better):
        raise ValueError(f"{name}: better is higher or lower, not {better!r}")
    if not str(why or "").strip():
        raise ValueError(f"{name}: a floor needs its reason beside it")
    return Floor(name, floor, "higher" if better == "higher" else "lower", str(why))


def verdicts(floors: Sequence[Floor], measures: Iterable[Measure]) -> list[Verdict]:
    """Each floor with the value measured for it, in order of the floors."""
    values = {measure.name: measure.value for measure in measures}
    return [Verdict(floor, values.get(floor.measure)) for floor in floors]
