"""Something reported to have happened, or to be about to: of what kind, who to whom, how real, and who reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EventKind = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""PLOVER's event types (Halterman et al. 2023, the codebook's table of event types)."""

EventStatus = Literal["happened", "ongoing", "planned", "conditional", "denied"]


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """Who does it, or to whom it is done.

    Attributes:
        start, end, text: the words that tell.
        name: the actor's canonical name; the article's words for who is not named.
        actor: id of the actor, `None` where it is not known.
    """

    start: int
    end: int
    text: str
    name: str
    actor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event as it is reported; what the words do not tell is `None` or empty.

    Attributes:
        start, end, text: the words that name the event.
        id: hash of article and span.
        kind: by PLOVER.
        mode: PLOVER's, or one of those for steps of accession and movements of forces; see `lexicon/events.toml`.
        actors: who does it, in order of the text.
        recipients: to whom it is done.
        status: whether it happened, goes on, is planned, depends on something, or is denied.
        when: an ISO 8601 day, a coarser date or an interval.
        when_basis: the code of what that rests on, as of `Figure.as_of`.
        where: canonical name of the place, else the article's words for it.
        country: ISO 3166 code of the country that the place lies in.
        statement: id of the innermost statement that reports it; `None`: the outlet does.
        same_as: id of the earlier event of the article that these words name again.
        figures: ids of the figures that count its dead, injured, arrested and the like.
        confidence: a calibrated probability, `None` where none has been measured.
    """

    id: str
    start: int
    end: int
    text: str
    kind: EventKind
    mode: str | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    status: EventStatus = "happened"
    when: str | None = None
    when_basis: str | None = None
    where: str | None = None
    country: str | None = None
    statement: str | None = None
    same_as: str | None = None
    figures: tuple[str, ...] = ()
    confidence: float | None = None
