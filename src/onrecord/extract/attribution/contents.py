"""What a cue reports behind it: quotations, clauses, infinitives, noun phrases."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.circumstances import skip_occasion, skip_times
from onrecord.extract.attribution.clauses import clause_end, opens_clause
from onrecord.extract.attribution.cues import CuePlace
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.hearers import behind_hearer
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WH_WORDS,
    is_adverb,
)

DASHES = frozenset("–—-")
# "said on Tuesday in a statement that": how far behind a verb its clause may still begin.
FARTHEST_THAT = 14
FARTHEST_AS = 25
FARTHEST_AT = 8
NAMED_THING = frozenset("the this that these those his her its their him it them".split())
# With what a figure may begin that has no digit.
COUNTS = DETERMINERS - frozenset("the a an this that these those his her its their our my your".split()) | frozenset(
    "six seven eight nine ten eleven twelve about around nearly over under almost roughly least more less".split()
)


def behind_verb(
    units: Sequence[Unit], place: CuePlace, later: Sequence[CuePlace], semicolons: Sequence[int]
) -> Range | None:
    """The content that follows a verb: a quotation, a that-clause, a bare clause, an infinitive, ...

    Args:
        units: the frame.
        place: the verb.
        later: the cues behind it in the frame, one of which may end it.
        semicolons: where the frame has one, in order.
    """
    frames = place.cue.frames
    end = clause_end(units, place, later, semicolons)
    start = skip_times(units, place.behind, end)
    if start >= end:
        return None
    first = units[start]
    if first.text in {":", ","} and start + 1 < end and units[start + 1].quotation is not None and "quote" in frames:
        return start + 1, end
    if first.text == ":" and start + 1 < end and "quote" in frames:
        return start + 1, end
    if first.quotation is not None and frames & {"quote", "bare", "object", "that"}:
        return start, end
    if first.low == "to" and "infinitive" in frames:
        return start, end
    if first.low in WH_WORDS and "whether" in frames:
        return start, end
    that = _that(units, place, start, end)
    if that is not None:
        return that, end
    if "hearer" in frames and (found := behind_hearer(units, place, start, end)):
        return found
    bare = _bare_clause(units, place, start, end) or (_by_frame(units, place, start, end) if first.is_word else None)
    return bare or _later_quotation(units, place, start, end)


def _bare_clause(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> Range | None:
    """The clause that begins without "that", perhaps behind the words for where it was said."""
    if "bare" not in place.cue.frames:
        return None
    start = skip_occasion(units, start, end)
    return (start, end) if opens_clause(units, start, end, weak=place.cue.weak) else None


def _later_quotation(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> Range | None:
    """“She said in a letter to the council: “...””: a quotation behind a comma or colon further on."""
    if "quote" not in place.cue.frames:
        return None
    for at in range(start + 1, min(end, start + 25)):
        if units[at].quotation is not None:
            return (at, end) if units[at - 1].text in {",", ":"} else None
    return None


def _by_frame(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> Range | None:
    frames, low = place.cue.frames, units[start].low
    if place.cue.lemma == "call" and _is_verdict(units, start, end):
        return start, end
    if place.cue.lemma == "put":
        return (start, end) if _is_estimate(units, start, end) else None
    if (low == "of" and "of" in frames) or (low in {"about", "over"} and "about" in frames):
        return start, end
    if "hearer_infinitive" in frames and _has_infinitive(units, start, end):
        return start, end
    if "as" in frames and any(unit.low == "as" for unit in units[start : min(end, start + FARTHEST_AS)]):
        return start, end
    if "of" in frames and any(unit.low == "of" for unit in units[start : start + 8]):
        return start, end
    if "gerund" in frames and low.endswith("ing"):
        return start, end
    if "object" in frames and not place.cue.weak and low not in PREPOSITIONS | COORDINATORS | AUXILIARIES:
        return None if is_adverb(low) and low not in DETERMINERS else (start, end)
    if "object" in frames and any(unit.quotation for unit in units[start : min(end, start + FARTHEST_AS)]):
        return start, end
    return None


def _is_verdict(units: Sequence[Unit], start: int, end: int) -> bool:
    """“called the offer a surrender”, “called the move illegal”: a thing and what it was called."""
    if units[start].low not in NAMED_THING or end - start < 3:
        return False
    return end - start == 3 or any(unit.low in {"a", "an"} for unit in units[start + 2 : min(end, start + FARTHEST_AT)])


def _is_estimate(units: Sequence[Unit], start: int, end: int) -> bool:
    """“put the toll at nine”: a figure behind "at"."""
    return any(
        units[at].low == "at"
        and (units[at + 1].quotation or units[at + 1].text[0].isdigit() or units[at + 1].low in COUNTS)
        for at in range(start + 1, min(end - 1, start + FARTHEST_AT))
    )


def _has_infinitive(units: Sequence[Unit], start: int, end: int) -> bool:
    return any(unit.low == "to" for unit in units[start + 1 : min(end, start + 12)])


def _begins_clause(unit: Unit) -> bool:
    """Whether the clause begins without "that": “said the water rose so fast that nobody could cross”."""
    return unit.low in DETERMINERS | SUBJECT_PRONOUNS and unit.low != "that"


def _that(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> int | None:
    """The index of the "that" which opens the reported clause."""
    if not place.cue.frames & {"that", "bare", "hearer"}:
        return None
    if "hearer" not in place.cue.frames and _begins_clause(units[start]):
        return None
    if units[start].text == "," and units[start + 1].low not in PREPOSITIONS | {"that"}:
        return None
    for at in range(start, min(end, place.behind + FARTHEST_THAT)):
        unit = units[at]
        if unit.low == "that" and (at == start or units[at - 1].low not in {"so", "and", "of", "in", "all"}):
            return at if at + 1 < end else None
        if unit.quotation is not None or unit.text in {";", ":"} or unit.text in DASHES:
            return None
    return None
