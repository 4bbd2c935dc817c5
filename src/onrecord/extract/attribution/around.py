"""Content that stands before an attribution, or goes on behind it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.circumstances import skip_occasion, skip_times
from onrecord.extract.attribution.clauses import MOST_STOPS, opens_clause
from onrecord.extract.attribution.cues import CuePlace
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.words import (
    ASIDES,
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    is_adverb,
)
from onrecord.lexicon.reporting import reporting

DASHES = frozenset("–—-")
# How far before the attribution a quotation is looked for.
FARTHEST_QUOTATION = 25
LONGEST_TAIL = 8
# Conjunctions and marks at the head of a frame that belong to nobody's words.
LONGEST_OPENING = 12
FEWEST_WORDS = 3
WHEN_OR_WHERE = frozenset("on in at late earlier last this during after through via to while before yesterday".split())
# Behind a comma these begin what the outlet adds to an attribution: “..., he said, as rescuers dug on.”
ADDED = frozenset(
    "as while after when amid following although though before since in during with who whose which".split()
)


def before_source(units: Sequence[Unit], left: int, floor: int, fewest: int = FEWEST_WORDS) -> Range | None:
    """The content that stands before an attribution ("..., officials said"): up to the comma or quotation before it.

    Without a quotation it has at least `fewest` units, fewer being no clause.
    """
    end = left
    if (
        end > floor + 1
        and units[end - 1].text in DASHES
        and (
            units[end - 2].quotation is not None
            or (end > floor + 2 and units[end - 2].text == "," and units[end - 3].quotation)
        )
    ):
        end -= 1
    if end > floor and units[end - 1].text == ",":
        end -= 1
    elif end <= floor or units[end - 1].quotation is None:
        return None
    start = floor
    while start < min(end, floor + LONGEST_OPENING) and (
        units[start].low in COORDINATORS | {"but", "yet"} or not (units[start].is_word or units[start].quotation)
    ):
        start += 1
    if end - start < fewest and not any(unit.quotation for unit in units[start : min(end, start + FARTHEST_QUOTATION)]):
        return None
    return (start, end) if start < end else None


def parted(units: Sequence[Unit], left: int, floor: int, after: int) -> tuple[Range, ...]:
    """Both halves of a clause that an attribution parts (“The budget, he said, would be small”).

    Of a clause that only an adverb opens (“However, he said, ...”) the second half alone; nothing where the attribution
    parts no clause.
    """
    rest = rest_behind(units, after)
    if rest is None or left <= floor or units[left - 1].text != ",":
        return ()
    lead = before_source(units, left, floor, 1)
    if lead is None or all(
        unit.low in ASIDES or is_adverb(unit.low) for unit in units[lead[0] : min(lead[1], lead[0] + 5)]
    ):
        return (rest,)
    return lead, rest


def rest_behind(units: Sequence[Unit], after: int) -> Range | None:
    """The second half of a clause that an attribution parts, behind the comma at `after`."""
    end = last_word(units)
    if after + 2 >= end or units[after].text != ",":
        return None
    first = units[after + 1]
    joined = first.low in {"and", "but"} and not _reports(units[after + 2])
    starts_anew = first.low in CLAUSE_OPENERS | COORDINATORS | PREPOSITIONS or first.low.endswith("ing")
    if joined and units[after + 2].low not in AUXILIARIES:
        return after + 2, end
    return (after + 1, end) if first.is_word and (joined or not starts_anew) else None


def _reports(unit: Unit) -> bool:
    """Whether another verb of the same source follows: “..., he said, and promised to return”."""
    return unit.low in reporting().verbs or unit.low.endswith(("ed", "ing")) or unit.low in IRREGULAR_PAST


def quotation_behind(units: Sequence[Unit], after: int) -> Range | None:
    """A quotation that goes on behind the attribution, after a comma and perhaps a phrase of time or place."""
    for at in range(after, min(len(units), after + 12)):
        if units[at].quotation is not None:
            return (at, last_word(units)) if units[at - 1].text in {",", ":"} else None
        if units[at].text in {".", ";"}:
            return None
    return None


def ends_sentence(units: Sequence[Unit], place: CuePlace) -> bool:
    """Whether nothing but a hearer, a phrase of time and place or the outlet's own addition follows the cue."""
    tail = units[place.behind : place.behind + 2 * LONGEST_TAIL]
    comma = next((at for at, unit in enumerate(tail) if unit.text == ","), len(tail))
    rest = [unit for unit in tail[:comma] if unit.is_word]
    if any(unit.quotation is not None or unit.text == ":" for unit in tail[:comma]):
        return False
    if comma + 1 < len(tail) and not (tail[comma + 1].low in ADDED or tail[comma + 1].low.endswith("ing")):
        return False
    if not rest or (len(rest) <= LONGEST_TAIL and "hearer" in place.cue.frames):
        return True
    behind = skip_times(units, place.behind, len(units))
    told = behind > place.behind or rest[0].low in WHEN_OR_WHERE
    return told and len(rest) <= LONGEST_TAIL and not _goes_on(units, behind, place.behind + comma)


def _goes_on(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a clause of its own follows the phrases of time and place: “said on Monday the talks had failed”."""
    start = skip_occasion(units, start, end) if start < end else end
    return start < end and units[start].low not in PREPOSITIONS and opens_clause(units, start, end)


def last_word(units: Sequence[Unit]) -> int:
    """Behind the last unit that is no mark ending the sentence."""
    end = len(units)
    while end > max(0, len(units) - MOST_STOPS) and units[end - 1].text in {".", "!", "?", ";"}:
        end -= 1
    return end
