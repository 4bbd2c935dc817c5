"""Who is spoken to: “told reporters that ...”."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.clauses import opens_clause
from onrecord.extract.attribution.cues import CuePlace
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DAY_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WH_WORDS,
    is_adverb,
)

LONGEST_HEARER = 9
OBJECT_PRONOUNS = frozenset("him her them me us you it".split())
# "warned there would be", "promised it": no hearer.
NO_HEARERS = frozenset("there it he she they i we this that these those".split())


def behind_hearer(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> Range | None:
    """“told reporters (in Geneva) the bridge was closed”, “told him: “...””, “asked the council to meet”.

    What another is asked to do has that other in the content, as behind "urged"; behind "told" it has not.
    """
    if units[start].low in PREPOSITIONS - {"to"}:
        return None
    for at in range(start, min(end, start + LONGEST_HEARER)):
        unit = units[at]
        if unit.quotation is not None and at > start:
            return at, end
        if unit.text in {":", ","} and at + 1 < end and units[at + 1].quotation is not None:
            return at + 1, end
        if at > start and unit.low in {"to"} | WH_WORDS and at + 1 < end:
            whole = unit.low == "to" and place.cue.lemma != "tell" and "hearer_infinitive" in place.cue.frames
            return (start if whole else at), end
        if at > start and (unit.low in SUBJECT_PRONOUNS or unit.low in DETERMINERS) and opens_clause(units, at, end):
            return at, end
        if not unit.is_word and unit.low != "'s":
            return None
    return None


def hearer(units: Sequence[Unit], place: CuePlace) -> Range | None:
    """The noun phrase right behind a verb that takes a hearer: "reporters" in “told reporters in Geneva that”."""
    if "hearer" not in place.cue.frames or place.kind != "verb":
        return None
    start = end = place.behind
    while end < min(len(units), start + LONGEST_HEARER) and _belongs(units, start, end):
        end += 1
    if end == start or units[start].low in NO_HEARERS or not _is_closed(units, end):
        return None
    return start, end


def _belongs(units: Sequence[Unit], start: int, at: int) -> bool:
    unit = units[at]
    if (at > start and units[start].low in OBJECT_PRONOUNS) or (at == start and unit.low == "of"):
        return False
    if not unit.is_word:
        return unit.low == "'s"
    if at > start and unit.low in SUBJECT_PRONOUNS | DETERMINERS:
        return units[at - 1].low in {"of", "and", "'s"}
    outside = PREPOSITIONS - {"of"} | CLAUSE_OPENERS | WH_WORDS | DAY_WORDS | AUXILIARIES - {"'s"}
    return unit.low not in outside and not is_adverb(unit.low)


def _is_closed(units: Sequence[Unit], end: int) -> bool:
    """Whether what follows shows that the noun phrase is a hearer, no subject of a clause."""
    return end >= len(units) or units[end].low not in AUXILIARIES
