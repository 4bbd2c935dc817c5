"""From readings to values: what a time means on the article's day, or after the dates told before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from onrecord.resolve.times.bounds import Days, bounds, narrowed
from onrecord.resolve.times.choice import Candidate, by_tense, candidates, in_year, near_by_tense, nearest, stated
from onrecord.resolve.times.reading import Reading, joined
from onrecord.resolve.times.steps import grain, moved, undated
from onrecord.resolve.times.tense import PAST

# How fine the dates are that each unit can be counted from.
_GRAINS = {"D": "D", "W": "DW", "WE": "DW", "M": "DWMQ", "Q": "Q", "Y": "DWMQY", "DE": "DWMQY", "CE": "DWMQY"}


# Steps in these from the narrative mean nothing without a date in it; a year earlier is one than the article's, too.
_NEEDS_A_DATE = frozenset({"D", "W", "WE", "M"})


class Anchored(NamedTuple):
    """A value, what it rests on, and the first and last day it allows."""

    value: str
    basis: str
    days: Days | None = None


@dataclass(slots=True)
class Anchor:
    """The article's day, and the dates that the text has told so far.

    Attributes:
        day: the article's; `None` where it is not known.
        told: the last date of each grain, `D W M Q Y`, with its first day, and the order they came in.
        count: how many dates were told.
        quarter: first day of the quarter whose figures are spoken of; `None` where none is.
    """

    day: date | None
    told: dict[str, tuple[int, date]] = field(default_factory=dict)
    count: int = 0
    quarter: date | None = None

    def tell(self, value: str) -> None:
        """Remembers a date that was told."""
        days = bounds(value)
        if days is None or (kind := _kind(value)) is None:
            return
        self.count += 1
        self.told[kind] = (self.count, days[0])
        if kind == "Q":
            self.quarter = days[0]

    def forget_quarter(self) -> None:
        """Behind "the first nine months" a year earlier is no quarter any more."""
        self.quarter = None

    def last(self, grains: str) -> date | None:
        """The first day of the last date told that is so fine."""
        found = [self.told[kind] for kind in grains if kind in self.told]
        return max(found)[1] if found else None


def _kind(value: str) -> str | None:
    """How fine a value is: a day, a week, a month, a quarter or a year."""
    if len(value) >= 10 and "/" not in value:
        return "D"
    if "W" in value and "WI" not in value:
        return "W"
    return {4: "Y", 7: "M" if value[5:].isdecimal() else "Q" if "Q" in value else None}.get(len(value))


def anchored(reading: Reading, anchor: Anchor, tense: int | None, after: date | None = None) -> Anchored:
    """The value of a reading.

    Args:
        reading: what the words say.
        anchor: where times are counted from.
        tense: of the verb over the words, -1 for the past, 1 for what is to come, 0 for the present; `None` unknown.
        after: the day that the time follows, as the second of "from March to May" does; `None` where none is told.
    """
    try:
        found = _value(reading, anchor, tense, after)
    except (ValueError, OverflowError):  # beyond the calendar's ends
        found = Anchored(reading.value or undated(reading.unit or "D"), "words")
    found = _to_last_day(found, reading.last_day)
    days = None if reading.mod == "FISCAL" else found.days or bounds(found.value)
    if days and reading.mod:
        days = narrowed(days, reading.mod, anchor.day)
    return Anchored(found.value + reading.time, found.basis, days)


def _to_last_day(found: Anchored, last_day: int) -> Anchored:
    """Days in a row as an interval, where their month has the last."""
    if not last_day:
        return found
    value = f"{found.value}/{found.value[:-2]}{last_day:02}"
    first = bounds(found.value)
    last = bounds(value[11:]) if first else None
    return Anchored(value, found.basis, (first[0], last[1]) if first and last else None)


def _value(reading: Reading, anchor: Anchor, tense: int | None, after: date | None) -> Anchored:
    if reading.value is not None:
        return _length(reading, anchor) if reading.span else Anchored(reading.value, "words")
    if reading.unit:
        return _counted(reading, anchor)
    return _named(reading, anchor, tense, after)


def _length(reading: Reading, anchor: Anchor) -> Anchored:
    """A length that ends or begins at the article's day: "the past three months"."""
    value = reading.value or ""
    step, unit = reading.step, reading.unit
    if unit == "H":
        step, unit = -(-step // 24), "D"  # hours reach into whole days
    if anchor.day is None or not step or unit not in ("D", "W", "M", "Q", "Y", "DE"):
        return Anchored(value, "words")
    far = moved(anchor.day, unit, step * reading.span)
    return Anchored(value, "published", (min(far, anchor.day), max(far, anchor.day)))


def _counted(reading: Reading, anchor: Anchor) -> Anchored:
    """So many units from the article's day, or from the narrative's last date."""
    base, basis = _base(reading, anchor)
    if base is None:
        return Anchored(joined(undated(reading.unit), reading.part), "words")
    if _compared(reading, anchor):
        return Anchored(grain(moved(base, reading.unit, reading.step), "Q"), basis)
    day = moved(base, reading.unit, reading.step)
    if reading.part and reading.unit == "Y":
        inside = in_year(reading.part, day.year)
        return Anchored(inside.value, basis) if inside else Anchored(undated("Y"), "words")
    if reading.part.startswith("WXX"):
        year, week, _ = day.isocalendar()
        return Anchored(date.fromisocalendar(year, week, int(reading.part[4:])).isoformat(), basis)
    return Anchored(grain(day, reading.unit), basis)


def _base(reading: Reading, anchor: Anchor) -> tuple[date | None, str]:
    """The day to count from, and what it rests on."""
    if _compared(reading, anchor):
        return anchor.quarter, "narrative"
    if reading.origin == "narrative" and (told := anchor.last(_GRAINS[reading.unit])):
        return told, "narrative"
    if reading.unit == "Q" and reading.origin == "narrative" and not reading.step and anchor.day:
        return moved(anchor.day, "Q", -1), "published"  # the last that is over: the one that results are told of
    dated = reading.step or not reading.time  # a time of the day alone is of the article's
    if reading.origin == "narrative" and dated and reading.unit in _NEEDS_A_DATE:
        return None, "words"  # "the day before" something that has no date
    return anchor.day, "published"


def _compared(reading: Reading, anchor: Anchor) -> bool:
    """Whether "a year earlier" is a quarter: where one is spoken of, figures are compared with that of a year ago."""
    return reading.compares and not reading.part and anchor.quarter is not None


def _named(reading: Reading, anchor: Anchor, tense: int | None, after: date | None) -> Anchored:
    """A part alone: by the word before it, else by the tense, else the nearest."""
    narrative = anchor.last("DWM") if reading.origin == "narrative" and reading.lean is not None else None
    day = narrative or anchor.day
    if day is None:
        return Anchored(_half_known(reading.part), "words")
    some = candidates(reading.part, day)
    some = [one for one in some if one.first.isoweekday() == reading.weekday] or some
    if after is not None and reading.lean is None:
        found, basis = next((one for one in some if one.last >= after), None), "narrative"
    else:
        found, basis = _chosen(reading, some, day, tense)
    if found is None:
        return Anchored(_half_known(reading.part), "words")
    return Anchored(found.value, "narrative" if narrative else basis, (found.first, found.last))


def _chosen(
    reading: Reading, some: list[Candidate], day: date, tense: int | None
) -> tuple[Candidate | None, str]:  # fmt: skip
    if reading.lean is not None:
        return stated(some, day, reading.lean), "published"
    of_week = reading.part.startswith(("WXX", "WE"))
    if not tense or reading.weekday or (tense > 0 and reading.part.startswith("Q")):
        return (by_tense(some, day, PAST) if of_week else nearest(some, day)), "nearest"
    pick = by_tense if of_week else near_by_tense
    return pick(some, day, tense), "tense_past" if tense < 0 else "tense_future"


def _half_known(part: str) -> str:
    """A part of an unknown year or week."""
    if part.startswith("@"):
        return f"XXXX-{int(part[1:].partition('.')[0]):02}"
    return "XXXX-WXX-WE" if part == "WE" else f"XXXX-{part}"
