"""How a name stands in its sentence: by which preposition, on which word, as whose subject, object or possessor."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.annotation import Name
from onrecord.text.heads import NOUNS, head_of, places_in
from onrecord.text.tree import Tree

LONGEST_ROW = 8
"""Names joined by "and" that are followed up to the first."""


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


class Clauses(Tree):
    """The tokens of an article, asked how names stand among them."""

    def standing(self, name: Name) -> Standing | None:
        """How a name stands, that of the first in a row for all of them; `None` where no grammar was read."""
        first, behind = places_in(self.tokens, name.start, name.end)
        own = head_of(self.tokens, first, behind)
        if own is None:
            return None
        at = self._first_in_row(own)
        governor = self.above(at)
        preposition = self._preposition(at)
        return Standing(
            self.relation(at),
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
            joined = (
                self.relation(at) == "conj" and head is not None and 0 <= head < at and self._preposition(at) is None
            )
            if not joined or head is None or self.tokens[head].upos not in NOUNS:
                return at
            at = head
        return at

    def _preposition(self, at: int) -> int | None:
        """The last preposition in front of a noun: of "close to Kyiv" it is "to"."""
        found = [place for place in self.hanging(at, "case") if place < at]
        return found[-1] if found else None
