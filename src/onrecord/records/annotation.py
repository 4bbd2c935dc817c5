"""What `annotate` reads in a text: sentences, tokens, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.records.refusal import Refusal
from onrecord.records.span import Span


class Token(NamedTuple):
    """A word or mark; grammar is `None` where nothing has read it.

    A tuple, unlike other records: a text has so many tokens that what it takes to make one is felt.

    Attributes:
        start, end: where it stands.
        upos: universal part of speech.
        lemma: dictionary form.
        head: index of its head among the article's tokens, -1 for a root.
        deprel: Universal Dependencies relation to the head.
    """

    start: int
    end: int
    upos: str | None = None
    lemma: str | None = None
    head: int | None = None
    deprel: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A stretch that names something, and of what kind (the contract's mention kinds)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All that is read in one pass; every tuple in order of the text."""

    sentences: tuple[Span, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    refusals: tuple[Refusal, ...] = ()
