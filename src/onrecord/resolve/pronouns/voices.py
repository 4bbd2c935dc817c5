"""Who says what: the sources of an article's attributions as beings, and its quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.records.annotation import Attributed
from onrecord.records.span import Span
from onrecord.resolve.pronouns.beings import Being
from onrecord.resolve.pronouns.cast import Cast
from onrecord.resolve.pronouns.grammar import RELATIVE, Grammar
from onrecord.text.intervals import Intervals, Placed
from onrecord.text.quotations import quotations

# Attributions stand inside one another; deeper ones than these tell nothing new.
MOST_NESTED = 4
OPENING = re.compile(r"``|(?<!\S)''(?=\w)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A source or a stretch of content."""

    start: int
    end: int
    whole: Attributed


class Voices:
    """Looks up who speaks at a place."""

    def __init__(self, text: str, attributions: Sequence[Attributed], grammar: Grammar, cast: Cast) -> None:
        self.grammar, self.cast = grammar, cast
        outer = (stretch for one in quotations(_typeset(text))[0] if one.depth == 1 for stretch in one.stretches)
        self._quotations = Intervals(outer)
        self._contents = Intervals(_Part(part.start, part.end, one) for one in attributions for part in one.content)
        self._sources = {(one.source[0].start, one.source[-1].end): one for one in attributions if one.source}

        self._heads = sorted({grammar.head(span) for one in attributions if (span := self._tokens(one))})

    def last(self, offset: int) -> Being | None:
        """Whom the last source before an offset means."""
        behind = bisect_left(self._heads, offset, key=self.grammar.starts.__getitem__)
        return self.cast.at.get(self._heads[behind - 1]) if behind else None

    def _tokens(self, one: Attributed) -> range:
        """The tokens of a source's first part."""
        return self.grammar.within(one.source[0].start, one.source[0].end) if one.source else range(0)

    def quotation(self, start: int) -> Span | None:
        """The quotation, or its stretch in one paragraph, that an offset lies in."""
        return next(self._quotations.touching(start, start + 1), None)

    def said_by(self, span: Placed) -> Attributed | None:
        """The attribution whose whole source a span is."""
        return self._sources.get((span.start, span.end))

    def saying(self, start: int) -> Iterator[Attributed]:
        """The attributions in whose content an offset lies."""
        for part in islice(self._contents.touching(start, start + 1), MOST_NESTED):
            yield part.whole

    def speakers(self, quotation: Span) -> Iterator[Being]:
        """Those to whom parts of a quotation are ascribed."""
        for part in islice(self._contents.touching(quotation.start, quotation.end), MOST_NESTED):
            speaker = self.speaker(part.whole)
            if speaker and self.quotation(part.start) is quotation:
                yield speaker

    def speaker(self, one: Attributed) -> Being | None:
        """Whom the head of a source means, as far as it is known; "who" means the noun before it."""
        span = self._tokens(one)
        if not span:
            return None
        place = self.grammar.head(span)
        if self.grammar.lows[place] in RELATIVE:
            verb = self.grammar.above(place)
            noun = self.grammar.above(verb) if verb is not None else None
            place = place if noun is None else noun
        return self.cast.at.get(place)

    def opened_before(self, span: Placed) -> int | None:
        """Where the quotation begins that a source behind it ("“…,” he said") is the speaker of."""
        one = self.said_by(span)
        if one is None or not one.content or one.content[0].start >= span.start:
            return None
        quotation = self.quotation(one.content[0].start)
        if quotation is None or quotation.start + 1 < one.content[0].start:
            return None
        return min(quotation.start, one.content[0].start)


def _typeset(text: str) -> str:
    """The text, offsets unchanged, with marks where old wires type two accents: ``We wait,'' he said."""
    return OPENING.sub(" “", text).replace("''", "” ") if "``" in text else text
