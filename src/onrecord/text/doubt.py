"""What is read from damaged words is less sure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from onrecord.records.figure import Figure
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.statement import Statement
from onrecord.text.intervals import Intervals, Placed

# Findings that a word or number is not what was written. A lost space, or words printed twice, leave them readable.
OF_WORDS = frozenset({"garbled", "corrupt_number", "glued_words"})
# Of what touches damage either the damaged word or its neighbour is meant; which of them cannot be seen.
DOUBT = 0.5

Row = TypeVar("Row", Figure, Mention, Statement)


def damaged_words(findings: Iterable[Finding]) -> Intervals[Finding]:
    """The findings that make what touches them less sure, by place."""
    return Intervals(one for one in findings if one.kind in OF_WORDS)


def doubted(row: Row, places: Iterable[Placed], damage: Intervals[Finding]) -> Row:
    """The row with half its confidence if one of its places touches damage; where none was measured, with a half."""
    if not any(any(damage.touching(place.start, place.end)) for place in places):
        return row
    return replace(row, confidence=DOUBT * (1.0 if row.confidence is None else row.confidence))
