"""A whole expression: a time with what stands before it ("early", "9 a.m.") and behind it ("evening", "last year")."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from onrecord.resolve.times.clock import clock
from onrecord.resolve.times.days import day, is_day, stepped
from onrecord.resolve.times.distances import distant
from onrecord.resolve.times.lengths import lasting
from onrecord.resolve.times.periods import in_year, period, year_ago
from onrecord.resolve.times.ranges import day_range
from onrecord.resolve.times.reading import Found, Mod, Reading
from onrecord.resolve.times.references import referring
from onrecord.resolve.times.sets import repeated
from onrecord.resolve.times.spans import spanning
from onrecord.resolve.times.text import Text
from onrecord.resolve.times.vocabulary import starters, telling
from onrecord.resolve.times.years import outer_year, spoken_year, year

Reader = Callable[[Text, int], Found | None]
_MODS: dict[str, Mod] = {"START": "START", "MID": "MID", "END": "END", "BEFORE": "BEFORE", "AFTER": "AFTER"}
# Between two times of one day: "from 6 a.m. to 9 a.m. on Friday".
_UNTIL = frozenset({"to", "and", "until", "till", "-", "–"})
# "In the course of not much more than a year": in no time does more stand before the first word that tells of one.
_FARTHEST = 8
_UNITS = frozenset({"D", "W", "M", "Q", "Y", "DE", "CE"})


def expressions(text: Text) -> Iterator[Found]:
    """All expressions in order, none overlapping another."""
    at = 0
    near = _telling(text)
    while at < len(text.words):
        found = expression(text, at) if near[at] - at <= _FARTHEST else None
        if found is not None:
            yield found
        at = found.last if found else at + 1


def _telling(text: Text) -> list[int]:
    """Of each word the number of the first from it on that tells of a time, or is a number."""
    words = telling()
    nearest, found = len(text.words) + _FARTHEST, []
    for at in range(len(text.words) - 1, -1, -1):
        low = text.words.low(at)
        if low in words or low[:1].isdecimal() or at in text.explicit:
            nearest = at
        found.append(nearest)
    return found[::-1]


def expression(text: Text, at: int) -> Found | None:
    """The longest expression that begins with a word."""
    low = text.words.low(at)
    if low not in starters() and not low[:1].isdecimal() and at not in text.explicit:
        return None
    return _longest(text, at, (_modified, dated, _clocked, _part_of, repeated, distant, spanning, lasting, referring))


def _longest(text: Text, at: int, readers: tuple[Reader, ...]) -> Found | None:
    found = [one for reader in readers if (one := reader(text, at)) is not None]
    return max(found, key=lambda one: one.last, default=None)


def dated(text: Text, at: int) -> Found | None:
    """A date of any grain, with the part of the day, the week or the year behind it."""
    found = _longest(text, at, (stepped, day_range, day, period, year_ago, _loose_year, _year_end, _the_unit))
    if found is None or text.words.apart(found.last):
        return found
    return _of_week(text, in_year(text, _with_part(text, found)))


def _with_part(text: Text, found: Found) -> Found:
    """With the part of the day behind it: "Tuesday evening", "yesterday morning"."""
    low = text.words.low(found.last)
    part = text.known.day_parts.get(low) or text.known.day_moments.get(low)
    if part is None or low.endswith("s") or not is_day(found.reading) or found.reading.time:
        return found
    return Found(found.first, found.last + 1, found.reading.at_time(part))


def _of_week(text: Text, found: Found) -> Found:
    """With the week behind it: "Tuesday of last week"."""
    words = text.words
    at = found.last + (words.low(found.last) == "of")
    if not found.reading.part.startswith("WXX") or words.apart(at) or found.reading.lean is not None:
        return found
    week = stepped(text, at)
    if week is None or week.reading.unit != "W":
        return found
    return Found(found.first, week.last, found.reading.within(week.reading))


def _loose_year(text: Text, at: int) -> Found | None:
    """A year that says so: "fiscal 1989", "nineteen ninety-six", "last fiscal year"."""
    words = text.words
    if words.low(at) in text.known.fiscal:
        return year(text, at)
    return spoken_year(text, at)


def _year_end(text: Text, at: int) -> Found | None:
    """The end of the article's year or month: "year-end", "year's end"."""
    words = text.words
    if words.low(at) not in ("year", "month") or words.apart(at + 1):
        return None
    behind = words.past_hyphen(at + 1)
    behind = words.possessive(at + 1) if behind == at + 1 else behind
    if words.low(behind) != "end":
        return None
    return Found(at, behind + 1, Reading("DATE", unit="Y" if words.low(at) == "year" else "M", mod="END"))


