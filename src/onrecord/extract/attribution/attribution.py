"""An attribution: a statement before anybody is resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.attribution.cues import CuePlace, negated
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.hearers import hearer
from onrecord.records.span import Span
from onrecord.records.statement import Act


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement before anybody is resolved.

    Attributes:
        source, cue, content: their spans.
        act: what the cue does.
        negated: whether the cue is denied.
        clause: the frame it was found in.
        weak: whether the cue as often as not reports no statement.
        via: spans of those who relay it.
        parent: index of the attribution in whose content it stands.
        addressee: span of the words for whom it was said to.
        verbatim: whether its words are quoted by the layout, without marks: behind a label or an opening dash.
        confidence: how likely it is right, `None` where that was not measured.
        antecedent: of a source that is a relative pronoun, whom it stands for.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act
    negated: bool
    clause: Span
    weak: bool = False
    via: tuple[Span, ...] = ()
    parent: int | None = None
    addressee: Span | None = None
    verbatim: bool = False
    confidence: float | None = None
    antecedent: tuple[Span, ...] = ()


Found = tuple[Attribution, int, Range]
"""An attribution, the index behind all it uses, and its source, which a following verb may share."""


def attribution(units: Sequence[Unit], source: Range, cue: Range, content: Range, place: CuePlace) -> Attribution:
    """The attribution made of parts of a frame, given as ranges of its units."""
    return Attribution(
        source=spans(units, source),
        cue=spans(units, cue),
        content=spans(units, content),
        act=place.cue.act,
        negated=negated(units, *cue),
        clause=Span(units[0].start, units[-1].end),
        weak=place.cue.weak,
        addressee=_addressee(units, place, source, content),
    )


def _addressee(units: Sequence[Unit], place: CuePlace, source: Range, content: Range) -> Span | None:
    found = hearer(units, place)
    if found is None or source[0] >= place.behind:
        return None
    is_content = content[0] <= found[0] < content[1]
    if is_content and (found[1] >= len(units) or units[found[1]].low != "to"):
        return None
    return Span(units[found[0]].start, units[found[1] - 1].end)


def spans(units: Sequence[Unit], part: Range) -> tuple[Span, ...]:
    """The spans of a part of a frame."""
    return spans_of(units[part[0] : part[1]])


def spans_of(units: Sequence[Unit]) -> tuple[Span, ...]:
    """One span for units in a row, but for quotations that run over paragraphs."""
    found: list[Span] = []
    for unit in units:
        pieces = unit.quotation.stretches if unit.quotation else (Span(unit.start, unit.end),)
        for number, piece in enumerate(pieces):
            if found and number == 0:
                found[-1] = Span(found[-1].start, piece.end)
            else:
                found.append(piece)
    return tuple(found)
