"""Lines of speech that a dash opens, as French and Spanish papers set them and translations keep them.

    — We wait, said the harbour master. We have always waited.

The whole paragraph is speech but for the attribution inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attribution.attribution import Attribution, attribution, spans_of
from onrecord.extract.attribution.cues import CuePlace, cues, may_invert
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.sources import source_left, source_right
from onrecord.lexicon.reporting import people

DASHES = frozenset("—–")
BEFORE_ATTRIBUTION = frozenset(",!?…")
# How many cues may stand in the speech before its attribution.
MOST_CUES = 6


def spoken(units: Sequence[Unit], sentence_end: int) -> Attribution | None:
    """The attribution of a paragraph that a dash opens; `None` where no sure attribution stands in it.

    Args:
        units: of the paragraph.
        sentence_end: where its first sentence, in which the attribution must stand, ends.
    """
    if len(units) < 4 or units[0].text not in DASHES or not units[1].text[0].isupper():
        return None
    found = [place for place in cues(units) if units[place.first].end <= sentence_end and _is_sure(place)]
    first = [unit for unit in units if unit.end <= sentence_end]
    for place in found[:MOST_CUES]:
        parts = _inverted(first, place) or _with_subject(first, place)
        if parts is not None:
            return _of_parts(units, place, *parts)
    return None


def _is_sure(place: CuePlace) -> bool:
    return place.kind == "verb" and "quote" in place.cue.frames and not place.cue.weak


def _inverted(units: Sequence[Unit], place: CuePlace) -> tuple[Range, Range] | None:
    """“—, said S”: source and all of the attribution."""
    if units[place.first - 1].text not in BEFORE_ATTRIBUTION or not may_invert(place):
        return None
    source = source_right(units, place.behind, anybody=True)
    return (source, (place.first, source[1])) if source else None


def _with_subject(units: Sequence[Unit], place: CuePlace) -> tuple[Range, Range] | None:
    """“—, he said”: source and all of the attribution. A list item may report; with a name it must have a long dash."""
    source, _ = source_left(units, place.first)
    if source is None or units[source[0] - 1].text not in BEFORE_ATTRIBUTION:
        return None
    sure = units[0].text == "—" or units[source[0]].low in people().pronouns
    return (source, (source[0], place.behind)) if sure else None


def _of_parts(units: Sequence[Unit], place: CuePlace, source: Range, said: Range) -> Attribution:
    before = said[0] - (units[said[0] - 1].text == ",")
    behind = next((at + 1 for at in range(said[1], len(units)) if units[at].text in {",", ".", ":"}), len(units))
    one = attribution(units, source, (place.first, place.behind), (1, before), place)
    return replace(one, content=spans_of(units[1:before]) + spans_of(units[behind:]), verbatim=True)
