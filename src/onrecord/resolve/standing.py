"""How a name stands in its sentence: by which preposition, on which word, as whose subject, object or possessor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.annotation import Name, Token
from onrecord.text.heads import NOUNS, head_of, places_in

LONGEST_ROW = 8
"""Names joined by "and" that are followed up to the first."""

AROUND = 12
"""Words before and behind a word among which those that hang on it are looked for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a name stands.

    Attributes:
        role: its relation to `governor`, of the first of names in a row.
        preposition: in lower case, "" for none.
        before: dictionary form of the word in front of the preposition, "" for none.
        governor: dictionary form of what it hangs on, "" for nothing.
        governor_pos: that word's part of speech.
        governor_at: that word's index, `None` for none.
        at: index of the name's own head, or of the first in a row.
        possessive: whether "'s" stands behind it.
    """

    role: str
    preposition: str
    before: str
    governor: str
    governor_pos: str
    governor_at: int | None
    at: int
    possessive: bool


class Clauses:
    """The tokens of an article, asked how names stand among them."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """Keeps the tokens for asking."""
        self.text = text
        self.tokens = tokens

    def low(self, at: int) -> str:
        """The word of a token in lower case, "" where there is none."""
        if not 0 <= at < len(self.tokens):
            return ""
        return self.text[self.tokens[at].start : self.tokens[at].end].lower().replace("’", "'")

    def lemma(self, at: int) -> str:
        """The dictionary form of a token in lower case."""
        return (self.tokens[at].lemma or self.low(at)).lower()

    def hanging(self, on: int, roles: str = "") -> list[int]:
        """Indices of the words around `on` that hang on it, in order; `roles`, parted by spaces: only in these."""
        near = range(max(0, on - AROUND), min(len(self.tokens), on + AROUND))
        wanted = roles.split()
        return [at for at in near if self.tokens[at].head == on and (not wanted or self.role(at) in wanted)]

    def role(self, at: int) -> str:
        """A token's relation to its head, without its subtype; "" where nothing has read it."""
        return (self.tokens[at].deprel or "").partition(":")[0]

    def standing(self, name: Name) -> Standing | None:
        """How a name stands, that of the first in a row for all of them; `None` where no grammar was read."""
        first, behind = places_in(self.tokens, name.start, name.end)
        own = head_of(self.tokens, first, behind)
        if own is None:
            return None
        at = self._first_in_row(own)
        head = self.tokens[at].head
        governor = head if head is not None and head >= 0 else None
        preposition = self._preposition(at)
        return Standing(
            self.role(at),
            "" if preposition is None else self.low(preposition),
            "" if not preposition else self.lemma(preposition - 1),
            "" if governor is None else self.lemma(governor),
            "" if governor is None else self.tokens[governor].upos or "",
            governor,
            at,
            self.low(behind) in {"'s", "'"},
        )

    def _first_in_row(self, at: int) -> int:
        for _ in range(LONGEST_ROW):
            head = self.tokens[at].head
            joined = self.role(at) == "conj" and head is not None and 0 <= head < at and self._preposition(at) is None
            if not joined or head is None or self.tokens[head].upos not in NOUNS:
                return at
            at = head
        return at

    def _preposition(self, at: int) -> int | None:
        """The last preposition in front of a noun: of "close to Kyiv" it is "to"."""
        found = [place for place in self.hanging(at, "case") if place < at]
        return found[-1] if found else None
