"""Who holds an office of a known state or body: the article's own holder first, then the tables' by the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.lexicon.actors import Actors, KnownActor, Office
from onrecord.lexicon.held import holders, overlaps
from onrecord.lexicon.offices import LEADER, may_be, office_of, offices
from onrecord.records.reason import Reason
from onrecord.resolve.known import Days, Held, Person

# Nobody who is elected takes longer to take office: a Mexican president does from June to October.
SOON = timedelta(days=130)
# So long after taking office somebody is the new holder.
NEW = timedelta(days=400)
LAST_DAY = "9990-01-01"


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant.

    Attributes:
        form, kind, actor, name, why: as in a reference.
    """

    form: str
    kind: str
    actor: str
    name: str
    why: Reason


def person_meant(form: str, person: Person, why: Reason) -> Meant:
    """A person of the article."""
    return Meant(form, "person", person.actor, person.name, why)


def ambiguous(names: Iterable[str]) -> Reason:
    """Why nobody is chosen among several."""
    return Reason.of("ambiguous_description", candidates="; ".join(sorted(names)))


def by_the_tables(actors: Actors, office: str, of: str, days: Days) -> Meant | Reason | None:
    """The only one who held an office on some days; the reason where there were several, `None` where none is known."""
    held = holders(actors, office, of, *days)
    if len(held) == 1:
        day = days[0] if days[0] == days[1] else "/".join(days)
        reason = Reason.of("office_held", office=held[0].title, day=day)
        return Meant("office", "person", held[0].actor.id, held[0].actor.name, reason)
    return ambiguous([one.actor.name for one in held]) if held else None


def new_by_the_tables(actors: Actors, office: str, of: str, days: Days) -> Meant | None:
    """Who holds an office, if they took it not long before: "the new secretary general of NATO"."""
    meant = by_the_tables(actors, office, of, days)
    if not isinstance(meant, Meant):
        return None
    title = dict(meant.why.params)["office"]
    terms = [term for term in actors.by_id[meant.actor].offices if (term.of, term.title) == (of, title)]
    since = max((term.start for term in terms if term.start.isoformat() <= days[0]), default=date.min)
    return meant if date.fromisoformat(days[1]) - since <= NEW else None


def acting_by_the_tables(actors: Actors, office: str, of: str, days: Days) -> Meant | None:
    """The only one who stood in for the holder of an office on some days: "the acting US defence secretary"."""
    return _only(
        [held for held in actors.officers.get(of, ()) if _acts_as(held[1].title.lower(), office)],
        days,
    )


def titled_so(actors: Actors, title: str, of: str, days: Days) -> Meant | None:
    """The only one who had a title on some days: "the Kremlin spokesman"."""
    return _only([held for held in actors.officers.get(of, ()) if held[1].title.lower() == title.lower()], days)


def _only(held: Iterable[tuple[KnownActor, Office]], days: Days) -> Meant | None:
    fitting = [(actor, term.title) for actor, term in held if overlaps(term, *days)]
    if len(fitting) != 1:
        return None
    actor, title = fitting[0]
    day = days[0] if days[0] == days[1] else "/".join(days)
    return Meant("office", "person", actor.id, actor.name, Reason.of("office_held", office=title, day=day))


def _acts_as(title: str, office: str) -> bool:
    first, _, rest = title.partition(" ")
    return first in offices().standing_in and office_of(rest) == office


def next_by_the_tables(actors: Actors, office: str, of: str, days: Days) -> Meant | None:
    """The only one who took an office soon after some days and did not hold it then; `None` where there is none."""
    if days[1] > LAST_DAY:
        return None
    soon = (date.fromisoformat(days[1]) + SOON).isoformat()
    now = {one.actor.id for one in holders(actors, office, of, *days)}
    coming = [one for one in holders(actors, office, of, days[1], soon) if one.actor.id not in now]
    if len(now) != 1 or len(coming) != 1:
        return None
    reason = Reason.of("office_held", office=coming[0].title, day=f"{days[1]}/{soon}")
    return Meant("office", "person", coming[0].actor.id, coming[0].actor.name, reason)


def holder(
    persons: Sequence[Person],
    words: str,
    office: str,
    of: str,
    actors: Actors,
    elsewhere: Callable[[Person], bool],
) -> Meant | Reason | None:
    """The article's person who holds an office: by its words, by the tables, or as one whose state is not said.

    Args:
        persons: of the article.
        words: for the office, as they stand there.
        office: id, or `leader`.
        of: key of the state or body.
        actors: those the tables know.
        elsewhere: whether somebody may be meant whom the article gives the office without saying whose.
    """
    wanted, whose = _wanted(office, of, actors)

    def among(held: Iterable[Held], of: str | None) -> bool:
        return any(has == of and any(may_be(one, name) for one in wanted) for name, has in held)

    strangers = (person for person in persons if person.actor not in actors.by_id and elsewhere(person))
    for fitting in (
        [person for person in persons if among(person.given, whose)],
        [person for person in persons if among(person.held, whose)],
        [person for person in strangers if office != LEADER and among(person.given, None)],
    ):
        if len(fitting) == 1:
            return person_meant("office", fitting[0], Reason.of("office_in_article", words=words))
        if fitting:
            called = [person for person in fitting if words in person.roles]
            if len(called) == 1:
                return person_meant("office", called[0], Reason.of("office_in_article", words=words))
            return ambiguous([person.name for person in fitting])
    return None


def _wanted(office: str, of: str, actors: Actors) -> tuple[frozenset[str], str]:
    """The offices that are meant, and whose."""
    known = offices()
    if office == LEADER:
        state, leading = known.seat_of(of) or (of, known.leads.get(of, ""))
        return (frozenset({leading}), state) if leading else (_leading(of, actors), of)
    if office == "foreign_minister":
        office = known.foreign_minister_of(of)
    return frozenset({office}), of


def _leading(of: str, actors: Actors) -> frozenset[str]:
    known = actors.by_id.get(of)
    if known and known.kind == "state":
        return offices().of_states
    has = {office_of(office.title) for _, office in actors.officers.get(of, ())}
    main = next((one for one in offices().main if one in has), None)
    return frozenset({main, LEADER}) if main else offices().of_states | {*offices().main, LEADER}
