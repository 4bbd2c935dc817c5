"""Attributions: source, cue and content of statements, over the frames of a text and inside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.frames import Frame, Unit, clipped, frames, quotation_units
from onrecord.extract.labels import labelled
from onrecord.extract.patterns import Attribution, of_units, spans_of
from onrecord.extract.words import HERE
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import Quotation

# A shorter content holds no second speaker.
SHORTEST_HOLDER = 8


def attributions(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], quoted: Sequence[Quotation]
) -> tuple[list[Attribution], list[Quotation]]:
    """Attributions with their nested ones, and the outermost quotations that none of them takes.

    A nested attribution's `parent` is the index of the one in whose content it stands.
    """
    outer = [quotation for quotation in quoted if quotation.depth == 1]
    found: list[Attribution] = []
    contents: list[tuple[Unit, ...]] = []
    last: Frame | None = None
    for frame in frames(text, sentences, tokens, outer):
        made = list(of_units(frame.units)) or list(labelled(frame.units))
        if not made and last and found and _carries_on(text, last, frame, found[-1]):
            found[-1] = replace(found[-1], content=found[-1].content + spans_of(frame.units[:1]))
        for one in made:
            found.append(one)
            contents.append(_units_in(frame.units, one.content))
        last = frame
    inner = _Inner(text, sentences, Intervals(tokens), Intervals(mark for mark in quoted if mark.depth == 2))
    nested = [child for parent, units in enumerate(contents) for child in inner.of(units, parent)]
    return [*found, *nested], _unused(outer, found)


def _carries_on(text: str, last: Frame, frame: Frame, one: Attribution) -> bool:
    """Whether a frame that is one quotation goes on with the quotation before it: “...,” she said. “...”."""
    alone = frame.units[0].quotation is not None and not any(unit.is_word for unit in frame.units[1:])
    quoted = last.units[0].quotation is not None and one.content[0].start == last.start
    return alone and quoted and one.clause.end == last.end and "\n" not in text[last.end : frame.start]


def _units_in(units: Sequence[Unit], content: Sequence[Span]) -> tuple[Unit, ...]:
    first, last = content[0].start, content[-1].end
    return tuple(unit for unit in units if first <= unit.start and unit.end <= last)


class _Inner:
    """Attributions inside the content of others: in a reported clause, or inside quotation marks."""

    def __init__(
        self, text: str, sentences: Sequence[Span], tokens: Intervals[Token], marks: Intervals[Quotation]
    ) -> None:
        self.text = text
        self.sentences = Intervals(sentences)
        self.tokens = tokens
        self.marks = marks

    def of(self, units: Sequence[Unit], parent: int) -> Iterator[Attribution]:
        """Those of one content; `parent` is the index of the attribution it belongs to."""
        if len(units) >= SHORTEST_HOLDER:
            words = units[1:] if units[0].low == "that" else units
            yield from self._kept(of_units(words), parent)
        for unit in units:
            if unit.quotation is not None:
                yield from self._of_quotation(unit.quotation, parent)

    def _of_quotation(self, quotation: Quotation, parent: int) -> Iterator[Attribution]:
        for stretch in quotation.stretches:
            tokens = list(self.tokens.inside(stretch.start, stretch.end))
            if len(tokens) < SHORTEST_HOLDER:
                continue
            sentences = clipped(self.sentences.touching(stretch.start, stretch.end), stretch)
            inner = list(self.marks.inside(stretch.start, stretch.end))
            for frame in frames(self.text, sentences, quotation_units(tokens, quotation), inner):
                yield from self._kept(of_units(frame.units), parent)

    def _kept(self, made: Iterator[Attribution], parent: int) -> Iterator[Attribution]:
        for one in made:
            speaks_for_itself = (
                len(one.source) == 1 and self.text[one.source[0].start : one.source[0].end].lower() in HERE
            )
            if one.source and not one.weak and not speaks_for_itself:
                yield replace(one, parent=parent)


def _unused(outer: Sequence[Quotation], found: Sequence[Attribution]) -> list[Quotation]:
    used = sorted(span for one in found for span in one.content)
    place = 0
    left: list[Quotation] = []
    for quotation in outer:
        while place < len(used) and used[place].end <= quotation.start:
            place += 1
        if place >= len(used) or not used[place].overlaps(quotation.stretches[0]):
            left.append(quotation)
    return left
