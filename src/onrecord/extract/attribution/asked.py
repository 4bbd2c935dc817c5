"""Questions before an answer: “Asked (by S) whether the bridge would hold, the mayor said”."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.attribution import Found, attribution
from onrecord.extract.attribution.cues import CuePlace
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.sources import source_right
from onrecord.extract.attribution.words import WH_WORDS
from onrecord.lexicon.reporting import reporting

LONGEST_QUESTION = 40
# “Asked by reporters after the vote whether”
FARTHEST = 8
NOBODY: Range = (0, 0)


def asked(units: Sequence[Unit]) -> Found | None:
    """The question that opens a frame; its source is empty where nobody is said to have asked."""
    if len(units) < 4 or units[0].low != "asked":
        return None
    source = source_right(units, 2, anybody=True) if units[1].low == "by" else NOBODY
    if source is None:
        return None
    first = max(1, source[1])
    start = next((at for at in range(first, min(len(units), first + FARTHEST)) if units[at].low in WH_WORDS), None)
    if start is None or any(unit.text == "," for unit in units[first:start]):
        return None
    comma = next((at for at in range(start, min(len(units), start + LONGEST_QUESTION)) if units[at].text == ","), None)
    if comma is None:
        return None
    place = CuePlace(0, 1, reporting().verbs["asked"], "verb")
    return attribution(units, source, (0, 1), (start, comma), place), comma, source
