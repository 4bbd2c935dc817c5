"""Reporting verbs and phrases in a frame that act as cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.frames import Unit
from onrecord.extract.words import AUXILIARIES, BE, DETERMINERS, NEGATIONS, PREPOSITIONS, is_adverb
from onrecord.lexicon.reporting import Cue, reporting


@dataclass(frozen=True, slots=True)
class CuePlace:
    """A cue among the units of a frame.

    Attributes:
        first, behind: its units, without auxiliaries.
        cue: what the tables know of it.
        kind: `verb` or `preposition` ("according to").
    """

    first: int
    behind: int
    cue: Cue
    kind: str


ACCORDING = Cue("according to", "assert", frozenset({"phrase"}))


def cues(units: Sequence[Unit]) -> Iterator[CuePlace]:
    """Cues in order of the text."""
    place = 0
    headline = is_headline(units)
    while place < len(units):
        found = _preposition(units, place) or _verb(units, place, headline=headline)
        if found:
            yield found
            place = found.behind
        else:
            place += 1


def is_headline(units: Sequence[Unit]) -> bool:
    """Whether most words are capitalised, so that a capital tells nothing about a verb."""
    words = [unit for unit in units[:40] if unit.is_word and len(unit.text) > 3]
    return len(words) > 2 and sum(unit.text[0].isupper() for unit in words) > 0.7 * len(words)


def negated(units: Sequence[Unit], first: int, behind: int) -> bool:
    """Whether the cue's own words deny it."""
    return any(unit.low in NEGATIONS for unit in units[first:behind])


def _preposition(units: Sequence[Unit], place: int) -> CuePlace | None:
    if not units[place].is_word:
        return None
    words = []
    for behind in range(place, min(place + 5, len(units))):
        words.append(units[behind].low)
        if " ".join(words) in reporting().prepositions and len(words) > 1:
            return CuePlace(place, behind + 1, ACCORDING, "preposition")
    return None


def _verb(units: Sequence[Unit], place: int, *, headline: bool) -> CuePlace | None:
    unit = units[place]
    if not unit.is_word or (unit.text[0].isupper() and place > 0 and not headline):
        return None
    verbs = reporting().verbs
    if place + 1 < len(units) and (phrasal := verbs.get(f"{unit.low} {units[place + 1].low}")):
        return CuePlace(place, place + 2, phrasal, "verb") if _acts_as_verb(units, place) else None
    cue = verbs.get(unit.low)
    if cue is None or not _acts_as_verb(units, place):
        return None
    return CuePlace(place, place + 1, cue, "verb")


def _acts_as_verb(units: Sequence[Unit], place: int) -> bool:
    """Whether a form that may be a noun or a passive participle stands as an active verb."""
    low = units[place].low
    before = _before(units, place)
    if before is None:
        return place + 1 < len(units) and units[place + 1].is_word and low.endswith(("ed", "id"))
    if before.low in DETERMINERS - {"this", "that", "these", "those", "some", "many", "most", "all", "both", "other", "one"}:
        return False
    if before.low in PREPOSITIONS | {"'s", "'", "’"}:
        return False
    passive = before.low in BE and low.endswith(("ed", "en", "id", "ld", "ght"))
    return not passive


def _before(units: Sequence[Unit], place: int) -> Unit | None:
    """The last unit before that is no adverb: "has also denied"."""
    for back in range(place - 1, -1, -1):
        unit = units[back]
        if unit.quotation is not None or not (unit.is_word and is_adverb(unit.low)):
            return unit
    return None


def is_base_form(units: Sequence[Unit], place: int) -> bool:
    """Whether the verb stands as an infinitive ("to say"), which reports nothing yet."""
    before = _before(units, place)
    return before is not None and before.low == "to" and before.low not in AUXILIARIES
