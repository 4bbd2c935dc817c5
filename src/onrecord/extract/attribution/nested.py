"""Attributions inside the content of others: in a reported clause, or inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.frames import Unit, clipped, frames, quotation_units
from onrecord.extract.attribution.patterns import of_units
from onrecord.extract.attribution.words import HERE
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import Quotation

# A shorter stretch holds no second speaker.
SHORTEST_HOLDER = 4


class Inner:
    """Looks for attributions inside contents."""

    def __init__(
        self, text: str, sentences: Sequence[Span], tokens: Intervals[Token], marks: Intervals[Quotation]
    ) -> None:
        self.text = text
        self.sentences = Intervals(sentences)
        self.tokens = tokens
        self.marks = marks

    def of(self, runs: Iterable[Sequence[Unit]], parent: int) -> Iterator[Attribution]:
        """Those of one content, given in runs; `parent` is the index of the attribution it belongs to."""
        for units in runs:
            if len(units) >= SHORTEST_HOLDER:
                yield from self._kept(of_units(units[1:] if units[0].low == "that" else units), parent)
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
            if one.source and not one.weak and not self._is_own(one):
                yield replace(one, parent=parent)

    def _is_own(self, one: Attribution) -> bool:
        """Whether a speaker only reports on himself, and not in a quotation: “I think that”, “we say”."""
        here = len(one.source) == 1 and self.text[one.source[0].start : one.source[0].end].lower() in HERE
        return here and not any(self.marks.inside(one.content[0].start, one.content[-1].end))
