"""Attributions: source, cue and content of statements, over the frames of a text and inside one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from onrecord.extract.attribution.attribution import Attribution, spans_of
from onrecord.extract.attribution.dialogue import spoken
from onrecord.extract.attribution.frames import Frame, Unit, frames
from onrecord.extract.attribution.labels import labelled
from onrecord.extract.attribution.nested import Inner
from onrecord.extract.attribution.patterns import of_units
from onrecord.extract.attribution.words import HERE
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import Quotation

Units = tuple[Unit, ...]
SINGLE = frozenset("'‘‚‹")
FEWEST_SPACES = 4


def attributions(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], quoted: Sequence[Quotation]
) -> tuple[list[Attribution], list[Quotation]]:
    """Attributions with their nested ones, and the outermost quotations that nobody is known to have said.

    A nested attribution's `parent` is the index of the one in whose content it stands.
    """
    outer = [quotation for quotation in quoted if quotation.depth == 1]
    reading = _Reading(text)
    starts = [span.start for span in paragraphs(text)]
    every = frames(text, sentences, tokens, outer)
    for _, group in groupby(every, key=lambda frame: bisect_right(starts, frame.start)):
        reading.read(tuple(group))
    inner = Inner(text, sentences, Intervals(tokens), Intervals(mark for mark in quoted if mark.depth == 2))
    nested = [child for parent, runs in enumerate(reading.contents) for child in inner.of(runs, parent)]
    found = reading.finished()
    return [*found, *nested], unattributed(outer, found)


class _Reading:
    """What has been found so far, paragraph by paragraph.

    Attributes:
        found: the attributions, without the quotations that they go on with.
        further: those quotations, by place in `found`.
        contents: for each of them the units of all its content, in runs without a gap.
        speaking: whether the paragraph before ended in a quotation that somebody is known to have said.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Attribution] = []
        self.further: defaultdict[int, list[Span]] = defaultdict(list)
        self.speaking = False
        self.contents: list[list[Units]] = []

    def read(self, paragraph: Sequence[Frame]) -> None:
        units = tuple(chain.from_iterable(frame.units for frame in paragraph))
        whole = spoken(units, paragraph[0].end) or labelled(units)
        if whole:
            self._add(paragraph, whole)
        elif self.speaking and _is_speech(units):
            self._go_on(units[:1])
            return
        else:
            self._read_frames(paragraph)
        self.speaking = bool(self.found) and _is_quotation(paragraph[-1], self._last())

    def _read_frames(self, paragraph: Sequence[Frame]) -> None:
        last: Frame | None = None
        for frame in paragraph:
            made = list(of_units(frame.units))
            if not made and last and self.found and _carries_on(last, frame, self.found[-1]):
                self._go_on(frame.units[:1])
            for one in made:
                if not self._is_here(one):
                    self._add((frame,), one)
            last = frame

    def _go_on(self, units: Units) -> None:
        """Let the last attribution go on with one more quotation."""
        self.further[len(self.found) - 1].extend(spans_of(units))
        self.contents[-1].append(units)

    def _last(self) -> Span:
        """The last span of what the last attribution reports."""
        more = self.further.get(len(self.found) - 1)
        return more[-1] if more else self.found[-1].content[-1]

    def finished(self) -> list[Attribution]:
        """What was found, each with all of its content."""
        return [
            replace(one, content=(*one.content, *self.further[place])) if place in self.further else one
            for place, one in enumerate(self.found)
        ]

    def _is_here(self, one: Attribution) -> bool:
        """Whether the source is the outlet or its reader: “we say”, “as you know”."""
        return len(one.source) == 1 and self.text[one.source[0].start : one.source[0].end].lower() in HERE

    def _add(self, paragraph: Sequence[Frame], one: Attribution) -> None:
        self.found.append(one)
        self.contents.append([run for frame in paragraph for run in _runs(frame.units, one.content)])


def _is_speech(units: Sequence[Unit]) -> bool:
    """Whether a paragraph is one quotation, and no subheading made of somebody's words."""
    first = units[0].quotation
    alone = first is not None and not any(unit.is_word or unit.quotation for unit in units[1:])
    return alone and units[0].text[0] not in SINGLE and units[0].text.count(" ") >= FEWEST_SPACES


def _is_quotation(frame: Frame, span: Span) -> bool:
    """Whether a span is a quotation of this frame."""
    return any(span in unit.quotation.stretches for unit in frame.units if unit.quotation)


def _carries_on(last: Frame, frame: Frame, one: Attribution) -> bool:
    """Whether a frame that is one quotation goes on with the quotation before it: “...,” she said. “...”."""
    alone = frame.units[0].quotation is not None and not any(unit.is_word for unit in frame.units[1:])
    quoted = last.units[0].quotation is not None and one.content[0].start == last.start
    return alone and quoted and one.clause.end == last.end


def _runs(units: Sequence[Unit], content: Sequence[Span]) -> Iterator[Units]:
    """The units of a content, a run for each of its spans; a quotation stands in the run of its first span."""
    for span in content:
        first = bisect_left(units, span.start, key=_start)
        behind = bisect_left(units, span.end, first, key=_start)
        if behind > first:
            yield tuple(units[first:behind])


def _start(unit: Unit) -> int:
    return unit.start


def unattributed(outer: Sequence[Quotation], found: Sequence[Attribution]) -> list[Quotation]:
    """The quotations that begin in no content of an attribution with a source."""
    used = sorted(span for one in found if one.source for span in one.content)
    place = 0
    left: list[Quotation] = []
    for quotation in outer:
        while place < len(used) and used[place].end <= quotation.start:
            place += 1
        if place >= len(used) or not used[place].overlaps(quotation.stretches[0]):
            left.append(quotation)
    return left
