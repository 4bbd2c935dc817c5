"""What an article tells of, as far as it decides which happening that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.link.blocks import key
from onrecord.link.stories.words import words
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.text.spelling import spelling_key
from onrecord.text.surnames import surname_of

MOST = 64
"""Words of an article that are kept, the most telling: what comes behind them hardly moves a decision."""

MOST_NAMED = 16
"""Persons, places and bodies that are kept of each, in order of the text: the later an article names one, the less
it is about them."""

MOST_NUMBERS = 12

_HALF = 0xFFFFFFFF
_NAMED = {
    "person": "person",
    "place": "place",
    "facility": "place",
    "nationality": "place",
    "organisation": "body",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of; words and names as numbers of 32 bits, which is enough for two articles.

    Attributes:
        words: the most telling first.
        levels: how rare each word is, as `lexicon.frequencies.level` has it.
        named: how many of the words, from the first on, stand in names.
        persons: by surname, however it is spelled.
        places: with the states whose people it names.
        bodies: organisations.
        numbers: what is counted, or a unit, and how many.
        events: kinds of events, in order of the alphabet.
        day: of publication, else of what it reports, as `date.toordinal` counts; `None` where it is not known.
    """

    words: tuple[int, ...]
    levels: tuple[int, ...]
    named: int
    persons: tuple[int, ...]
    places: tuple[int, ...]
    bodies: tuple[int, ...]
    numbers: tuple[tuple[int, float], ...]
    events: tuple[str, ...]
    day: int | None


def told(reading: Reading) -> Iterator[tuple[str, Told]]:
    """What the whole article tells of; nothing where it has no word that tells."""
    found = words(reading)
    if not found:
        return
    names = [word for word in found if word.named][:MOST]
    others = [word for word in found if not word.named][: MOST - len(names)]
    kept = (*names, *others)
    yield (
        "",
        Told(
            tuple(number("word", word.form) for word in kept),
            tuple(word.level for word in kept),
            len(names),
            _named(reading, "person"),
            _named(reading, "place"),
            _named(reading, "body"),
            _numbers(reading),
            tuple(sorted({event.kind for event in reading.events})),
            _day(reading),
        ),
    )


def number(*parts: object) -> int:
    """The number of a word or name."""
    return key("story", *parts) & _HALF


def _named(reading: Reading, use: str) -> tuple[int, ...]:
    found = (_name(one, use) for one in reading.mentions if _NAMED.get(one.kind) == use)
    return tuple(dict.fromkeys(number(use, name) for name in found if name))[:MOST_NAMED]


def _name(one: Mention, use: str) -> str | None:
    if use == "person":
        name = one.name or one.text
        surname = surname_of(name) or name
        return spelling_key(surname) or surname.casefold()
    if one.kind == "nationality" and one.name is None:
        return None
    return (one.name or one.text).casefold()


UNCOUNTED = number("counted", "")
"""What a number counts of which no words tell."""


def _numbers(reading: Reading) -> tuple[tuple[int, float], ...]:
    found = {
        (number("counted", figure.kind or figure.unit or (figure.counted or "").casefold()), figure.value): None
        for figure in reading.figures
        if figure.value is not None
    }
    return tuple(found)[:MOST_NUMBERS]


def _day(reading: Reading) -> int | None:
    """A day to the day; of an interval nothing is taken."""
    for when in (reading.page.published, reading.resolution.happened):
        if when is not None and when.day is not None:
            return date.toordinal(when.day)
    return None
