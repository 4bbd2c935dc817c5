"""Lengths of time: "two days", "nearly an hour", "a 48-hour truce", "for decades", "the past three months"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from onrecord.resolve.times.counts import HALF, and_a_half, count
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text

# Halves of a unit as whole numbers of a smaller one; half a minute is thirty seconds.
_HALVES = {
    "MIN": (30, "S"), "H": (30, "MIN"), "D": (12, "H"), "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y"),
}  # fmt: skip
# Ages are no times: they tell who someone is.
_OLD = frozenset({"old", "olds", "older", "younger"})
_CLOCK = {"S": "S", "MIN": "M", "H": "H"}
_COUNTED = frozenset({"S", "MIN", "H", "D", "W", "2W", "M", "Q", "Y", "DE", "CE"})


class Length(NamedTuple):
    """A count of units: the number of the word behind them, how many, and of what."""

    last: int
    many: Decimal | None
    unit: str


def length_value(many: Decimal | None, unit: str) -> str:
    """A length as TIMEX3 writes it, `X` for a count that nobody can know."""
    if many is None:
        return f"PT{'X'}{_CLOCK[unit]}" if unit in _CLOCK else f"PX{unit.removeprefix('2')}"
    if unit == "2W":
        return length_value(many * 2, "W")
    whole, over = int(many), many % 1
    if over == HALF and unit in _HALVES and many.as_tuple().exponent == -1:
        amount, smaller = _HALVES[unit]
        return _two(whole, unit, amount, smaller)
    return f"PT{many:f}{_CLOCK[unit]}" if unit in _CLOCK else f"P{many:f}{unit}"


def _two(whole: int, unit: str, amount: int, smaller: str) -> str:
    """A length of two units: P2Y6M, PT1H30M, P1DT12H."""
    if not whole:
        return length_value(Decimal(amount), smaller)
    if unit in ("DE", "CE"):
        return length_value(Decimal(whole * amount * 2 + amount), smaller)
    first, second = length_value(Decimal(whole), unit), length_value(Decimal(amount), smaller)
    return first + second.removeprefix("PT" if unit in _CLOCK else "P")


def length(text: Text, at: int) -> Length | None:
    """A count with its unit: "two more days", "nine-month", "a minute and a half"."""
    words, known = text.words, text.known
    counted = count(text, at)
    if counted is None or words.apart(counted.last):
        return None
    last, many = words.past_hyphen(counted.last), counted.many
    if words.is_in(last, known.between) and words.low(last + 1) != "of":
        last += 1
    unit = known.units.get(words.low(last))
    if unit not in _COUNTED or words.apart(last) or _no_unit(text, at, last):
        return None
    last += 1
    if and_a_half(text, last) and many is not None:
        return Length(last + 3, many + HALF, unit)
    if words.low(last) == "or" and words.low(last + 1) in ("two", "three") and many == 1:
        return Length(last + 2, None, unit)
    return Length(last, many, unit)


def _no_unit(text: Text, at: int, last: int) -> bool:
    """Whether a unit's word means something else: "a second attack", "three-quarters of its food"."""
    words = text.words
    if words.low(last) in ("quarter", "quarters") and (
        words.hyphen(last - 1) or (words.low(last + 1) == "of" and words.low(at) not in ("several", "many"))
    ):
        return True
    return words.low(last) in ("second", "quarter") and words.low(at) in ("a", "an", "one", "another", "some", "half")


def lasting(text: Text, at: int) -> Found | None:
    """A length of time as an expression, with the words that say how nearly it is meant."""
    words, known = text.words, text.known
    hedge = words.phrase(at, known.approximate)
    start = hedge[0] if hedge else at
    if words.low(start) == "the" or words.low(start) == "each":
        return None
    found = length(text, start)
    if found is None:
        return _bare(text, at)
    if not hedge and found.many == 1 and words.low(start) in ("a", "an") and not _is_length(text, start):
        return None
    last = _long(text, found.last)
    if _old(text, last):
        return None
    return Found(at, last, Reading("DURATION", length_value(found.many, found.unit), unit=found.unit))


def _is_length(text: Text, at: int) -> bool:
    """Whether "a week" is a length, and no rate: "$5 a week"."""
    words = text.words
    return words.low(at - 1) in text.known.single_lead and not words.apart(at)


def _old(text: Text, last: int) -> bool:
    """Whether a length is an age: "15-year-old", "15 years old"."""
    return text.words.is_in(text.words.past_hyphen(last), _OLD)


def _long(text: Text, last: int) -> int:
    """Past the end of "month-long"."""
    at = text.words.past_hyphen(last)
    return at + 1 if at > last and text.words.low(at) == "long" else last


def _bare(text: Text, at: int) -> Found | None:
    """Units without a count: "for decades"."""
    words, known = text.words, text.known
    unit = known.units.get(words.low(at))
    plural = unit in _COUNTED and words.low(at).endswith("s") and words.low(at) not in known.unit
    if plural and words.low(at - 1) in known.length_lead and not words.apart(at):
        return Found(at, at + 1, Reading("DURATION", length_value(None, unit or ""), unit=unit or ""))
    return None
