"""The statements of an article as they are held against others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.link.uttering.terms import LONGEST, Scenery
from onrecord.link.uttering.uttered import Uttered
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.records.when import When
from onrecord.text.spelling import spelling_key
from onrecord.text.surnames import surname_of

TOLD = frozenset({"attribution", "occasion"})
"""What the day of a statement rests on where its own words tell it."""

BESIDE = 200
"""Code points in front of a content in which names tell what it is about."""

_FEWEST = 8
"""Words in the content of somebody who is not named: fewer are the same by chance."""


def sides(reading: Reading) -> Iterator[tuple[str, Uttered]]:
    """The statements whose speaker is known, each with its id."""
    scenery = Scenery(reading)
    vectors = {one.statement: one.values for one in reading.vectors.vectors}
    persons = {one.actor for one in reading.mentions if one.kind == "person"}
    for statement in _outermost(reading.statements):
        side = _side(reading, scenery, statement, vectors.get(statement.id, b""), persons)
        if side is not None:
            yield statement.id, side


def _outermost(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Those that do not stand within another one of the same speaker: "expects" in "it said it expects a loss"."""
    reached: dict[str | None, int] = {}
    for one in sorted(statements, key=lambda one: (one.start, -one.end)):
        whose = one.speaker.name if one.speaker else None
        if one.end > reached.get(whose, -1):
            reached[whose] = one.end
            yield one


def _side(
    reading: Reading, scenery: Scenery, statement: Statement, vector: bytes, persons: set[str | None]
) -> Uttered | None:
    speaker = statement.speaker
    if speaker is None or not vector:
        return None
    terms = scenery.terms(statement.content)
    words = sum(term.sort == "word" for term in terms)
    named = speaker.actor is not None
    if not any(_tells(term.sort, term.key) for term in terms) or (not named and words < _FEWEST):
        return None
    spelt = " ".join(spelling_key(word) or word.casefold() for word in speaker.name.split())
    if not named:
        spelt = f"{spelt}, {speaker.side or ''}"
    surname = surname_of(speaker.name) if speaker.actor in persons else None
    first, last, told = _days(reading, statement.said)
    start = statement.start
    return Uttered(
        speaker=spelt,
        surname=(spelling_key(surname) or surname.casefold()) if surname else spelt,
        named=named,
        first=first,
        last=last,
        told=told,
        place=statement.place.name if statement.place else None,
        text=" ".join(stretch.text for stretch in statement.content)[:LONGEST],
        terms=terms,
        about=tuple(sorted(set(scenery.beside(max(0, start - BESIDE), start)))),
        quoted=statement.quote_type == "direct",
        denied=statement.negated or statement.act == "deny",
        vector=vector,
    )


def _days(reading: Reading, said: When | None) -> tuple[str | None, str | None, bool]:
    """The days on which it may have been said, and whether they are told of it.

    What only the article's day speaks for may have been said before it.
    """
    if said is not None:
        first, last = said.days
        return (first, last, True) if said.basis in TOLD else (None, last, False)
    happened = reading.resolution.happened
    return (None, happened.days[1], False) if happened else (None, None, False)


def _tells(sort: str, key: str) -> bool:
    return sort in {"name", "number"} or (sort == "word" and key not in _stubs())


@cache
def _stubs() -> frozenset[str]:
    return frozenset(table("utterances")["stubs"]["words"])
