"""What `extract` takes from one article, and what it could not take."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.refusal import Refusal
from onrecord.records.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Statements, figures and events in order of the text."""

    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    refusals: tuple[Refusal, ...] = ()