def _the_unit(text: Text, at: int) -> Found | None:
    """The weekend, the quarter spoken of, and "the latest quarter": the last that is over."""
    words = text.words
    noun = at + 1 + (words.low(at + 1) == "latest")
    plain = noun == at + 1
    if words.low(at) != "the" or words.apart(noun) or words.hyphen(noun + 1):
        return None
    low = words.low(noun)
    if low == "weekend":
        return Found(at, noun + 1, Reading("DATE", part="WE"))
    if low in ("quarter", "period") and not plain:
        return Found(at, noun + 1, Reading("DATE", unit="Q", step=-1))
    if low == "quarter":
        return Found(at, noun + 1, Reading("DATE", unit="Q", origin="narrative"))
    return None


def _modified(text: Text, at: int) -> Found | None:
    """A date behind a word for one of its ends: "early Tuesday", "the end of the month"."""
    words, known = text.words, text.known
    phrase = words.phrase(at, known.mod_phrases)
    if phrase is None or words.apart(phrase[0]):
        return None
    mod = _MODS.get(known.mods[phrase[1]], "")
    start = words.past_hyphen(phrase[0])
    inner = _longest(text, start, (_clocked, dated, outer_year, _whole, _part_of, _alone))
    if inner is None or (inner.reading.type == "DURATION" and mod):
        return None
    if phrase[1] in known.mod_vague and inner.reading.part.startswith("WXX") and not inner.reading.time:
        return None  # "told her about Sunday"
    return Found(at, inner.last, replace(inner.reading, mod=mod or inner.reading.mod))


def _whole(text: Text, at: int) -> Found | None:
    """The article's month behind "the end of": "the month"."""
    words, known = text.words, text.known
    unit = known.unit.get(words.low(at + 1))
    if words.low(at) != "the" or unit not in _UNITS or words.apart(at + 1):
        return None
    return Found(at, at + 2, Reading("DATE", unit=unit, origin="narrative" if unit == "D" else "article"))


def _alone(text: Text, at: int) -> Found | None:
    """A part of the article's day: "mid-afternoon", "late evening"."""
    words = text.words
    part = text.known.day_parts.get(words.low(at))
    if part is None or words.low(at).endswith("s"):
        return None
    after = dated(text, at + 1) if not words.apart(at + 1) else None
    if after is not None and is_day(after.reading):
        return Found(at, after.last, after.reading.at_time(part))
    return Found(at, at + 1, Reading("DATE", unit="D", origin="narrative").at_time(part))


def _clocked(text: Text, at: int) -> Found | None:
    """A time of the day, with its day: "9 a.m. Tuesday", "noon on 4 March"; that of two stands behind the second."""
    found = clock(text, at)
    if found is None:
        return None
    if behind := _day_behind(text, found.last):
        return Found(at, behind.last, behind.reading.at_time(found.time))
    second = clock(text, found.last + 1) if text.words.low(found.last) in _UNTIL else None
    behind = _day_behind(text, second.last) if second is not None else None
    day = behind.reading if behind is not None else Reading("DATE", unit="D", origin="narrative")
    return Found(at, found.last, day.at_time(found.time))


def _day_behind(text: Text, at: int) -> Found | None:
    """The day that is told behind a time of it."""
    words = text.words
    tie = at + (words.low(at) in ("on", ",", "of"))
    behind = dated(text, tie) if not words.apart(tie) else None
    return behind if behind is not None and is_day(behind.reading) else None


def _part_of(text: Text, at: int) -> Found | None:
    """A part of a day that is told behind it: "the night of 4 March", "the early hours of Monday"."""
    words, known = text.words, text.known
    start = at + 1 if words.low(at) == "the" else at
    hours = words.phrase(start, known.day_hour_phrases)
    last = hours[0] if hours else start + 1
    part = known.day_hours[hours[1]] if hours else known.day_parts.get(words.low(start))
    if part is None or words.apart(last) or words.low(last) not in ("of", "on"):
        return None
    behind = dated(text, last + 1)
    if behind is None or not is_day(behind.reading):
        return None
    return Found(at, behind.last, behind.reading.at_time(part))
