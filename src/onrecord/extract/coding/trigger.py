"""Words that name an event."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.records.event import EventKind
from onrecord.records.span import Span


class Trigger(NamedTuple):
    """One event as its words name it.

    Attributes:
        place: index of the token that the words hang on: the verb, or the noun that names the event.
        words: from the first to the last of the words that make the kind.
        kind: by PLOVER.
        mode: PLOVER's or ours, `None` where none is told.
        noun: whether a noun names it.
        swallows: whether what it governs is part of it and no event of its own ("agreed to send tanks").
        completed: index of the noun that completes the verb ("launched an attack"); parties may hang on it as well.
        objects: tokens that it is done to by the grammar, of a passive its subject; the one that is `completed` names
            the event and no party.
        turned: whether the grammar's subject is whom it is done to ("received tanks from").
        towards: prepositions that lead to whom it is done to; empty where the table tells none.
        withheld: whether consent is still withheld, and a negation with the words is part of the kind: "has not yet
            ratified", "is in no hurry to approve".
        result: index of the verb that tells what came of the event that a noun names ("killed in the attack"); what
            that is done to is whom the event hit.
    """

    place: int
    words: Span
    kind: EventKind
    mode: str | None = None
    noun: bool = False
    swallows: bool = False
    completed: int | None = None
    objects: tuple[int, ...] = ()
    turned: bool = False
    towards: frozenset[str] = frozenset()
    withheld: bool = False
    result: int | None = None
