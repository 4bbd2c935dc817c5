"""Words that mean an actor without naming it: "the NATO chief", "the alliance", "he"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.reason import Reason
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A phrase or a pronoun, and whom it means.

    Attributes:
        start, end, text: where it stands.
        form: `office` ("the French president"), `title` ("the president"), `role` ("the analyst"), `body` ("the
            alliance"), `pronoun`.
        kind: of the actor: `person`, `organisation` or `place` (a state).
        actor: id of the actor meant.
        name: the actor's canonical name.
        why: what it rests on.
    """

    start: int
    end: int
    text: str
    form: str
    kind: str
    actor: str
    name: str
    why: Reason

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)
