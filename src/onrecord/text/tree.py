"""An annotated text's words by place: what they are, and on what they hang."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.records.annotation import Token

# A longer way to the root is a misread tree.
DEEPEST = 10
# Words before and behind a word among which those that hang on it are looked for.
AROUND = 12


class Tree:
    """The tokens of a text, asked by their index."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """Keeps the tokens for asking.

        Args:
            text: the article's.
            tokens: in order of the text, with their grammar where one was read.
        """
        self.text, self.tokens = text, tokens
        self.starts = [token.start for token in tokens]
        self._lows: dict[int, str] = {}

    def low(self, at: int) -> str:
        """The word of a token in lower case, "" where there is none."""
        low = self._lows.get(at)
        if low is None:
            if not 0 <= at < len(self.tokens):
                return ""
            low = self._lows[at] = self.text[self.starts[at] : self.tokens[at].end].lower().replace("’", "'")
        return low

    def lemma(self, at: int) -> str:
        """The dictionary form of a token in lower case; the word itself where none was read."""
        lemma = self.tokens[at].lemma if 0 <= at < len(self.tokens) else None
        return lemma.lower() if lemma else self.low(at)

    def relation(self, at: int) -> str:
        """A token's relation to its head, without its subtype; "" where nothing has read it."""
        return (self.tokens[at].deprel or "").partition(":")[0]

    def within(self, start: int, end: int) -> range:
        """Indexes of the tokens that begin between two offsets."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def above(self, at: int) -> int | None:
        """The index of a token's head, `None` for a root."""
        head = self.tokens[at].head
        return None if head is None or head < 0 else head

    def heads(self, at: int) -> Iterator[int]:
        """A token's heads, nearest first."""
        for _ in range(DEEPEST):
            head = self.above(at)
            if head is None:
                return
            at = head
            yield at

    def hanging(self, on: int, relations: str = "") -> list[int]:
        """Indexes of the words around `on` that hang on it, in order; `relations`, parted by spaces: only in these."""
        near = range(max(0, on - AROUND), min(len(self.tokens), on + AROUND))
        wanted = relations.split()
        return [at for at in near if self.tokens[at].head == on and (not wanted or self.relation(at) in wanted)]
