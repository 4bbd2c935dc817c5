"""The verbatim gate: no row is shown whose words are not, character for character, the article's at its offsets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from onrecord.ledger.errors import VerbatimError
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span, Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import Vectors
from onrecord.records.when import TimeExpression
from onrecord.records.zone import Zone

Row = TypeVar("Row", Statement, Figure, Event, Mention, TimeExpression, Finding, Zone)
Identified = TypeVar("Identified", Statement, Figure, Event)
Aimed = TypeVar("Aimed", Figure, Event)

SHOWN = 200
"""Characters of claimed and found words that a refusal repeats: enough to see what is wrong in a table."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row, or one of its references, was not let through.

    Attributes:
        kind: the kind of row, as the exports name it.
        start, end: the place it claims.
        problem: `text_differs`, `outside_text`, `no_content`, `same_id` or `unknown_reference`.
        said: the words, or the id, that the row claims.
        found: the words that stand there.
    """

    kind: str
    start: int
    end: int
    problem: str
    said: str = ""
    found: str = ""

    def refusal(self, length: int) -> Refusal:
        """The refusal that stands for what was held back, in an article of `length` code points."""
        inside = 0 <= self.start < self.end <= length
        start, end = (self.start, self.end) if inside else (0, 0)
        said, found, claimed = self.said[:SHOWN], self.found[:SHOWN], f"{self.start}-{self.end}"
        params = {"kind": self.kind, "problem": self.problem, "claimed": claimed, "said": said, "found": found}
        return Refusal("ledger", start, end, Reason.of("verbatim_gate", **params))


def check(reading: Reading) -> None:
    """Let a reading pass whole or not at all.

    Raises:
        VerbatimError: names the article, the kind of row, its offsets, and the two texts.
    """
    _, faults = admit(reading)
    if not faults:
        return
    fault = faults[0]
    raise VerbatimError(
        f"article {reading.article.name!r}: {fault.kind} at {fault.start}-{fault.end} ({fault.problem}): "
        f"the row says {fault.said!r}, the article has {fault.found!r}"
    )


def admit(reading: Reading) -> tuple[Reading, tuple[Fault, ...]]:
    """The reading without the rows that lie, and a fault for each of them and for each reference left without aim."""
    text, faults = reading.article.text, list[Fault]()
    page, resolution, extraction = reading.page, reading.resolution, reading.extraction
    statements = _distinct("statements", _true("statements", extraction.statements, text, faults), faults)
    figures = _distinct("figures", _true("figures", extraction.figures, text, faults), faults)
    events = _distinct("events", _true("events", extraction.events, text, faults), faults)
    spoken, counted, done = (frozenset(row.id for row in rows) for rows in (statements, figures, events))
    statements = [_aimed_statement(row, spoken, faults) for row in statements]
    figures = [_aimed("figures", row, spoken, counted, faults) for row in figures]
    events = [_counting(_aimed("events", row, spoken, done, faults), counted, faults) for row in events]
    zones, findings = _true("zones", page.zones, text, faults), _true("findings", page.findings, text, faults)
    settled = _true("findings", resolution.findings, text, faults)
    mentions = _true("mentions", resolution.mentions, text, faults)
    times = _true("times", resolution.times, text, faults)
    reading = replace(reading, vectors=_of_those(statements, reading.vectors))
    if not faults:
        return reading, ()
    held = replace(
        reading,
        page=replace(page, zones=tuple(zones), findings=tuple(findings)),
        resolution=replace(resolution, mentions=tuple(mentions), times=tuple(times), findings=tuple(settled)),
        extraction=replace(extraction, statements=tuple(statements), figures=tuple(figures), events=tuple(events)),
    )
    return held, tuple(faults)


def _true(kind: str, rows: Iterable[Row], text: str, faults: list[Fault]) -> list[Row]:
    """The rows that say what the text says."""
    kept = []
    for row in rows:
        fault = _fault(kind, row, text)
        if fault is None:
            kept.append(row)
        else:
            faults.append(fault)
    return kept


def _fault(kind: str, row: Row, text: str) -> Fault | None:
    if isinstance(row, Statement) and not row.content:
        return Fault(kind, 0, 0, "no_content", row.id)
    if isinstance(row, Finding) and row.start == row.end == 0:
        return None  # it is about the whole article
    return next((fault for claim in _claims(row) if (fault := _claim_fault(kind, claim, text))), None)


def _claims(row: Statement | Figure | Event | Mention | TimeExpression | Finding | Zone) -> tuple[Span | Stretch, ...]:
    if isinstance(row, Statement):
        place = (Stretch(row.place.start, row.place.end, row.place.text),) if row.place else ()
        return row.source + row.cue + row.content + place
    if isinstance(row, Figure):
        return (Stretch(row.start, row.end, row.text), *(Span(rest.start, rest.end) for rest in row.rests_on))
    if isinstance(row, Event):
        told = (Stretch(one.start, one.end, one.text) for one in (*row.actors, *row.recipients))
        return (Stretch(row.start, row.end, row.text), *told)
    if isinstance(row, Finding | Zone):
        return (Span(row.start, row.end),)
    return (Stretch(row.start, row.end, row.text),)


def _claim_fault(kind: str, claim: Span | Stretch, text: str) -> Fault | None:
    said = claim.text if isinstance(claim, Stretch) else ""
    if not 0 <= claim.start < claim.end <= len(text):
        return Fault(kind, claim.start, claim.end, "outside_text", said)
    found = text[claim.start : claim.end]
    if isinstance(claim, Stretch) and said != found:
        return Fault(kind, claim.start, claim.end, "text_differs", said, found)
    return None


def _distinct(kind: str, rows: Iterable[Identified], faults: list[Fault]) -> list[Identified]:
    """The rows, each id once: what is cited by its id must be one thing."""
    kept: dict[str, Identified] = {}
    for row in rows:
        if row.id in kept:
            faults.append(Fault(kind, row.start, row.end, "same_id", row.id))
        kept.setdefault(row.id, row)
    return list(kept.values())


def _of_those(statements: Iterable[Statement], given: Vectors) -> Vectors:
    """The vectors of these statements, one each: an id stands for places, and so for the words that stand there."""
    known = {vector.statement: vector for vector in given.vectors}
    return Vectors(tuple(known[row.id] for row in statements if row.id in known))


def _aimed_statement(row: Statement, spoken: frozenset[str], faults: list[Fault]) -> Statement:
    if row.parent is None or row.parent in spoken:
        return row
    faults.append(Fault("statements", row.start, row.end, "unknown_reference", row.parent))
    return replace(row, parent=None)


def _aimed(kind: str, row: Aimed, spoken: frozenset[str], alike: frozenset[str], faults: list[Fault]) -> Aimed:
    """The row without references to a statement, or to an earlier one of its kind, that is not there."""
    lost = [aim for aim, known in ((row.statement, spoken), (row.same_as, alike)) if aim and aim not in known]
    if not lost:
        return row
    faults.extend(Fault(kind, row.start, row.end, "unknown_reference", aim) for aim in lost)
    statement = None if row.statement in lost else row.statement
    return replace(row, statement=statement, same_as=None if row.same_as in lost else row.same_as)


def _counting(row: Event, counted: frozenset[str], faults: list[Fault]) -> Event:
    """The event without figures that are not there."""
    lost = [aim for aim in row.figures if aim not in counted]
    if not lost:
        return row
    faults.extend(Fault("events", row.start, row.end, "unknown_reference", aim) for aim in lost)
    return replace(row, figures=tuple(aim for aim in row.figures if aim in counted))
