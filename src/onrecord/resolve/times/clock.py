"""Times of the day: "9 a.m.", "7:15 p.m.", "2030 GMT", "noon", "4 in the morning"."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.resolve.times.text import Text

_HOUR = re.compile(r"[01]?\d|2[0-4]")
_MINUTE = re.compile(r"[0-5]\d")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_POINTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_LEADS = frozenset("at by from until till around about since before after between and to near , · |".split())


class Clock(NamedTuple):
    """A time of the day: the number of the word behind it, and what it adds to a day's value."""

    last: int
    time: str


def clock(text: Text, at: int) -> Clock | None:
    """The time of the day that begins with a word."""
    words, known = text.words, text.known
    named = words.capital(at) and words.capital(at - 1)  # the exercise "Steadfast Noon"
    if not named and (moment := known.day_moments.get(words.low(at))):
        return Clock(at + 1, moment)
    low = words.low(at)
    if not low[:1].isdecimal() or (words.glued(at) and words.low(at - 1) in "$€£-/:."):
        return None
    if _MILITARY.fullmatch(low):
        zone = _zone(text, at + 1)
        paired = words.low(at + 1) in ("and", "to") and _MILITARY.fullmatch(words.low(at + 2)) and _zone(text, at + 3)
        return Clock(zone or at + 1, f"T{low[:2]}:{low[2:]}") if zone or paired else None
    return _hours(text, at)


def _zone(text: Text, at: int) -> int | None:
    """Number of the word behind a time zone."""
    found = text.words.phrase(at, text.known.zones)
    return found[0] if found and not text.words.apart(at) else None


def _hours(text: Text, at: int) -> Clock | None:
    """Hours, with minutes or without.

    They need a half of the day, a zone, or two digits each behind a word that leads to a time.
    """
    words = text.words
    pointed = _POINTED.fullmatch(words.low(at))
    hour, minute, last = (pointed[1], pointed[2], at + 1) if pointed else (words.low(at), "", at + 1)
    if not _HOUR.fullmatch(hour):
        return None
    if not pointed and words.low(last) == ":" and words.glued(last) and _MINUTE.fullmatch(words.low(last + 1)):
        minute, last = words.low(last + 1), last + 2
    if half := _half(text, last):
        number = int(hour) % 12 + (12 if half.time == "p" else 0)
        return Clock(_zone(text, half.last) or half.last, f"T{number:02}:{minute or '00'}") if int(hour) < 13 else None
    zone = _zone(text, last)
    if minute and (zone or (len(hour) == 2 and not pointed and words.low(at - 1) in _LEADS)):
        return Clock(zone or last, f"T{int(hour):02}:{minute}")
    return None


def _half(text: Text, at: int) -> Clock | None:
    """Past "a.m.", "pm", "in the morning": which half of the day."""
    words = text.words
    letters = [words.low(at + place) for place in range(4)]
    if letters[0] in ("am", "pm"):
        return Clock(at + 1, letters[0][0])
    if letters[0] in ("a", "p") and letters[1:3] == [".", "m"]:
        return Clock(at + 4 if letters[3] == "." and words.glued(at + 3) else at + 3, letters[0])
    start = at + 2 if letters[:2] == ["o", "'"] and words.low(at + 2) == "clock" else at
    start += start > at
    if [words.low(start), words.low(start + 1)] == ["in", "the"]:
        part = text.known.day_parts.get(words.low(start + 2), "")
        return Clock(start + 3, "a" if part == "TMO" else "p") if part in ("TMO", "TAF", "TEV") else None
    return None
