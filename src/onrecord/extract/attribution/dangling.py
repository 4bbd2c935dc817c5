"""Words that only lead to what follows them: a content that ends "for as long as its", a source that is "the"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.records.annotation import Attributed, Token
from onrecord.records.span import Span

# Relations of words that stand before what they belong to.
LEADING = frozenset({"aux", "case", "cc", "cop", "det", "mark", "nmod"})
# And before the noun of their own phrase.
BEFORE_NOUN = frozenset({"det", "amod", "compound", "nmod", "nummod"})
FARTHEST_NOUN = 6


class Dangling:
    """Looks for them in one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]

    def removed(self, one: Attributed) -> Attributed:
        """The attribution without them; it may have no content then."""
        return replace(one, content=tuple(self._kept(one.content)))

    def completed(self, one: Attributed) -> Attributed:
        """The attribution with a source that goes on to its noun: "the NATO chief", where only "the" was read."""
        if not one.source:
            return one
        *spans, last = one.source
        behind = bisect_left(self.starts, last.end)
        token = self.tokens[behind - 1] if behind else None
        noun = token.head if token and token.head is not None else -1
        if token is None or not behind <= noun < behind + FARTHEST_NOUN:
            return one
        end = self.tokens[noun].end
        taken = any(span.start < end and last.end < span.end for span in (*one.cue, *one.content))
        if taken or (token.deprel or "").partition(":")[0] not in BEFORE_NOUN:
            return one
        return replace(one, source=(*spans, Span(last.start, end)))

    def _kept(self, content: Sequence[Span]) -> Iterator[Span]:
        for span in content:
            first, behind = (bisect_left(self.starts, place) for place in (span.start, span.end))
            last = behind
            while last > first and self._leads_on(self.tokens[last - 1], behind):
                last -= 1
            if last == behind:
                yield span
            elif last > first:
                yield Span(span.start, self.tokens[last - 1].end)

    @staticmethod
    def _leads_on(token: Token, behind: int) -> bool:
        """Whether it hangs on a word that stands behind the span."""
        relation = (token.deprel or "").partition(":")[0]
        return relation in LEADING and token.head is not None and token.head >= behind
