"""Which words of a frame a cue reports: quotations beside it, clauses behind or before it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.cues import CuePlace
from onrecord.extract.frames import Unit
from onrecord.extract.sources import source_left
from onrecord.extract.words import (
    AUXILIARIES,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    MONTHS,
    PERIODS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WH_WORDS,
)

Range = tuple[int, int]
DASHES = frozenset("–—-")
STOPS = frozenset(".!?;")
# "said on Tuesday in a statement that": how far behind a verb its clause may still begin.
FARTHEST_THAT = 14
LONGEST_HEARER = 9
FARTHEST_AS = 25
# A quotation of fewer words in the middle of a sentence is part of a clause, not a saying of its own.
QUOTATION_WORDS = 1


def behind_verb(units: Sequence[Unit], place: CuePlace, later: Sequence[CuePlace]) -> Range | None:
    """The content that follows a verb: a quotation, a that-clause, a bare clause, an infinitive, ...

    `later` are the cues behind it in the frame, one of which may end it.
    """
    frames = place.cue.frames
    end = clause_end(units, place, later)
    start = _skip_times(units, place.behind, end)
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
    if "hearer" in frames or place.cue.lemma == "tell":
        return _behind_hearer(units, start, end)
    if first.is_word and "bare" in frames and _opens_clause(units, start, end, weak=place.cue.weak):
        return start, end
    return (_by_frame(units, place, start, end) if first.is_word else None) or _later_quotation(
        units, place, start, end
    )


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
        return start, end
    if "object" in frames and any(unit.quotation for unit in units[start : min(end, start + FARTHEST_AS)]):
        return start, end
    return None


def _has_infinitive(units: Sequence[Unit], start: int, end: int) -> bool:
    return any(unit.low == "to" for unit in units[start + 1 : min(end, start + 12)])


def _skip_times(units: Sequence[Unit], start: int, end: int) -> int:
    """Step over "on Tuesday", "late last week", "on 4 March" behind a verb."""
    while start < end:
        low = units[start].low
        if low in DAY_WORDS:
            start += 1
        elif (low == "on" and start + 1 < end and units[start + 1].low in DAY_WORDS) or (
            low in {"last", "this", "earlier", "late", "early"}
            and start + 1 < end
            and units[start + 1].low in PERIODS | MONTHS | DAY_WORDS
        ):
            start += 2
        else:
            break
    return start


def _that(units: Sequence[Unit], place: CuePlace, start: int, end: int) -> int | None:
    """The index of the "that" which opens the reported clause."""
    if not place.cue.frames & {"that", "bare", "hearer"}:
        return None
    for at in range(start, min(end, place.behind + FARTHEST_THAT)):
        unit = units[at]
        if unit.low == "that" and (at == start or units[at - 1].low not in {"so", "and", "of", "in", "all"}):
            return at if at + 1 < end else None
        if unit.quotation is not None or unit.text in {";", ":"} or unit.text in DASHES:
            return None
    return None


def _behind_hearer(units: Sequence[Unit], start: int, end: int) -> Range | None:
    """“told reporters (in Geneva) the bridge was closed”, “told him: “...””."""
    for at in range(start, min(end, start + LONGEST_HEARER)):
        unit = units[at]
        if unit.quotation is not None and at > start:
            return at, end
        if unit.text in {":", ","} and at + 1 < end and units[at + 1].quotation is not None:
            return at + 1, end
        if at > start and unit.low in {"to"} | WH_WORDS and at + 1 < end:
            return at, end
        if at > start and (unit.low in SUBJECT_PRONOUNS or unit.low in DETERMINERS) and _opens_clause(units, at, end):
            return at, end
        if not unit.is_word and unit.low != "'s":
            return None
    return None


def _opens_clause(units: Sequence[Unit], start: int, end: int, *, weak: bool = True) -> bool:
    """Whether a clause of its own may begin here: a subject, then room for a verb."""
    first = units[start]
    if end - start < 3 or not first.is_word:
        return False
    if not weak:
        return first.low not in PREPOSITIONS | COORDINATORS | AUXILIARIES or first.low in {"no", "there"}
    if first.low in SUBJECT_PRONOUNS | DETERMINERS or first.text[0].isupper() or first.text[0].isdigit():
        return True
    return first.text.endswith("s") or first.low in {"if", "when", "there", "people"}


def clause_end(units: Sequence[Unit], place: CuePlace, later: Sequence[CuePlace]) -> int:
    """Where what a cue reports must end: the sentence's end, or where the next attribution begins."""
    end = len(units)
    while end > place.behind and units[end - 1].text in STOPS:
        end -= 1
    for other in later:
        at = other.first
        if at >= end:
            break
        cut = _cut_before(units, at, other, place)
        if cut is not None and cut > place.behind:
            return cut
    return end


def _cut_before(units: Sequence[Unit], at: int, other: CuePlace, place: CuePlace) -> int | None:
    """The index at which the clause of a following cue begins, if it is no part of this cue's content."""
    before = units[at - 1]
    if other.kind == "preposition":
        return at - 1 if before.text == "," else at
    if units[at].low.endswith("ing") and before.text == ",":
        return at - 1
    if units[at].low.endswith("ing") and before.low in COORDINATORS | {"while"}:
        return at - 2 if units[at - 2].text == "," else at - 1
    if before.low in COORDINATORS and _same_tense(units[place.first], units[at]):
        return at - 2 if units[at - 2].text == "," else at - 1
    found, _ = source_left(units, at, place.behind)
    if found is None:
        return None
    opener = found[0] - 1
    if opener <= place.behind or units[opener - 1].low == "that":
        return None
    if units[opener].low in {"but", "while", "and", "although", "though"} and units[opener - 1].text == ",":
        return opener - 1
    if units[opener].low in {"while", "but"}:
        return opener
    is_last = at + 1 >= len(units) or not any(unit.is_word for unit in units[at + 1 : at + 2])
    if units[opener].text == "," and is_last:
        return opener
    return None


def _same_tense(one: Unit, two: Unit) -> bool:
    return _tense(one.low) == _tense(two.low)


def _tense(low: str) -> str:
    return "ing" if low.endswith("ing") else "s" if low.endswith("s") else "past"


def before_source(units: Sequence[Unit], left: int, floor: int) -> Range | None:
    """The content that stands before an attribution ("..., officials said"): up to the comma or quotation before it."""
    end = left
    if end > floor and units[end - 1].text == ",":
        end -= 1
    elif end <= floor or units[end - 1].quotation is None:
        return None
    start = floor
    while start < end and (
        units[start].low in COORDINATORS | {"but", "yet"} or not (units[start].is_word or units[start].quotation)
    ):
        start += 1
    if end - start < 3 and not any(unit.quotation for unit in units[start : min(end, start + FARTHEST_AS)]):
        return None
    return start, end
