"""Days: of the week, of a date without its year, feasts, "yesterday"; what a step leads to: "last Tuesday"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.resolve.times.periods import part
from onrecord.resolve.times.reading import Found, Origin, Reading
from onrecord.resolve.times.text import Text

# Of a length of time that ends or begins at the article's day: "the past year" is P1Y, "last year" is 2021.
_LENGTHS = ("past", "last", "next", "coming")
_STEPPED = frozenset({"D", "W", "WE", "M", "Q", "Y", "DE", "CE"})


def day(text: Text, at: int) -> Found | None:
    """A day by its own name."""
    words, known = text.words, text.known
    phrase = words.phrase(at, known.deictic_phrases)
    if phrase and not _in_a_name(text, at):
        step, time = known.deictic[phrase[1]]
        reading = Reading("DATE", unit="D", step=step)
        return Found(at, phrase[0], reading.at_time(time) if time else reading)
    if found := text.explicit.get(at):
        return found
    behind = text.explicit.get(at + 1) if words.low(at) == "the" else None
    if behind is not None and is_day(behind.reading):
        return Found(at, behind.last, behind.reading)
    low = words.low(at)
    if low in known.weekdays and words.capital(at):
        return Found(at, at + 1, Reading("DATE", part=f"WXX-{known.weekdays[low]}"))
    return _feast(text, at)


def _in_a_name(text: Text, at: int) -> bool:
    """Whether "Today" ends a name, as in those of newspapers."""
    words = text.words
    return words.capital(at) and words.capital(at - 1) and words.low(at) == "today" and not words.apart(at)


def is_day(reading: Reading) -> bool:
    """Whether a reading is a single day, so that it can have a time."""
    if reading.value is not None:
        return len(reading.value) == 10 and reading.type == "DATE"
    named = reading.part.startswith(("WXX", "@")) or len(reading.part) == 5
    return (named or reading.unit == "D") and reading.type == "DATE"


def _feast(text: Text, at: int) -> Found | None:
    words, known = text.words, text.known
    phrase = words.phrase(at, known.holiday_phrases)
    if phrase is None or not words.capital(at):
        return None
    date = known.holidays[phrase[1]]
    named = f"{date[0]:02}-{date[1]:02}" if len(date) == 2 else "@" + ".".join(map(str, date))
    return Found(at, phrase[0], Reading("DATE", part=named))


def stepped(text: Text, at: int) -> Found | None:
    """What a step leads to: "last week", "next April", "this morning", "the following day", "the next quarter"."""
    words, known = text.words, text.known
    start = at + 1 if words.low(at) in ("the", "a", "its") else at
    low = words.low(start)
    article = low in known.article_steps
    if not (article or low in known.narrative_steps) or (start == at and low in known.steps_behind):
        return None
    step = known.article_steps[low] if article else known.narrative_steps[low]
    noun = start + 1
    if words.low(noun) in known.steps_between:
        step = known.steps_between[words.low(noun)] or step
        noun += 1
    if words.apart(start + 1) or words.apart(noun):
        return None
    origin: Origin = "article" if article else "narrative"
    return _named_step(text, at, noun, step, origin) or _unit_step(text, at, noun, step, origin)


def _named_step(text: Text, at: int, noun: int, step: int, origin: Origin) -> Found | None:
    """A step to something with a name: a day of the week, a month, a season, a feast, a date."""
    words = text.words
    named = day(text, noun) or part(text, noun)
    if named is None or named.reading.value or named.reading.unit or words.low(noun) in ("first", "last"):
        return None
    return Found(at, named.last, replace(named.reading, lean=step, origin=origin))


def _unit_step(text: Text, at: int, noun: int, step: int, origin: Origin) -> Found | None:
    words, known = text.words, text.known
    low = words.low(noun)
    if low in known.day_parts and not low.endswith("s"):
        near = origin == "article" and words.low(at) != "the"
        reading = Reading("DATE", unit="D", step=step, origin="article" if near else "narrative")
        return Found(at, noun + 1, reading.at_time(known.day_parts[low]))
    unit = known.unit.get(low)
    if (
        unit not in _STEPPED
        or (unit == "D" and words.low(noun - 1) == "last")
        or (words.hyphen(noun + 1) and low != "year")
    ):
        return None
    if words.low(at) == "the" and words.low(noun - 1) in _LENGTHS:
        return _behind_the(text, at, noun, unit, step)
    fiscal = words.low(noun - 1) in known.fiscal
    reading = Reading("DATE", unit=unit, step=step, origin=origin, mod="FISCAL" if fiscal else "")
    return Found(at, noun + 1, reading)


def _behind_the(text: Text, at: int, noun: int, unit: str, step: int) -> Found | None:
    """What "the" makes of a step: "the next day" follows another, "the past year" is a length."""
    if unit == "D" and text.words.low(noun - 1) != "past":
        following = step > 0  # "the last day" is that of something
        return Found(at, noun + 1, Reading("DATE", unit="D", step=step, origin="narrative")) if following else None
    if unit == "WE":
        return Found(at, noun + 1, Reading("DATE", part="WE", lean=step))
    return Found(at, noun + 1, Reading("DURATION", f"P1{unit}", unit=unit, step=1, span=step))
