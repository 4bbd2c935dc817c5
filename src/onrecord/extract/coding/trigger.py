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
    """

    place: int
    words: Span
    kind: EventKind
    mode: str | None = None
    noun: bool = False
    swallows: bool = False
