"""A place where an article names an actor, a place or a thing."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.reason import Reason
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that name something.

    Attributes:
        start, end, text: where it stands.
        id: hash of article and span.
        kind: `person organisation place facility nationality weapon event law product`.
        actor: id of the actor meant, `None` where it is not known.
        name: the actor's canonical name, `None` where it is not known.
        office: the office that the words give the actor ("Defence Minister Anna Keller"), or by which they name
            its holder, as the tables have it ("President of France"), else `None`.
        why: what the link rests on: of a name `lexicon`, `full_name`, `surname`, `spelling`, `office`, `title_beside`,
            `own`; of an office that names its holder what `Reference` has.
        confidence: a calibrated probability that these words name something of this kind, `None` where none has been
            measured.
    """

    start: int
    end: int
    text: str
    id: str
    kind: str
    actor: str | None = None
    name: str | None = None
    office: str | None = None
    why: Reason | None = None
    confidence: float | None = None

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)

    @property
    def basis(self) -> str | None:
        """The code of what the link rests on."""
        return self.why.code if self.why else None
