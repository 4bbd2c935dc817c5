"""Lengths with a place in time: "the first nine months", "the past three years", "recent weeks", "the weeks ahead"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.resolve.times.counts import count
from onrecord.resolve.times.lengths import lasting, length_value
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text

_DETERMINERS = ("the", "these", "those", "its", "their", "his", "her")


def spanning(text: Text, at: int) -> Found | None:
    """A length behind a word for where it lies."""
    words = text.words
    start = at + 1 if words.low(at) in _DETERMINERS else at
    side = text.known.sides.get(words.low(start))
    noun = start if side is None else start + 1
    if words.apart(noun) or noun == at or words.low(noun) in ("a", "an", "the"):
        return None
    if words.low(start) == "year" or (side is None and words.low(at) != "the"):
        return None
    found = _counted(text, noun) or (_plural(text, noun) if side is not None else _ahead(text, noun))
    if found is None:
        return None
    return Found(at, found.last, replace(found.reading, span=side or found.reading.span))


def _counted(text: Text, at: int) -> Found | None:
    counted = count(text, at)
    if counted is None:
        return None
    found = lasting(text, at)
    if found is None or text.words.hyphen(counted.last):
        return None
    step = int(counted.many) if counted.many is not None and counted.many % 1 == 0 else 0
    return Found(at, found.last, replace(found.reading, step=step))


def _plural(text: Text, at: int) -> Found | None:
    """Units nobody counts: "recent weeks"."""
    words, known = text.words, text.known
    low = words.low(at)
    unit = known.units.get(low)
    if unit is None or low in known.unit or unit in ("NI", "WE", "2W", "S"):
        return None
    return Found(at, at + 1, Reading("DURATION", length_value(None, unit), unit=unit))


def _ahead(text: Text, at: int) -> Found | None:
    found = _plural(text, at)
    if found is None or text.words.low(found.last) not in ("ahead", "since"):
        return None
    return Found(at, found.last + (text.words.low(found.last) == "ahead"), found.reading)
