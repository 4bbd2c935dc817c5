"""Which of the Tuesdays, Novembers or springs around a day is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.resolve.times.bounds import bounds
from onrecord.resolve.times.steps import feast, grain

WEEK = 7
# Of dates in two years the verb's tense picks one, unless it is more than five times as far as the other.
_TOO_FAR = 5
_LOOKS_BACK = 0.5


class Candidate(NamedTuple):
    """A value a part may have, with its first and last day."""

    first: date
    last: date
    value: str


def candidates(part: str, around: date) -> list[Candidate]:
    """The values of a part in the years or weeks around a day, in order."""
    if part.startswith("WXX-"):
        return list(_weekdays(int(part[4:]), around))
    if part == "WE":
        return list(_weekends(around))
    # A day of February that two or three years do not have: eight years reach a leap year on either side.
    reach = 8 if part == "02-29" else 2
    years = (year for year in range(around.year - reach, around.year + reach + 1) if 1 <= year <= 9999)
    return [one for year in years if (one := in_year(part, year)) is not None]


def in_year(part: str, year: int) -> Candidate | None:
    """A part of a year, `None` where that year has none."""
    value = feast(part[1:], year).isoformat() if part.startswith("@") else f"{year:04}-{part}"
    days = bounds(value)
    return Candidate(*days, value) if days else None


def _weekdays(weekday: int, around: date) -> Iterator[Candidate]:
    for weeks in (-2, -1, 0, 1, 2):
        day = around + timedelta(days=WEEK * weeks + weekday - around.isoweekday())
        yield Candidate(day, day, day.isoformat())


def _weekends(around: date) -> Iterator[Candidate]:
    for weeks in (-2, -1, 0, 1, 2):
        saturday = around + timedelta(days=WEEK * weeks + 6 - around.isoweekday())
        yield Candidate(saturday, saturday + timedelta(days=1), grain(saturday, "WE"))


def stated(some: Sequence[Candidate], day: date, lean: int) -> Candidate | None:
    """The one that "last", "this" or "next" says: over before the day, around it, or not begun."""
    if lean < 0:
        return next((one for one in reversed(some) if one.last < day), None)
    if lean > 0:
        return next((one for one in some if one.first > day), None)
    holding = next((one for one in some if one.first <= day <= one.last), None)
    return holding or next((one for one in some if _together(one, day, some)), None)


def _together(one: Candidate, day: date, some: Sequence[Candidate]) -> bool:
    """Whether "this" says it: of the same week where there is one each week, else of the same year."""
    if (some[1].first - some[0].first).days == WEEK:
        return one.first.isocalendar()[:2] == day.isocalendar()[:2]
    return one.first.year == day.year


def by_tense(some: Sequence[Candidate], day: date, tense: int) -> Candidate | None:
    """The last that has begun for the past, the first that is not over for the future."""
    if tense < 0:
        return next((one for one in reversed(some) if one.first <= day), None)
    return next((one for one in some if one.last >= day), None)


def near_by_tense(some: Sequence[Candidate], day: date, tense: int) -> Candidate | None:
    """By the tense, unless another is far nearer: "was extended to 20 November" on the second looks ahead."""
    told, near = by_tense(some, day, tense), nearest(some, day)
    if told is None or near is None or _far(told, day) > _TOO_FAR * _far(near, day):
        return near
    return told


def nearest(some: Sequence[Candidate], day: date) -> Candidate | None:
    """The one least far from the day, what is past counting half: news looks back more than it looks ahead."""
    return min(
        some, key=lambda one: (_far(one, day) * (1 if one.first > day else _LOOKS_BACK), one.first), default=None
    )


def _far(one: Candidate, day: date) -> timedelta:
    return max(one.first - day, day - one.last, timedelta())
