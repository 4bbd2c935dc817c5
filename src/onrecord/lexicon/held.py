"""Who held an office when, by the tables of holders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.actors import Actors, KnownActor, Office
from onrecord.lexicon.offices import LEADER, office_of, offices


class Held(NamedTuple):
    """Who held an office, under which title."""

    actor: KnownActor
    title: str


def holders(actors: Actors, office: str, of: str, first: str, last: str) -> list[Held]:
    """Who held an office at any time between two days, each once.

    Args:
        actors: those the tables know.
        office: id of an office, or `leader`.
        of: id of the state or body.
        first: the first day, ISO 8601.
        last: the last day.
    """
    known = offices()
    of, office = (known.seat_of(of) or (of, office)) if office == LEADER else (of, office)
    if office == LEADER:
        office = _leading(actors, of)
    elif office == "foreign_minister":
        office = known.foreign_minister_of(of)
    elif office == "head_of_government" and known.leads.get(of) == "chancellor":
        office = "chancellor"
    found = {one.actor.id: one for one in _in_office(actors, office, of, first, last)}
    return list(found.values())


def _leading(actors: Actors, of: str) -> str:
    """The office that leads a state or body, "" where that is not known."""
    known = actors.by_id.get(of)
    if of in offices().leads or (known and known.kind == "state"):
        return offices().leads.get(of, "")
    has = {office_of(office.title) for _, office in actors.officers.get(of, ())}
    return next((office for office in offices().main if office in has), "")


def _in_office(actors: Actors, office: str, of: str, first: str, last: str) -> Iterator[Held]:
    wanted = offices().general.get(office, frozenset()) - offices().apart | {office}
    for actor, held in actors.officers.get(of, ()):
        if office_of(held.title) in wanted and overlaps(held, first, last):
            yield Held(actor, held.title)


def overlaps(held: Office, first: str, last: str) -> bool:
    """Whether an office was held at any time between two days; never where the tables do not know until when."""
    return held.end is not None and held.start.isoformat() <= last and first <= held.end.isoformat()
