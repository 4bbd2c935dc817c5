"""The noun phrase beside a reporting verb that names who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.appositives import antecedent, is_aside, with_appositive, without_parenthesis
from onrecord.extract.attribution.cues import goes_on
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.lists import list_start
from onrecord.extract.attribution.phrases import (
    LONGEST_PHRASE,
    continues_right,
    is_adverb_unit,
    names_somebody,
    phrase_start,
    without_leading,
    without_time,
)
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONDITIONS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    NOBODY,
    PREPOSITIONS,
)


def source_left(units: Sequence[Unit], verb: int, floor: int = 0) -> tuple[Range | None, int]:
    """The subject to the left of the verb at index `verb`, not reaching below `floor`.

    Returns:
        The range of units of the source (`None` where none is sure), and the index where the cue begins: its
        auxiliaries and adverbs belong to the cue.
    """
    head = verb - 2 if verb - 2 > floor and goes_on(units, verb) else verb
    while head > floor and (units[head - 1].low in AUXILIARIES or is_adverb_unit(units[head - 1])):
        head -= 1
    cue = head
    behind = without_parenthesis(units, head, floor)
    if behind is None:
        return None, cue
    lowest, end = floor, behind
    if units[end - 1].low in {"who", "which"}:
        lowest, end = antecedent(units, end, floor)
    start = without_leading(units, phrase_start(units, end, lowest), end)
    start = list_start(units, start, lowest) if start < end else start
    end = without_time(units, start, end)
    if start >= end or not names_somebody(units, start, end) or _is_supposed(units, start, floor):
        return None, cue
    return (start, _with_parenthesis(units, behind, head, end)), cue


def _with_parenthesis(units: Sequence[Unit], opening: int, head: int, end: int) -> int:
    """Behind the appositive or bracket that stands between the noun phrase and the cue, if it tells who it is."""
    if opening == head or is_aside(units, opening, head):
        return end
    return head if units[head - 1].text == ")" else head - 1


def _is_supposed(units: Sequence[Unit], start: int, floor: int) -> bool:
    """Whether nobody in particular speaks, or speaks on a condition only: “if the minister says no”."""
    lows = [unit.low for unit in units[start : start + 2]]
    return lows[0] in NOBODY or lows == ["no", "one"] or (start > floor and units[start - 1].low in CONDITIONS)


# Prepositions that tie more to the noun of a source: "a report by the bank", "people familiar with the talks".
TIES = frozenset({"by", "from", "with", "in", "at", "inside", "within", "on"})


def source_right(units: Sequence[Unit], after: int, *, anybody: bool = False) -> Range | None:
    """The subject behind an inverted verb (`said the minister`), its appositive with it.

    With `anybody` a noun phrase counts that need not be able to speak ("according to the town hall").
    """
    end = after
    farthest = min(len(units), after + LONGEST_PHRASE)
    while end < farthest and continues_right(units, after, end):
        end += 1
    while end > after and units[end - 1].low in PREPOSITIONS | COORDINATORS | DETERMINERS:
        end -= 1
    if end == after or not (anybody or names_somebody(units, after, end)):
        return None
    return after, with_appositive(units, _whole_phrase(units, after, end) if anybody else end)


def _whole_phrase(units: Sequence[Unit], after: int, end: int) -> int:
    """Behind a longer phrase that a comma or the sentence's end closes: “according to a report by the bank, ...”."""
    if end >= len(units) or units[end].low not in TIES:
        return end
    for at in range(end, min(len(units), after + LONGEST_PHRASE)):
        if units[at].text in {",", "."}:
            return at
        if not units[at].is_word or units[at].low in AUXILIARIES | CLAUSE_OPENERS | DAY_WORDS:
            return end
    return end


def opening_subject(units: Sequence[Unit]) -> Range | None:
    """The subject that opens a frame: a pronoun or a name, and then a word that may be its verb."""
    end = 0
    while end < min(len(units), 8) and units[end].is_word and (units[end].text[0].isupper() or units[end].low == "of"):
        end += 1
    if end == 0 or end >= len(units) or not units[end].is_word or units[end].low in PREPOSITIONS | COORDINATORS:
        return None
    return (0, end) if names_somebody(units, 0, end) and units[0].low not in PREPOSITIONS else None
