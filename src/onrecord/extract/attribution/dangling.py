"""Words at the end of a content that only lead to what follows it: "for as long as its", and no more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.records.annotation import Attributed, Token
from onrecord.records.span import Span

# Relations of words that stand before what they belong to.
LEADING = frozenset({"aux", "case", "cc", "cop", "det", "mark", "nmod"})


class Dangling:
    """Looks for them in one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]

    def removed(self, one: Attributed) -> Attributed:
        """The attribution without them; it may have no content then."""
        return replace(one, content=tuple(self._kept(one.content)))

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
