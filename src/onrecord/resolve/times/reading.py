"""What the words of a time say by themselves: a value, or what is still missing to one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Origin = Literal["article", "narrative"]
Mod = Literal["", "START", "MID", "END", "BEFORE", "AFTER", "FISCAL"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A time not yet anchored. It has a `value`, or counts `step` units from an `origin`, or names a `part` alone.

    Attributes:
        type: `DATE TIME DURATION SET`.
        value: the TIMEX3 value where the words fix it; years may be followed by a `part`.
        unit: what is counted: `D W WE M Q Y DE CE`, of a length of time also `H`.
        step: how many units from the origin, negative for the past.
        origin: from where: the `article`'s day or the `narrative`'s last date.
        compares: whether figures may be compared with those of that time ("a year ago"): where a quarter is spoken of,
            with the same quarter's.
        part: a named part of a year or week: `11` (month), `11-28`, `Q3`, `H1`, `SP`, `WXX-2`.
        lean: for a part alone, which one is said to be meant: -1 the last, 0 this, 1 the next; `None` where nothing
            is said.
        weekday: ISO number of the weekday told beside a day and month, 0 where none is: years are held against it.
        last_day: of days in a row in one month, the last; 0 for a single day.
        time: what a day's time adds to the value: `TEV`, `T09:00`.
        mod: which end of the time is meant; TIMEX3 keeps it out of the value.
        span: of a length of time counted from the article's day, on which side of it: -1 before, 1 after.
    """

    type: str
    value: str | None = None
    unit: str = ""
    step: int = 0
    origin: Origin = "article"
    compares: bool = False
    part: str = ""
    lean: int | None = None
    weekday: int = 0
    last_day: int = 0
    time: str = ""
    mod: Mod = ""
    span: int = 0

    def at_time(self, time: str) -> Reading:
        """The reading at a time of the day."""
        return replace(self, type="TIME", time=time) if self.type == "DATE" else replace(self, time=time)

    def within(self, outer: Reading) -> Reading:
        """This part of an outer time: the third quarter of last year."""
        if outer.value is not None:
            return replace(outer, value=joined(outer.value, self.part), type=self.type, time=self.time, mod=self.mod)
        return replace(outer, part=self.part, type=self.type, time=self.time, mod=self.mod)


def joined(value: str, part: str) -> str:
    """A value with a part of it: a year's month or quarter, a week's day."""
    return f"{value}-{part.removeprefix('WXX-')}" if part else value


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the words that say it: numbers of the first, and of the one behind the last."""

    first: int
    last: int
    reading: Reading
