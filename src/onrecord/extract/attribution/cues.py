"""Cues in a frame: reporting verbs, "according to", and nouns and adjectives that carry content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.extract.attribution.frames import Unit
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LIGHT_VERBS,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from onrecord.lexicon.reporting import Cue, reporting

CueKind = Literal["verb", "preposition", "noun", "adjective"]
# "the claims, reported by ..., that": how many words may stand between a light verb and its noun.
LIGHT_REACH = 4
FARTHEST_SAYING = 10
# Nobody sets more before a verb; a million of them are not walked over for every cue.
MOST_ADVERBS = 12
SAYING = frozenset({"saying", "telling", "stating", "declaring"})
GOING_ON = frozenset("continue continues continued began begins begun started starts".split())
PLURAL_SUBJECTS = frozenset("they we you i who that to people some many most all both men women police media".split())


# Behind these a form that may be a verb is a noun.
NOUN_FOLLOWS = (DETERMINERS - SUBJECTS) | PREPOSITIONS | {"'s", "'"}


@dataclass(frozen=True, slots=True)
class CuePlace:
    """A cue among the units of a frame.

    Attributes:
        first, behind: its units, without auxiliaries.
        cue: what the tables know of it.
        kind: what sort of word it is.
    """

    first: int
    behind: int
    cue: Cue
    kind: CueKind


ACCORDING = Cue("according to", "assert", frozenset({"phrase"}))


def cues(units: Sequence[Unit]) -> Iterator[CuePlace]:
    """Cues in order of the text."""
    place = 0
    headline = is_headline(units)
    while place < len(units):
        found = _cue_at(units, place, headline=headline)
        if found:
            yield found
        place = found.behind if found else place + 1


def is_headline(units: Sequence[Unit]) -> bool:
    """Whether most words are capitalised, so that a capital tells nothing about a verb."""
    words = [unit for unit in units[:40] if unit.is_word and len(unit.text) > 3]
    return len(words) > 2 and sum(unit.text[0].isupper() for unit in words) > 0.7 * len(words)


def negated(units: Sequence[Unit], first: int, behind: int) -> bool:
    """Whether the cue's own words deny it."""
    return any(unit.low in NEGATIONS for unit in units[first:behind])


def _cue_at(units: Sequence[Unit], place: int, *, headline: bool) -> CuePlace | None:
    unit = units[place]
    if not unit.is_word:
        return None
    if found := _preposition(units, place):
        return found
    if unit.text[0].isupper() and place > 0 and not headline:
        return None
    return _light_verb(units, place) or _verb(units, place) or _adjective(units, place)


def _preposition(units: Sequence[Unit], place: int) -> CuePlace | None:
    known = reporting()
    for length in range(2, known.preposition_reach.get(units[place].low, 0) + 1):
        if " ".join(unit.low for unit in units[place : place + length]) in known.prepositions:
            return CuePlace(place, place + length, ACCORDING, "preposition")
    return None


def _verb(units: Sequence[Unit], place: int) -> CuePlace | None:
    known = reporting()
    for length in range(known.verb_reach.get(units[place].low, 0), 0, -1):
        cue = known.verbs.get(" ".join(unit.low for unit in units[place : place + length]))
        if cue and len(units) >= place + length:
            return CuePlace(place, place + length, cue, "verb") if _acts_as_verb(units, place) else None
    return None


def _light_verb(units: Sequence[Unit], place: int) -> CuePlace | None:
    """“expressed (great) confidence that”, “issued a warning that”: the noun carries the content."""
    if units[place].low not in LIGHT_VERBS:
        return None
    nouns = reporting().nouns
    for at in range(place + 1, min(place + 1 + LIGHT_REACH, len(units) - 1)):
        noun = nouns.get(units[at].low)
        if noun and units[at + 1].low == "that" and "that" in noun.frames:
            return CuePlace(place, at + 1, noun, "noun")
        if not units[at].is_word:
            return None
    return None


def _adjective(units: Sequence[Unit], place: int) -> CuePlace | None:
    """“is convinced that”, “were worried about”: with a form of be before it."""
    cue = reporting().adjectives.get(units[place].low)
    if cue is None or place + 1 >= len(units):
        return None
    before = _before(units, place)
    if before is None or before.low not in BE:
        return None
    strong = units[place + 1].low == "that" or (units[place + 1].low in {"about", "over", "of"} and not cue.weak)
    return CuePlace(place, place + 1, cue, "adjective") if strong else None


def _acts_as_verb(units: Sequence[Unit], place: int) -> bool:
    """Whether a form that may be a noun or a passive participle stands as an active verb."""
    low = units[place].low
    before = _before(units, place)
    if before is None:
        return place + 1 < len(units) and units[place + 1].is_word and low.endswith(("ed", "id"))
    if before.low == "to":
        return goes_on(units, place)
    if before.low in NOUN_FOLLOWS:
        return False
    if low.endswith(("ing", "s", "ed")) and before.text == ",":
        return True
    if low in reporting().nouns or low in {"state", "states"}:
        if place + 1 < len(units) and _is_finite(units[place + 1].low):
            return False
        return _subject_like(before) and (low.endswith(("s", "ed", "ing")) or _takes_base_form(before))
    passive = before.low in BE and low.endswith(("ed", "en", "id", "ld", "ght"))
    return not passive or (low in {"quoted", "cited"} and as_saying(units, place + 1) is not None)


def _is_finite(low: str) -> bool:
    """Whether a word is a verb of its own behind a noun: “the report said”, “the claims have”."""
    cue = reporting().verbs.get(low)
    return low in AUXILIARIES - {"'s"} or (cue is not None and low != cue.lemma and low not in reporting().nouns)


def as_saying(units: Sequence[Unit], start: int) -> int | None:
    """The index of the "as" in “quoted (the general) as saying”, near behind `start`."""
    for at in range(start, min(len(units) - 1, start + FARTHEST_SAYING)):
        if units[at].low == "as" and units[at + 1].low in SAYING:
            return at
    return None


def _subject_like(before: Unit) -> bool:
    """Whether the word before a form like "claims" or "states" is a subject, not an adjective of nationality."""
    adjective = before.text[:1].isupper() and before.low.endswith(("ian", "ean", "ish", "ese", "can", "ern"))
    return before.is_word and not adjective


def _takes_base_form(before: Unit) -> bool:
    """Whether a plural or an auxiliary stands before a form like "state" or "claim", that is else a noun."""
    return before.low.endswith("s") or before.low in AUXILIARIES | PLURAL_SUBJECTS


def _before(units: Sequence[Unit], place: int) -> Unit | None:
    """The last unit before that is no adverb: "has also denied"."""
    for unit in reversed(units[max(0, place - MOST_ADVERBS) : place]):
        if unit.quotation is not None or not (unit.is_word and is_adverb(unit.low)):
            return unit
    return None


def goes_on(units: Sequence[Unit], place: int) -> bool:
    """Whether the infinitive only tells that somebody goes on: “continues to believe”."""
    return place > 1 and units[place - 1].low == "to" and units[place - 2].low in GOING_ON


def may_invert(place: CuePlace) -> bool:
    """Whether a subject may stand behind the verb: “said the mayor”, but what stands behind "told" is the hearer."""
    return "hearer" not in place.cue.frames or "bare" in place.cue.frames or place.cue.lemma == "ask"


def is_participle(units: Sequence[Unit], place: int) -> bool:
    """Whether the verb is an -ing form without a form of be before it: it has no subject of its own."""
    before = _before(units, place)
    return units[place].low.endswith("ing") and (before is None or before.low not in BE)
