"""Noun phrases: where they begin and end beside a verb, and whether they can speak."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.extract.attribution.frames import Unit
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    IRREGULAR_PAST,
    PERIODS,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from onrecord.lexicon.reporting import people, reporting

LONGEST_PHRASE = 24
LONGEST_NAME = 30
# Words between an article and its noun: "the latest interim report".
LONGEST_MODIFIER = 4
NOT_IN_PHRASE = CLAUSE_OPENERS | PREPOSITIONS | AUXILIARIES | DAY_WORDS
BREAKING_OFF = AUXILIARIES | PREPOSITIONS | CLAUSE_OPENERS
# Behind these stands a noun, whatever its form.
WHOSE = DETERMINERS - SUBJECTS | {"'s"}
# Words that a noun phrase may go on with.
LINKS = frozenset("of for and or the from in at".split())
BEFORE_NOUN = frozenset("the a an my his her their one another".split())
BEFORE_NAME = frozenset("the a an so-called self-styled self-proclaimed".split())


def names_somebody(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a noun phrase can speak, or has a noun that the tables do not know behind an article."""
    return speaks(units, start, end) or (units[start].low in BEFORE_NOUN and end - start > 1)


def speaks(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a noun phrase can speak: a pronoun, a name, a role, a body or a text."""
    knowledge = people()
    lows = [unit.low for unit in units[start:end]]
    if lows[0] in knowledge.pronouns:
        return True
    if not (knowledge.roles.isdisjoint(lows) and knowledge.titles.keys().isdisjoint(lows)) or any(map(_is_body, lows)):
        return True
    return any(
        unit.is_word and unit.text[0].isupper() and unit.low not in DAY_WORDS and (place > start or _is_name(unit))
        for place, unit in enumerate(units[start:end], start)
    )


def lets_speak(units: Sequence[Unit]) -> bool:
    """Whether a noun phrase somewhere in these units may be one that `names_somebody`; cheap, where none is."""
    return any(unit.is_word and _lets_speak(unit.text) for unit in units)


@lru_cache(maxsize=8192)
def _lets_speak(word: str) -> bool:
    low, knowledge = word.lower().replace("’", "'"), people()
    known = low in knowledge.pronouns or low in knowledge.roles or low in knowledge.titles or low in BEFORE_NOUN
    return word[0].isupper() or known or _is_body(low)


@lru_cache(maxsize=8192)
def _is_body(low: str) -> bool:
    return low.capitalize() in people().organisation_words


def _is_name(unit: Unit) -> bool:
    return unit.low not in DETERMINERS | PREPOSITIONS | CLAUSE_OPENERS | AUXILIARIES and not is_adverb(unit.low)


def is_adverb_unit(unit: Unit) -> bool:
    """Whether a word is an adverb and no name ("Kelly")."""
    return unit.is_word and is_adverb(unit.low) and not unit.text[0].isupper()


def phrase_start(units: Sequence[Unit], end: int, floor: int) -> int:
    """Where the noun phrase that ends before the index `end` begins, at `floor` at the earliest."""
    start = end
    while start > floor and end - start < LONGEST_PHRASE and _continues_left(units, start - 1, floor):
        start -= 1
    return start


def _continues_left(units: Sequence[Unit], place: int, floor: int) -> bool:
    unit = units[place]
    if unit.quotation is not None:
        return _is_name_in_marks(units, place, floor)
    if unit.text in {".", "'", "’"} or unit.low == "'s":
        return True
    if not unit.text[0].isalnum():
        return unit.text in {"&", "/"}
    if unit.low in COORDINATORS:
        return _joins_phrases(units, place, floor)
    if unit.low in CLAUSE_OPENERS or unit.low in AUXILIARIES:
        return False
    return unit.low not in reporting().verbs or _is_noun(units, place, floor)


def _is_noun(units: Sequence[Unit], place: int, floor: int) -> bool:
    """Whether a form that may be a verb is a noun or an adjective here: “the report”, “State television”."""
    if place == floor == 0:
        return units[0].text[0].isupper() and not units[0].low.endswith(("ed", "ing"))
    if units[place].low == "state":
        return True
    return place > floor and (units[place - 1].low in WHOSE or _is_singular(units, place, floor))


def _is_singular(units: Sequence[Unit], place: int, floor: int) -> bool:
    """Whether a base form stands behind a singular noun phrase, whose verb it cannot be: “a new police report”."""
    low = units[place].low
    if reporting().verbs[low].lemma != low or units[place - 1].low.endswith("s"):
        return False
    for back in range(place - 1, max(floor, place - LONGEST_MODIFIER) - 1, -1):
        if units[back].low in WHOSE:
            return True
        if not units[back].is_word or units[back].low in BREAKING_OFF:
            return False
    return False


def _is_name_in_marks(units: Sequence[Unit], place: int, floor: int) -> bool:
    """Whether a quotation is only a name inside the noun phrase: “the “Free Valley” council”."""
    return place > floor and len(units[place].text) < LONGEST_NAME and units[place - 1].low in BEFORE_NAME


def _joins_phrases(units: Sequence[Unit], place: int, floor: int) -> bool:
    """Whether "and" joins two noun phrases rather than two clauses: nothing to its left looks like a verb."""
    for back in range(place - 1, max(floor, place - 8) - 1, -1):
        unit = units[back]
        if unit.quotation is not None or unit.text in {",", ";", ":"}:
            return back < place - 1 and unit.text != ","
        if unit.low in AUXILIARIES or unit.low in CLAUSE_OPENERS or unit.low in reporting().verbs:
            return False
        if unit.text[0].islower() and (unit.low in IRREGULAR_PAST or (unit.low.endswith("ed") and len(unit.low) > 4)):
            return False
    return place - 1 >= floor


def without_leading(units: Sequence[Unit], start: int, end: int) -> int:
    """Leave out conjunctions, adverbs and a short phrase of time or place at the head of a clause."""
    while start < end and (units[start].low in COORDINATORS or _is_leading_adverb(units[start])):
        start += 1
    if (
        start + 2 < end
        and units[start].low in {"last", "this", "earlier"}
        and units[start + 1].low in DAY_WORDS | PERIODS
    ):
        start += 2
    if start < end and units[start].low in PREPOSITIONS:
        for place in range(start + 1, min(end - 1, start + 5)):
            if units[place].low in DAY_WORDS | PERIODS or units[place].low.isdigit():
                return place + 1
        for place in range(start + 2, end):
            if units[place].low in DETERMINERS | people().pronouns:
                return place
        return end
    return start


def _is_leading_adverb(unit: Unit) -> bool:
    return is_adverb(unit.low) or unit.low in DAY_WORDS or unit.low in {"meanwhile", "however", "but", "yet", "so"}


def without_time(units: Sequence[Unit], start: int, end: int) -> int:
    """Leave out a day behind the noun phrase: "the president on Monday (said)"."""
    for words in (2, 1):
        head = end - words
        if (
            head > start
            and units[end - 1].low in DAY_WORDS | PERIODS
            and (words == 1 or units[head].low in {"on", "last", "this", "late", "early"})
        ):
            return head if words == 2 or units[end - 1].low in DAY_WORDS else end
    return end


def continues_right(units: Sequence[Unit], after: int, place: int) -> bool:
    """Whether the noun phrase that begins at `after` goes on with the unit at `place`."""
    unit = units[place]
    if unit.is_word:
        if unit.low in LINKS:
            return unit.low != "in" or (place + 1 < len(units) and units[place + 1].text[:1].isupper())
        return unit.low not in NOT_IN_PHRASE and not is_adverb_unit(unit)
    if unit.text == "." and place + 1 < len(units) and units[place - 1].text[:1].isupper():
        return units[place + 1].is_word and units[place + 1].text[0].isupper() and place > after
    return unit.low == "'s"
