"""Days counted from another by a length: "two days ago", "a year earlier", "the day before"."""

from __future__ import annotations

from decimal import Decimal

from onrecord.resolve.times.counts import HALF
from onrecord.resolve.times.lengths import Length, length, length_value
from onrecord.resolve.times.reading import Found, Origin, Reading
from onrecord.resolve.times.text import Text

# Units that dates are counted in, as a number of a unit that has dates.
_AS = {
    "2W": (2, "W"),
    "DE": (10, "Y"),
    "CE": (1, "CE"),
    "D": (1, "D"),
    "W": (1, "W"),
    "M": (1, "M"),
    "Q": (1, "Q"),
    "Y": (1, "Y"),
}
_CLOSING = frozenset(". , ; : ! ? ” ’ \" ' ) - – —".split()) | {""}


def distant(text: Text, at: int) -> Found | None:
    """A length and the word that makes it a day or a year."""
    words, known = text.words, text.known
    hedge = words.phrase(at, known.approximate)
    found = _counted(text, hedge[0] if hedge else at)
    if found is None:
        return None
    last = found.last
    if [words.low(last), words.low(last + 1)] == ["or", "so"]:
        last += 2
    phrase = words.phrase(last, known.distance_phrases)
    if phrase is None or words.apart(last):
        return None
    if phrase[1] in known.closing and words.low(phrase[0]) not in _CLOSING | known.closers:
        return None
    origin, sign = known.distances[phrase[1]]
    if origin == "narrative" and hedge and hedge[1] in known.unequal:
        return Found(at, phrase[0], _vague(found.many, found.unit, "narrative", sign))
    return Found(at, phrase[0], _reading(found, "article" if origin == "article" else "narrative", sign))


def _counted(text: Text, at: int) -> Length | None:
    """A length; a bare unit counts one behind "the" and an unknown number in the plural."""
    words, known = text.words, text.known
    if words.low(at) == "the":
        unit = known.unit.get(words.low(at + 1))
        return Length(at + 2, Decimal(1), unit) if unit in _AS else None
    if found := length(text, at):
        return found
    unit = known.units.get(words.low(at))
    return Length(at + 1, None, unit) if unit and words.low(at) not in known.unit else None


def _reading(found: Length, origin: Origin, sign: int) -> Reading:
    many, unit = found.many, found.unit
    if many is not None and many % 1 == HALF and unit in ("Y", "DE"):
        many, unit = many * (12 if unit == "Y" else 120), "M"
    if many is None or unit not in _AS or many % 1 or many > 3000:
        return _vague(many, unit, origin, sign)
    factor, counted = _AS[unit]
    compares = unit == "Y" and many == 1 and sign < 0
    return Reading("DATE", unit=counted, step=sign * factor * int(many), origin=origin, compares=compares)


def _vague(many: Decimal | None, unit: str, origin: Origin, sign: int) -> Reading:
    """A distance that nobody can count, or one shorter than a day."""
    kind = "TIME" if unit in ("S", "MIN", "H") else "DATE"
    if origin == "article":
        return Reading(kind, "PAST_REF" if sign < 0 else "FUTURE_REF")
    return Reading("DURATION", length_value(many, unit), unit=unit)
