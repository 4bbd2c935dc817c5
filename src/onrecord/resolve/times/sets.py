"""What comes again and again: "every Tuesday", "each year", "weekly"."""

from __future__ import annotations

from decimal import Decimal

from onrecord.resolve.times.counts import count
from onrecord.resolve.times.lengths import length_value
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text


def repeated(text: Text, at: int) -> Found | None:
    """A set of times."""
    words, known = text.words, text.known
    if phrase := words.phrase(at, known.set_starts):
        return Found(at, phrase[0], Reading("SET", known.set_phrases[phrase[1]]))
    low = words.low(at)
    if low in known.set_adverbs:
        if low in known.set_attributes and words.low(at + 1)[:1].isalpha() and not words.apart(at + 1):
            return None
        return Found(at, at + 1, Reading("SET", known.set_adverbs[low]))
    if low in known.every:
        return _every(text, at)
    if low in known.weekdays and words.low(at + 1) in ("mornings", "afternoons", "evenings", "nights"):
        return Found(at, at + 2, _weekday(text, known.weekdays[low], at + 1))
    if low in known.plural_weekdays and words.capital(at):
        return Found(at, at + 1, Reading("SET", f"XXXX-WXX-{known.plural_weekdays[low]}"))
    return None


def _weekday(text: Text, number: int, part_at: int) -> Reading:
    part = text.known.day_parts.get(text.words.low(part_at), "")
    return Reading("SET", f"XXXX-WXX-{number}{part}")


def _every(text: Text, at: int) -> Found | None:
    """What "every" or "each" repeats: a unit, so many units, a day of the week, a month, a part of the day."""
    words, known = text.words, text.known
    noun = at + 1 + (words.low(at + 1) in known.every_between)
    if words.apart(at + 1) or words.apart(noun):
        return None
    low = words.low(noun)
    if low in known.weekdays:
        last = noun + 1 + (words.low(noun + 1) in known.day_parts)
        return Found(at, last, _weekday(text, known.weekdays[low], noun + 1))
    if low in known.months and words.capital(noun):
        return Found(at, noun + 1, Reading("SET", f"XXXX-{known.months[low]:02}"))
    if low in known.seasons:
        return Found(at, noun + 1, Reading("SET", f"XXXX-{known.seasons[low]}"))
    if low in known.day_parts:
        return Found(at, noun + 1, Reading("SET", f"XXXX-XX-XX{known.day_parts[low]}"))
    many = Decimal(2) if noun > at + 1 and words.low(at + 1) in ("other", "second") else Decimal(1)
    if low in known.unit and known.unit[low] not in ("NI", "WE", "S"):
        return Found(at, noun + 1, Reading("SET", length_value(many, known.unit[low])))
    return _every_so_many(text, at)


def _every_so_many(text: Text, at: int) -> Found | None:
    """So many units each: "every two weeks", "every few days"."""
    words, known = text.words, text.known
    counted = count(text, at + 1)
    last, many = (counted.last, counted.many) if counted else (at + 2, None)
    if counted is None and words.low(at + 1) != "few":
        return None
    unit = known.units.get(words.low(last))
    if unit is None or unit in ("NI", "WE") or words.low(last) in known.unit:
        return None
    return Found(at, last + 1, Reading("SET", length_value(many, unit)))
