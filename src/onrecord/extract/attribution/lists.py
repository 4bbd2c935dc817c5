"""Lists of names as one source: “Keller, Dole and Roe said”."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.frames import Unit
from onrecord.extract.attribution.words import (
    ASIDES,
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
)

LONGEST_NAME = 5
MOST_NAMES = 6
PRONOUNS = frozenset("he she it they".split())
NO_NAMES = ASIDES | AUXILIARIES | CLAUSE_OPENERS | COORDINATORS | DAY_WORDS | DETERMINERS | PREPOSITIONS


def list_start(units: Sequence[Unit], start: int, floor: int) -> int:
    """Where the list begins whose last name, behind "and", begins at `start`; `start` where there is none.

    A longer list must open its clause: behind a verb the names before the comma are whom something was done to.
    """
    if start - 1 <= floor or units[start - 1].low not in COORDINATORS or units[start].low in PRONOUNS:
        return start
    joint = start - 1 - (units[start - 2].text == ",")
    pair = _name_start(units, joint, floor)
    if pair == joint:
        return start
    first = pair
    for _ in range(MOST_NAMES):
        if first - 1 <= floor or units[first - 1].text != ",":
            break
        before = _name_start(units, first - 1, floor)
        if before == first - 1:
            break
        first = before
    if first == floor or units[first - 1].low in CLAUSE_OPENERS or units[first - 1].quotation is not None:
        return first
    set_off = units[pair - 1].text == "," and (first == pair or units[first - 1].low in PREPOSITIONS)
    return pair if set_off and joint == start - 1 and units[start].text[0].isupper() else start


def _name_start(units: Sequence[Unit], end: int, floor: int) -> int:
    """Where the capitalised words that end before `end` begin; `end` where there are none."""
    first = end
    while first > floor and end - first < LONGEST_NAME and _is_of_name(units[first - 1]):
        first -= 1
    return first


def _is_of_name(unit: Unit) -> bool:
    return unit.is_word and unit.text[0].isupper() and unit.low not in NO_NAMES and not is_adverb(unit.low)
