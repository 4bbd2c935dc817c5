"""Where a reported clause begins and where it ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.attribution.cues import CuePlace
from onrecord.extract.attribution.frames import Unit
from onrecord.extract.attribution.phrases import lets_speak
from onrecord.extract.attribution.sources import source_left, source_right
from onrecord.extract.attribution.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from onrecord.lexicon.reporting import people

STOPS = frozenset(".!?;,")
LONGEST_CLAUSE = 150
# Sentences end in a few marks; a million of them are not walked over for every cue.
MOST_STOPS = 30
FARTHEST_VERB = 12
FEWEST_UNITS = 3
CONTRASTING = frozenset("while although though whereas".split())
# What can stand between a clause and the subject of the next.
SETTING_APART = frozenset({"but", "while", "and", "although", "though", ","})
BEFORE_SUBJECT = DETERMINERS - {"no"} | {"it", "so"}
NO_SUBJECT = PREPOSITIONS | COORDINATORS | AUXILIARIES
FINITE = AUXILIARIES - {"'s", "being", "been"} | IRREGULAR_PAST
# What joins a verb, or a participle, to the one before it.
JOINING = COORDINATORS | {"but"}
JOINING_PARTICIPLES = COORDINATORS | {"while"}
SUBORDINATORS = frozenset("while although though when as after before since because whereas".split())


HEDGES = frozenset({("at", "least"), ("at", "most"), ("up", "to")})
HEDGING = frozenset({"about", "around", "over", "under"})


def opens_clause(units: Sequence[Unit], start: int, end: int, *, weak: bool = True) -> bool:
    """Whether a clause of its own may begin here: a subject, then room for a verb."""
    first = units[start]
    if not first.is_word or _is_too_short(units, start, end):
        return False
    if first.text[0].isdigit() and end - start < FEWEST_UNITS:
        return units[start + 1].low in IRREGULAR_PAST or units[start + 1].low.endswith("ed")
    if first.low in BEFORE_SUBJECT or is_adverb(first.low):
        after = units[start + 1]
        if not after.is_word or (is_adverb(after.low) and first.low in {"it", "so"}) or after.low in PREPOSITIONS:
            return False
    if not weak:
        plain = first.low not in NO_SUBJECT or first.low in {"no", "there"}
        return plain or _is_hedged(units, start)
    if first.low in SUBJECT_PRONOUNS - DETERMINERS:
        return True
    if first.low in DETERMINERS or first.text[0].isupper() or first.text[0].isdigit():
        return _has_verb(units, start + 1, end)
    plural = first.text.endswith("s") or first.low in {"if", "when", "there", "people"}
    return plural and _has_verb(units, start + 1, end)


def _is_hedged(units: Sequence[Unit], start: int) -> bool:
    """Whether a hedge and a number open the clause, though the hedge is a preposition: “said at least 12 died”."""
    first, after = units[start], units[start + 1]
    return (first.low, after.low) in HEDGES or (first.low in HEDGING and after.text[0].isdigit())


def _is_too_short(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether too few units stand there for a clause; a quotation is as long as a clause, and “12 died” is one."""
    short = units[start].low in people().pronouns or units[start].text[0].isdigit()
    fewest = FEWEST_UNITS - (short or (start + 1 < end and units[start + 1].quotation is not None))
    return end - start < fewest


def _has_verb(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a finite verb shows itself by form near the beginning of what may be a clause."""
    return any(
        unit.low in FINITE or (unit.text[0].islower() and len(unit.low) > 3 and unit.low.endswith(("ed", "s")))
        for unit in units[start : min(end, start + FARTHEST_VERB)]
    )


def clause_end(units: Sequence[Unit], place: CuePlace, later: Sequence[CuePlace], semicolons: Sequence[int]) -> int:
    """Where what a cue reports must end: the sentence's end, or where the next attribution begins.

    Args:
        units: the frame.
        place: the cue.
        later: the cues behind it.
        semicolons: where the frame has one, in order.
    """
    end = _sentence_end(units, place.behind, semicolons)
    if units[0].low in CONTRASTING:
        end = next((at for at in range(place.behind + 1, min(end, LONGEST_CLAUSE)) if units[at].text == ","), end)
    walked = looked = place.behind + 1
    apart = named = False
    for other in later:
        at = other.first
        if at >= end:
            break
        if not apart:
            apart, walked = any(unit.low in SETTING_APART for unit in units[walked:at]), max(walked, at)
        if apart and not named:
            named, looked = lets_speak(units[looked:at]), max(looked, at)
        cut = _cut_before(units, other, place, of_its_own=named)
        if cut is not None and cut > place.behind:
            return cut
    return end


def _sentence_end(units: Sequence[Unit], start: int, semicolons: Sequence[int]) -> int:
    """Without the marks that end the sentence; a semicolon ends it too."""
    place = bisect_left(semicolons, start)
    near = place < len(semicolons) and semicolons[place] < start + LONGEST_CLAUSE
    end = semicolons[place] if near else len(units)
    for at in range(end, max(start, end - MOST_STOPS), -1):
        if units[at - 1].text not in STOPS:
            return at
    return max(start, end - MOST_STOPS)


def _cut_before(units: Sequence[Unit], other: CuePlace, place: CuePlace, *, of_its_own: bool) -> int | None:
    """The index at which the clause of a following cue begins, if it is no part of this cue's content.

    Args:
        units: the frame.
        other: the following cue.
        place: this cue.
        of_its_own: whether somebody may be named between the two, and something set a clause of theirs apart.
    """
    at, before, is_participle = other.first, units[other.first - 1], units[other.first].low.endswith("ing")
    if other.kind == "preposition":
        return None if _is_inserted(units, other) else at - (before.text == ",")
    if is_participle and before.text == ",":
        return at - 1
    joined = before.low in JOINING and _same_tense(units[place.first], units[at])
    if joined or (is_participle and before.low in JOINING_PARTICIPLES):
        return at - 2 if units[at - 2].text == "," else at - 1
    return _cut_before_subject(units, at, place) if of_its_own else None


def _cut_before_subject(units: Sequence[Unit], at: int, place: CuePlace) -> int | None:
    """The index before the subject of the cue at `at`, if a conjunction or the sentence's end sets its clause apart."""
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
    if units[opener].text == "," and units[0].low in SUBORDINATORS and place.first < opener:
        return opener
    is_last = at + 1 >= len(units) or not any(unit.is_word for unit in units[at + 1 : at + 2])
    if units[opener].text == "," and is_last:
        return opener
    return None


def _is_inserted(units: Sequence[Unit], other: CuePlace) -> bool:
    """Whether “according to S” stands between commas inside a clause that goes on: “the wall, according to S, had”."""
    source = source_right(units, other.behind, anybody=True)
    if source is None or units[other.first - 1].text != "," or source[1] + 1 >= len(units):
        return False
    return units[source[1]].text == "," and units[source[1] + 1].low in AUXILIARIES | IRREGULAR_PAST


def _same_tense(one: Unit, two: Unit) -> bool:
    return _tense(one.low) == _tense(two.low)


def _tense(low: str) -> str:
    return "ing" if low.endswith("ing") else "s" if low.endswith("s") else "past"
