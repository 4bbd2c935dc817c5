"""Attributions by a verb with its subject before or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attribution.around import (
    before_source,
    ends_sentence,
    last_word,
    parted,
    quotation_behind,
    rest_behind,
)
from onrecord.extract.attribution.attribution import Found, attribution, spans
from onrecord.extract.attribution.clauses import opens_clause
from onrecord.extract.attribution.cues import CuePlace, may_invert, negated
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.hearers import hearer
from onrecord.extract.attribution.phrases import BEFORE_NOUN, speaks
from onrecord.extract.attribution.sources import source_right
from onrecord.extract.attribution.words import AUXILIARIES, WH_WORDS

# What a clause before its attribution asks of the verb: “The gates were shut, he said”.
OPENERS = WH_WORDS | {"that", "to", "of", "as"}
EMPTY = frozenset("it that this so them him her nothing".split())
FAREWELLS = frozenset("goodbye farewell hello".split())
# "The storm Elsa claimed 12 lives": nobody speaks.
LIVES = frozenset("life lives".split())
FUTURE = frozenset("will shall 'll".split())
UNNAMED = frozenset("named identified anonymity".split())
CLAUSAL = frozenset({"bare", "hearer"})
# A clause that its attribution parts asks less: “The gates, he explained, were shut”.
PARTED = CLAUSAL | {"quote"}


def with_subject(
    units: Sequence[Unit], place: CuePlace, source: Range, cue: Range, behind: Range | None, floor: int
) -> Found | None:
    """“S said CONTENT”, “CONTENT, S said”, “CONTENT, S said, CONTENT”, “As S said, CONTENT”."""
    if _has_not_said(units, source, cue):
        return None
    as_said = source[0] > floor and units[source[0] - 1].low == "as"
    if as_said and (found := _as_said(units, place, source, cue)):
        return found
    left = source[0] - as_said
    before = before_source(units, left, floor)
    if before is not None and units[before[1] - 1].quotation is not None:
        tail = behind if behind and units[behind[0]].quotation else quotation_behind(units, place.behind)
        return _quoted(units, source, cue, before, tail, place)
    if behind is not None and (
        _says_nothing(units, place, behind) or ("object" in place.cue.frames and _is_thing(units, source, behind))
    ):
        return None
    if behind is not None:
        behind = _of_relative(units, cue, behind) if source[0] == 0 else behind
        return attribution(units, source, cue, behind, place), behind[1], source
    if not place.cue.frames & PARTED:
        return None
    heard = hearer(units, place)
    if halves := parted(units, left, floor, heard[1] if heard else place.behind):
        return _halved(units, source, cue, halves, place)
    if before is not None and place.cue.frames & CLAUSAL and ends_sentence(units, place):
        return attribution(units, source, cue, before, place), place.behind, source
    return None


def inverted(units: Sequence[Unit], place: CuePlace, cue: Range, floor: int) -> Found | None:
    """“CONTENT,” said S."""
    if not may_invert(place) or not place.cue.frames & {"quote", "bare"}:
        return None
    before = before_source(units, cue[0], floor)
    behind_comma = cue[0] > floor and units[cue[0] - 1].text == ","
    source = source_right(units, place.behind) if before is not None or behind_comma else None
    if source is None:
        return None
    if before is not None and units[before[1] - 1].quotation is not None:
        return _quoted(units, source, cue, before, quotation_behind(units, source[1]), place)
    if "bare" not in place.cue.frames:
        return None
    if rest_behind(units, source[1]) and (halves := parted(units, cue[0], floor, source[1])):
        return _halved(units, source, cue, halves, place)
    return _quoted(units, source, cue, before, quotation_behind(units, source[1]), place) if before else None


def _as_said(units: Sequence[Unit], place: CuePlace, source: Range, cue: Range) -> Found | None:
    """“As S explained, CONTENT” at the head of a frame."""
    if source[0] > 3 or place.behind >= len(units) or units[place.behind].text != ",":
        return None
    content = (place.behind + 1, last_word(units))
    return (attribution(units, source, cue, content, place), content[1], source) if content[0] < content[1] else None


def _of_relative(units: Sequence[Unit], cue: Range, behind: Range) -> Range:
    """Without what follows the relative clause: “Pavel Dorn, who said the talks had failed, left”."""
    if units[cue[0] - 1].low != "who" or units[cue[0] - 2].text != ",":
        return behind
    comma = next((at for at in range(behind[0] + 1, behind[1]) if units[at].text == ","), behind[1])
    return behind[0], comma


def _has_not_said(units: Sequence[Unit], source: Range, cue: Range) -> bool:
    """Whether the verb asks or foretells: “Did S say ...?”, “S will say”; who “will not say” has refused already."""
    asks = source[0] > 0 and units[source[0] - 1].low in AUXILIARIES - {"'s"} and units[-1].text == "?"
    return asks or (units[cue[0]].low in FUTURE and not negated(units, *cue))


def _says_nothing(units: Sequence[Unit], place: CuePlace, behind: Range) -> bool:
    """Whether the content is one pronoun ("denied it"), a farewell, lives lost, or the wish to stay unnamed."""
    if behind[1] - behind[0] == 1 or units[behind[0]].low in FAREWELLS:
        return units[behind[0]].low in EMPTY | FAREWELLS
    unwanted = UNNAMED | LIVES if place.cue.lemma == "claim" else UNNAMED
    return any(unit.low in unwanted for unit in units[behind[0] : min(behind[1], behind[0] + 5)])


def _is_thing(units: Sequence[Unit], source: Range, behind: Range) -> bool:
    """Whether a thing that cannot speak does something to another: “the blast claimed nine lives”."""
    first = units[behind[0]]
    if first.quotation or not first.is_word or first.low in OPENERS or units[source[0]].low not in BEFORE_NOUN:
        return False
    if opens_clause(units, *behind) or any(unit.quotation for unit in units[behind[0] : behind[0] + 12]):
        return False
    return not speaks(units, *source)


def _halved(units: Sequence[Unit], source: Range, cue: Range, halves: Sequence[Range], place: CuePlace) -> Found:
    one = attribution(units, source, cue, halves[0], place)
    content = tuple(span for half in halves for span in spans(units, half))
    return replace(one, content=content), halves[-1][1], source


def _quoted(
    units: Sequence[Unit], source: Range, cue: Range, before: Range, tail: Range | None, place: CuePlace
) -> Found:
    one = attribution(units, source, cue, before, place)
    if tail is None:
        return one, max(cue[1], source[1]), source
    return replace(one, content=one.content + spans(units, tail)), tail[1], source
