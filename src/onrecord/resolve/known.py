"""What an article has told of whom: persons with their offices and roles, bodies, and where each was last named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import LEADER, office_of, offices, overlaps
from onrecord.records.mention import Mention
from onrecord.resolve.introductions import Introduction

# Of these nobody is spoken of as "the analyst" or "the expert" again.
NO_OFFICE = frozenset(
    {"director", "adviser", "general", "admiral", "colonel", "ambassador", "lawmaker", "chair", LEADER}
)
Days = tuple[str, str]


@dataclass(slots=True)
class Person:
    """A person of the article.

    Attributes:
        actor, name: who it is.
        held: offices with the id of the state or body, `None` where the article does not say whose.
        gone: offices that the article says they held, or do not hold yet, with the word that says so ("former").
        roles: nouns by which the article introduces them, in lower case.
        last: where they were last spoken of, -1 for not yet.
    """

    actor: str
    name: str
    held: set[tuple[str, str | None]] = field(default_factory=set)
    gone: set[tuple[str, str]] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    last: int = -1

    def holds(self, office: str, of: str | None) -> bool:
        """Whether they may be meant by the office; one of nobody's in particular may be anybody's."""
        wanted = offices().general.get(office, frozenset()) | {office}
        return any(held in wanted and (of is None or whose is None or whose == of) for held, whose in self.held)

    def held_once(self, office: str, word: str) -> bool:
        """Whether the article gives them the office with a word such as "former" before it."""
        wanted = offices().general.get(office, frozenset()) | {office}
        return any(held in wanted and said == word for held, said in self.gone)

    def is_official(self) -> bool:
        """Whether they hold an office by which news goes on to call them."""
        return any(office not in NO_OFFICE for office, _ in self.held)


def persons(
    mentions: Sequence[Mention], introduced: Sequence[Introduction], actors: Actors, days: Days | None
) -> dict[str, Person]:
    """The persons whom an article names, with the offices that it and the tables give them.

    Args:
        mentions: of the article.
        introduced: names with the descriptions beside them.
        actors: those the tables know.
        days: the first and last day the article may be from; without them every office that the tables know counts.
    """
    found: dict[str, Person] = {}
    for one in mentions:
        if one.kind == "person" and one.actor and one.name:
            found.setdefault(one.actor, Person(one.actor, one.name))
    for actor, person in found.items():
        person.held.update(_by_the_tables(actor, actors, days))
    for introduction in introduced:
        if introduction.person.actor in found:
            _introduce(found[introduction.person.actor], introduction)
    return found


def _introduce(person: Person, one: Introduction) -> None:
    description = one.description
    person.roles.add(description.noun)
    office = office_of(description.noun)
    if away := offices().not_now.intersection(description.modifiers):
        person.gone.update((office or description.noun, word) for word in away)
    elif office and not (description.said_of or description.of_phrase):
        person.held.add((office, description.of.actor if description.of else None))


def _by_the_tables(actor: str, actors: Actors, days: Days | None) -> Iterator[tuple[str, str | None]]:
    known = actors.by_id.get(actor)
    for office in known.offices if known else ():
        name = office_of(office.title)
        if name and (days is None or overlaps(office, *days)):
            yield name, office.of


def leads(known: Person, of: str, actors: Actors) -> bool:
    """Whether a person is the one who leads a state or body."""
    state, office = offices().seats.get(of, (of, offices().leads.get(of, "")))
    if office:
        return known.holds(office, state)
    has = {office_of(office.title) for _, office in actors.officers.get(of, ())} | {
        held for held, whose in known.held if whose == of
    }
    main = next((one for one in offices().main if one in has), None)
    return (main is not None and (main, of) in known.held) or (LEADER, of) in known.held


def bodies(mentions: Sequence[Mention], actors: Actors) -> Mapping[str, frozenset[str]]:
    """Nouns by which each body of an article may be spoken of again, by its id."""
    found: dict[str, frozenset[str]] = {}
    for one in mentions:
        if one.kind in {"organisation", "facility"} and one.actor and one.actor not in found:
            found[one.actor] = frozenset(_nouns(one, actors))
    return found


def _nouns(one: Mention, actors: Actors) -> Iterator[str]:
    known = actors.by_id.get(one.actor or "")
    words = {word.lower() for word in f"{one.name} {one.text}".replace("-", " ").split()}
    for noun, meant in offices().bodies.items():
        if noun in words or (known and (known.id in meant.ids or known.kind in meant.kinds)):
            yield noun
