"""Frames: the sentences of an article with every outermost quotation as one unit.

A sentence splitter cuts `"We waited. Nobody came," she said.` inside the quotation; what says who speaks stands
outside. In a frame no cut lies inside a quotation, and the quotation counts as one word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.quotations import Quotation

Range = tuple[int, int]
"""Units of a frame by index, half-open."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, a mark, or a whole quotation.

    Attributes:
        start, end, text: where it stands.
        low: its text in lower case, with straight apostrophes.
        is_word: whether it is a word or number outside quotation marks.
        quotation: set where it is a quotation.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    quotation: Quotation | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Units from the beginning of a sentence to the end of one."""

    units: tuple[Unit, ...]

    @property
    def start(self) -> int:
        """Where the first unit begins."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where the last unit ends."""
        return self.units[-1].end


def frames(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], quotations: Sequence[Quotation]
) -> list[Frame]:
    """The frames of a text in order; `quotations` are the outermost ones, without overlap."""
    units = list(_units(text, tokens, quotations))
    found: list[Frame] = []
    place = 0
    for start, end in _merged(sentences, quotations):
        first = place
        while place < len(units) and units[place].start < end:
            place += 1
        inside = tuple(unit for unit in units[first:place] if unit.start >= start)
        if inside:
            found.append(Frame(inside))
    return found


def _units(text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> Iterator[Unit]:
    waiting = list(reversed(quotations))
    behind = -1
    for token in tokens:
        while waiting and waiting[-1].start <= token.start:
            quotation = waiting.pop()
            words = text[quotation.start : quotation.end]
            yield Unit(quotation.start, quotation.end, words, "", is_word=False, quotation=quotation)
            behind = quotation.end
        if token.start >= behind:
            word = text[token.start : token.end]
            yield Unit(token.start, token.end, word, word.lower().replace("’", "'"), word[0].isalnum())


def _merged(sentences: Sequence[Span], quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Sentences joined where a quotation spans the cut between them."""
    place = 0
    start = -1
    for sentence in sentences:
        if start < 0:
            start = sentence.start
        while place < len(quotations) and quotations[place].end <= sentence.end:
            place += 1
        if place < len(quotations) and quotations[place].start < sentence.end:
            continue
        yield start, sentence.end
        start = -1
    if start >= 0:
        yield start, sentences[-1].end


def clipped(sentences: Iterable[Span], stretch: Span) -> list[Span]:
    """The parts of sentences that lie in a stretch."""
    return [Span(max(one.start, stretch.start), min(one.end, stretch.end)) for one in sentences]


def quotation_units(tokens: Sequence[Token], quotation: Quotation) -> list[Token]:
    """The tokens inside a quotation, without its own marks."""
    return [token for token in tokens if token.start > quotation.start and token.end < quotation.end]
