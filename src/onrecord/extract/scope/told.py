"""What the words around a figure tell about it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.records.span import Span


class Told(NamedTuple):
    """The value of one field.

    Attributes:
        value: as the record has it.
        at: the words it was taken from; `None` for the figure's own and for what no words tell.
        basis: the code of what it rests on, for a field that has one.
        actor: id of the actor, for a field that names one.
    """

    value: str
    at: Span | None = None
    basis: str | None = None
    actor: str | None = None
