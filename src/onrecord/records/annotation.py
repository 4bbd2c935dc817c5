"""What `annotate` reads in a text: sentences, tokens, names, times, quantities, attributions."""

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
    """A stretch that names something.

    Attributes:
        start, end: where it stands.
        kind: one of the contract's mention kinds.
        confidence: a calibrated probability, `None` where none has been measured.
    """

    start: int
    end: int
    kind: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True, order=True)
class Timed:
    """A stretch that names a time, and of what TIMEX3 type: `DATE`, `TIME`, `DURATION` or `SET`."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A stretch that tells an amount: `quantity` (a count or measure), `money` or `percent`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution as it was read: nobody is resolved, and none is known to stand inside another.

    Attributes:
        source, cue, content: their spans, each in order of the text; a source may have none.
        confidence: a calibrated probability that it is a statement with this source and, by and large, this content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All that is read in one pass; every tuple in order of the text."""

    sentences: tuple[Span, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Timed, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attributed, ...] = ()
    refusals: tuple[Refusal, ...] = ()
