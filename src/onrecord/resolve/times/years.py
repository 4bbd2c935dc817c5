"""Years as part of a longer expression: "of 2022", "fiscal 1989", "last year", "nineteen ninety-six"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.resolve.times.explicit import YEAR
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text

_YEAR = re.compile(YEAR)
# Glued before four digits these make them no year: "$2014", "12/2014".
_TIED = ("$", "€", "£", "-", "/")


def year(text: Text, at: int) -> Found | None:
    """A year in digits or words; behind "fiscal" in any place."""
    words = text.words
    start = at + 1 if words.low(at) in text.known.fiscal else at
    if words.low(start) == "year" and start > at:
        start += 1
    found = _digits(text, start) or spoken_year(text, start)
    if found is None or start == at:
        return found
    return Found(at, found.last, replace(found.reading, mod="FISCAL"))


def _digits(text: Text, at: int) -> Found | None:
    words = text.words
    if not _YEAR.fullmatch(words.low(at)):
        return None
    if words.glued(at) and words.low(at - 1) in _TIED and words.low(at - 2) not in ("mid", "post", "end"):
        return None
    return Found(at, at + 1, Reading("DATE", words.low(at)))


def spoken_year(text: Text, at: int) -> Found | None:
    """A year in words: "nineteen ninety-six", "two thousand and one"."""
    words = text.words
    if (words.low(at), words.low(at + 1)) == ("two", "thousand") and not words.apart(at + 1):
        return _thousands(text, at)
    century = text.known.centuries.get(words.low(at))
    rest = at + 2 if words.hyphen(at + 1) else at + 1
    tens = text.known.tens.get(words.low(rest))
    if century is None or tens is None or words.apart(rest):
        return None
    last = words.past_hyphen(rest + 1)
    ones = text.known.small.get(words.low(last), 0) if not words.apart(last) else 0
    if not 1 <= ones <= 9:
        return Found(at, rest + 1, Reading("DATE", str(century * 100 + tens)))
    return Found(at, last + 1, Reading("DATE", str(century * 100 + tens + ones)))


def _thousands(text: Text, at: int) -> Found | None:
    """The year two thousand needs the word before it, or it is a count."""
    words = text.words
    last = at + 2 + (words.low(at + 2) == "and")
    ones = text.known.small.get(words.low(last), 0)
    named = words.low(at - 1) in ("year", "in", "since", "by")
    if ones and named and words.low(last + 1) in (".", ",", ")", ";", "and", "or", ""):
        return Found(at, last + 1, Reading("DATE", str(2000 + ones)))
    return Found(at, at + 2, Reading("DATE", "2000")) if words.low(at - 1) == "year" else None


def outer_year(text: Text, at: int) -> Found | None:
    """A year as what a quarter or month belongs to: in digits, or counted ("last year", "the fiscal year")."""
    return year(text, at) or _counted(text, at)


def _counted(text: Text, at: int) -> Found | None:
    words, known = text.words, text.known
    start = at + 1 if words.low(at) == "the" else at
    low = words.low(start)
    steps = known.article_steps if low in known.article_steps else known.narrative_steps
    noun = start + (low in steps)
    fiscal = words.low(noun) in known.fiscal
    noun += fiscal
    if words.low(noun) != "year" or words.apart(noun) or noun == at:
        return None
    reading = Reading("DATE", unit="Y", step=steps.get(low, 0), mod="FISCAL" if fiscal else "")
    if steps is known.narrative_steps and low in steps:
        reading = replace(reading, origin="narrative")
    return Found(at, noun + 1, reading)
