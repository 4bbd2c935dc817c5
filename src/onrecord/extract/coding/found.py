"""A word that may name an event, before it is known which of them stand within others."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicon.events import Sense
from onrecord.records.event import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A word with the sense that fits it.

    Attributes:
        place: its token.
        sense: what the table says of it.
        kind, mode: those of the sense, or of the noun that completes the verb.
        noun: whether it is a noun.
        last: the last token of its words.
        completed: the noun that completes a verb.
        objects: what it is done to.
        withheld: whether consent is still withheld, and a negation with the words is part of that.
    """

    place: int
    sense: Sense
    kind: EventKind
    mode: str | None
    noun: bool
    last: int
    completed: int | None = None
    objects: tuple[int, ...] = ()
    withheld: bool = False
