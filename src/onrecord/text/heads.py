"""Which word of a phrase the others hang on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from onrecord.records.span import Span

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
# What leads to a phrase and is none of it: "with" of "with demonstrators who ...".
LEADING = frozenset({"ADP", "CCONJ", "PUNCT", "SCONJ"})
# Of words before a noun that hang on one another.
LONGEST_CHAIN = 6


class Hanging(Protocol):
    """A word and the index of the word that it hangs on (-1 for a root, `None` where not known)."""

    @property
    def start(self) -> int:
        """First offset."""

    @property
    def end(self) -> int:
        """Offset behind the last."""

    @property
    def upos(self) -> str | None:
        """Universal part of speech."""

    @property
    def head(self) -> int | None:
        """Index of its head."""

    @property
    def deprel(self) -> str | None:
        """Universal Dependencies relation to the head."""


def head_of(tokens: Sequence[Hanging], first: int, behind: int) -> int | None:
    """The first noun of `tokens[first:behind]` whose head lies outside them, else the first word; `None` for none."""
    outside = [
        place
        for place in range(first, behind)
        if (head := tokens[place].head) is not None and not first <= head < behind
    ]
    return next((place for place in outside if tokens[place].upos in NOUNS), outside[0] if outside else None)


def places_in(tokens: Sequence[Hanging], start: int, end: int) -> tuple[int, int]:
    """Indexes of the first word that begins in a stretch and of the first behind them."""
    return (
        bisect_left(tokens, start, key=lambda token: token.start),
        bisect_left(tokens, end, key=lambda token: token.start),
    )


def antecedent(tokens: Sequence[Hanging], place: int) -> Span | None:
    """The phrase that a relative pronoun stands for: "the officials" for the "who" of "the officials who say so".

    Args:
        tokens: of the text.
        place: index of the pronoun.
    """
    verb = tokens[place].head
    if verb is None or verb < 0 or not (tokens[verb].deprel or "").startswith("acl"):
        return None
    noun = tokens[verb].head
    if noun is None or not 0 <= noun < place:
        return None
    first = noun
    while first and _hangs_on(tokens, first - 1, noun):
        first -= 1
    while first < noun and tokens[first].upos in LEADING:
        first += 1
    return Span(tokens[first].start, tokens[noun].end)


def _hangs_on(tokens: Sequence[Hanging], place: int, noun: int) -> bool:
    """Whether a word before a noun belongs to its phrase, itself or by way of others in front of the noun."""
    at = tokens[place].head
    for _ in range(LONGEST_CHAIN):
        if at is None or not 0 <= at <= noun:
            return False
        if at == noun:
            return True
        at = tokens[at].head
    return False
