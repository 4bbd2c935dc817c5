"""Something reported to have happened, or to be about to: of what kind, who to whom, how real, and who reports it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

EventKind = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""PLOVER's event types (Halterman et al. 2023, the codebook's table of event types)."""

MODES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("SUPPORT", "CONCEDE", "COOPERATE", "AID"), frozenset()),
    "AGREE": frozenset("sign ratify deposit join".split()),
    "CONSULT": frozenset("visit third-party multilateral phone".split()),
    "RETREAT": frozenset("withdraw release disarm ceasefire access resign".split()),
    "REQUEST": frozenset("assist change yield meet".split()),
    "ACCUSE": frozenset("disapprove investigate allege".split()),
    "REJECT": frozenset("assist change yield meet".split()),
    "THREATEN": frozenset("restrict arrest relations expel territory violence".split()),
    "PROTEST": frozenset("demo riot strike hunger boycott obstruct vandalize".split()),
    "SANCTION": frozenset("convict expel withdraw discontinue leave".split()),
    "MOBILIZE": frozenset("troops weapons police militia deploy reinforce exercise".split()),
    "COERCE": frozenset("seize restrict censor curfew martial-law arrest deport withhold misinformation cyber".split()),
    "ASSAULT": frozenset(
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
        "heavy-weapons crowd-control unconventional".split()
    ),
}
"""The modes of each kind: the codebook's, and ours for steps of accession (AGREE; to leave: SANCTION) and for
movements of forces (deploy, reinforce, exercise)."""

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
        mode: one of `MODES`.
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
