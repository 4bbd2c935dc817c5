"""Days of one month from one to another: "3 to 5 March", "March 3 through 5", "between 1 and 4 December"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.resolve.times.days import is_day
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text

_DAY = re.compile(r"[1-9]|[12]\d|3[01]")
_TIES = frozenset({"to", "and", "or", "until", "through", "till", "-", "–", "—"})
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_CLOSERS = frozenset({".", ",", ";", ":", ")", ""})


def day_range(text: Text, at: int) -> Found | None:
    """The days as one time."""
    return _month_last(text, at) or _month_first(text, at)


def _number(text: Text, at: int) -> tuple[int, int] | None:
    """A day of the month, and the number of the word behind it."""
    words = text.words
    if not _DAY.fullmatch(words.low(at)) or (words.glued(at) and words.low(at - 1) not in _TIES):
        return None
    suffixed = words.low(at + 1) in _SUFFIXES and words.glued(at + 1)
    return int(words.low(at)), at + 1 + suffixed


def _month_last(text: Text, at: int) -> Found | None:
    first = _number(text, at)
    if first is None or text.words.low(first[1]) not in _TIES or text.words.apart(first[1] + 1):
        return None
    behind = text.explicit.get(first[1] + 1)
    return _joined(at, behind.last, behind.reading, first[0]) if behind is not None else None


def _month_first(text: Text, at: int) -> Found | None:
    """The month first needs a second number that counts nothing: "March 3 and 5 others" is one day."""
    found = text.explicit.get(at)
    if found is None or found.reading.value or text.words.low(found.last) not in _TIES:
        return None
    second = _number(text, found.last + 1)
    if second is None or text.words.low(second[1]) not in _CLOSERS:
        return None
    day = int(found.reading.part[3:] or 0)
    return Found(at, second[1], replace(found.reading, last_day=second[0])) if 0 < day < second[0] else None


def _joined(first: int, last: int, reading: Reading, from_day: int) -> Found | None:
    """A date as the end of days that begin with another of its month."""
    named = reading.value or reading.part
    if not is_day(reading) or reading.last_day or not named[-2:].isdecimal() or from_day >= int(named[-2:]):
        return None
    begun = f"{named[:-2]}{from_day:02}"
    if reading.value:
        return Found(first, last, replace(reading, value=begun, last_day=int(named[-2:])))
    return Found(first, last, replace(reading, part=begun, last_day=int(named[-2:]), weekday=0))
