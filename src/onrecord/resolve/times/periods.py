"""Parts of a year: quarters, halves, seasons and months, with the year they belong to where the words give one."""

from __future__ import annotations

from dataclasses import replace

from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text
from onrecord.resolve.times.years import outer_year

_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4}
_SHORT = frozenset({"jan", "feb", "aug", "sept", "oct", "nov", "dec"})
_SUFFIXES = ("st", "nd", "rd", "th")


def period(text: Text, at: int) -> Found | None:
    """A quarter, half, season or month, its year before or behind it."""
    before = _year_first(text, at)
    if before is not None:
        return before
    start = at + 1 if text.words.low(at) == "the" else at
    inner = part(text, start)
    # "The third-quarter loss": the article is the loss's.
    if inner is None or (start > at and (inner.reading.part.isdecimal() or text.words.hyphen(inner.last - 2))):
        return None
    return in_year(text, Found(at, inner.last, inner.reading))


def part(text: Text, at: int) -> Found | None:
    """The part alone."""
    return quarter(text, at) or _season(text, at) or month(text, at)


def _year_first(text: Text, at: int) -> Found | None:
    """A part whose year stands first: "the 1988 third quarter", "last year's third quarter"."""
    words = text.words
    start = at + 1 if words.low(at) == "the" else at
    outer = year_ago(text, start) or outer_year(text, start) or outer_year(text, at)
    if outer is None:
        return None
    inner_at = words.possessive(outer.last)
    inner = quarter(text, inner_at) or _season(text, inner_at, named=True)
    if inner is not None and not words.apart(inner_at):
        return Found(at, inner.last, inner.reading.within(outer.reading))
    if words.low(inner_at) in ("quarter", "period") and not words.apart(inner_at):
        return Found(at, inner_at + 1, replace(outer.reading, compares=True))
    return None


def year_ago(text: Text, at: int) -> Found | None:
    """What figures are compared with: "year-earlier", "year-ago", with or without a period."""
    words = text.words
    start = at + 1 if words.low(at) in ("comparable", "corresponding") else at
    if words.low(start) != "year" or not words.hyphen(start + 1) or words.low(start + 2) not in ("earlier", "ago"):
        return None
    return Found(at, start + 3, Reading("DATE", unit="Y", step=-1, compares=True))


def in_year(text: Text, inner: Found) -> Found:
    """A part of a year with the year behind it: "of 2022", ", 2022", "this year", "of last year"."""
    words, at = text.words, inner.last
    reading = inner.reading
    if words.apart(at) or not reading.part or reading.part.startswith("WXX") or reading.unit or reading.value:
        return inner
    tie = at + 1 if words.low(at) in ("of", ",", "in") else at
    outer = outer_year(text, tie)
    if outer is None or words.apart(tie) or (tie > at and words.low(at) == "," and outer.reading.value is None):
        return inner
    if tie == at and words.low(at) == "the":
        return inner
    return Found(inner.first, outer.last, inner.reading.within(outer.reading))


def quarter(text: Text, at: int) -> Found | None:
    """A quarter or half by its number: "third quarter", "fiscal second-quarter", "Q3", "the first half"."""
    words = text.words
    if words.low(at) in ("q", "h") and words.capital(at) and words.glued(at + 1) and words.low(at + 1) in _ORDINALS:
        part = words.low(at).upper() + words.low(at + 1)
        return Found(at, at + 2, Reading("DATE", part=part)) if part not in ("H3", "H4") else None
    start = words.past_hyphen(at + 1) if words.low(at) in text.known.fiscal else at
    ordinal = _ordinal(text, start)
    if ordinal is None:
        return None
    noun = words.past_hyphen(ordinal[0])
    fiscal = start > at
    if words.low(noun) in text.known.fiscal and not words.apart(noun):
        noun, fiscal = noun + 1, True
    part = _numbered(text, noun, ordinal[1])
    return Found(at, noun + 1, Reading("DATE", part=part, mod="FISCAL" if fiscal else "")) if part else None


def _ordinal(text: Text, at: int) -> tuple[int, int] | None:
    """The number of the word behind an ordinal, and which it is, 0 for the last."""
    words, low = text.words, text.words.low(at)
    if low in _ORDINALS and words.low(at + 1) in _SUFFIXES and words.glued(at + 1):
        return at + 2, _ORDINALS[low]
    number = 0 if low in ("last", "final", "latter") else text.known.ordinals.get(low)
    return None if number is None else (at + 1, number)


def _numbered(text: Text, noun: int, number: int) -> str:
    """The part that a noun with a number names; "" where it names none."""
    words = text.words
    if words.low(noun) == "quarter" and number and not words.apart(noun):
        return f"Q{number}"
    halved = words.low(noun) == "half" and number < 3 and not words.apart(noun)
    return f"H{number or 2}" if halved and _of_year(text, noun + 1) else ""


def _of_year(text: Text, at: int) -> bool:
    """Whether a half is a year's, not a match's: a year follows, or a possessive one stands before."""
    words = text.words
    if words.low(at) in ("of", "in") and outer_year(text, at + 1) is not None:
        return True
    return outer_year(text, at) is not None or words.low(at - 3) in ("s", "'", "’")


def _season(text: Text, at: int, *, named: bool = False) -> Found | None:
    words = text.words
    code = text.known.seasons.get(words.low(at))
    if code is None or words.possessive(at + 1) > at + 3:
        return None
    bare = words.low(at - 1) in text.known.season_lead and not words.apart(at)
    following = words.low(at + 1)
    with_year = following.isdecimal() or following in ("of", "last", "this")
    if not (named or bare or with_year) or (following == "of" and outer_year(text, at + 2) is None and not bare):
        return None
    return Found(at, at + 1, Reading("DATE", part=code))


def month(text: Text, at: int) -> Found | None:
    """A month alone, with its capital: "in January"; a short form with its stop."""
    words, known = text.words, text.known
    low = words.low(at)
    if low not in known.months or not words.capital(at):
        return None
    stop = low in _SHORT and words.low(at + 1) == "." and words.glued(at + 1)
    if (low in _SHORT and not stop) or (low in known.doubtful_months and not _clear(text, at)):
        return None
    return Found(at, at + 1 + stop, Reading("DATE", part=f"{known.months[low]:02}"))


def _clear(text: Text, at: int) -> bool:
    """Whether what may be a verb or a name ("March", "April") is a month: by the word before, and no name behind."""
    words = text.words
    before = at - 2 if words.hyphen(at - 1) else at - 1
    listed = words.low(before) == "," and words.low(before - 1) in text.known.months
    lead = (listed or words.low(before) in text.known.month_lead) and not words.apart(at)
    return lead and not words.capital(at + 1)
