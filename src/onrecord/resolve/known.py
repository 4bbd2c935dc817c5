"""What an article has told of its persons: their offices and roles, and where each was last spoken of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.held import overlaps
from onrecord.lexicon.offices import LEADER, may_be, office_of, office_or_kind, offices
from onrecord.records.mention import Mention
from onrecord.resolve.described import Description
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.owners import owner

# Of these nobody is spoken of as "the analyst" or "the expert" again.
NO_OFFICE = frozenset(
    {"director", "adviser", "general", "admiral", "colonel", "ambassador", "lawmaker", "chair", LEADER}
)
Days = tuple[str, str]
# Whoever heads one is a minister.
MINISTRY = "ministry"
# The key of an owner whom words name that are not read ("mayor of the old town").
UNREAD = "unread"
# An office with the key of the state or body whose it is, `None` where that is not said.
Held = tuple[str, str | None]


@dataclass(slots=True)
class Person:
    """A person of the article.

    Attributes:
        actor, name: who it is.
        given: offices that the article gives them.
        held: offices that the tables know.
        gone: offices that they held, or do not hold yet, with the word that says so ("former").
        roles: nouns by which the article introduces them, in lower case.
        last: where they were last spoken of, -1 for not yet.
    """

    actor: str
    name: str
    given: set[Held] = field(default_factory=set)
    held: set[Held] = field(default_factory=set)
    gone: set[tuple[str, str | None, str]] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    last: int = -1

    def may_be(self, office: str) -> bool:
        """Whether they may be called by the office, whose it may be."""
        return any(may_be(office, held) for held, _ in self.given | self.held)

    def held_once(self, office: str, of: str | None, words: AbstractSet[str]) -> bool:
        """Whether they are called by the office with one of the words before it, such as "former"."""
        alike = (offices().past, offices().to_come)
        leading = {*offices().of_states, *offices().main} if office == LEADER else {office}
        return any(
            any(may_be(one, held) for one in leading | {office})
            and (of is None or whose in (None, of))
            and (said in words or any(said in sort and words & sort for sort in alike))
            for held, whose, said in self.gone
        )

    def is_official(self) -> bool:
        """Whether they hold an office by which news goes on to call them."""
        return any(office not in NO_OFFICE for office, _ in self.given | self.held)


def persons(
    mentions: Sequence[Mention], introduced: Iterable[Introduction], actors: Actors, days: Days | None
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
            found.setdefault(one.actor, person_of(one.actor, one.name, actors, days))
    for introduction in introduced:
        if introduction.named.actor in found:
            _introduce(found[introduction.named.actor], introduction)
    return found


def person_of(actor: str, name: str, actors: Actors, days: Days | None) -> Person:
    """A person with the offices that the tables know for some days; all that they know, without those."""
    held, gone = set(_by_the_tables(actor, actors, days)), set(_before(actor, actors, days))
    return Person(actor, name, held=held, gone=gone)


def follow(found: Mapping[str, Person], followers: Iterable[tuple[str, str]]) -> None:
    """Gives the offices of those who were followed in them to those who follow."""
    for after, before in followers:
        if after in found and before in found:
            old, new = found[before], found[after]
            left = {(office, of) for office, of, word in old.gone if word in offices().past} | old.given
            old.gone |= {(office, of, "former") for office, of in old.given}
            old.given.clear()
            for office, of in left:
                give(new, office, of)


def _introduce(person: Person, one: Introduction) -> None:
    description, of = one.description, owner(one.description.of or one.of)
    person.roles.update((description.noun, description.noun.rpartition(" ")[2], described(description)))
    office = office_or_kind(description.noun)
    away = offices().not_now.intersection(description.modifiers) | ({one.away} - {""})
    person.gone.update((office or description.noun, of, word) for word in away)
    if office == LEADER and not away and description.of and MINISTRY in description.of.text.lower():
        give(person, "minister", UNREAD)
    if office and away <= offices().holding:
        give(person, office, UNREAD if description.said_of or description.of_phrase else of)


def described(one: Description) -> str:
    """The noun with the words before it, in the order of the alphabet: "rebel commander"."""
    of = one.of.text.lower().split() if one.of and one.of.actor is None else ()
    return " ".join((*sorted((*one.modifiers, *of)), one.noun))


def give(person: Person, office: str, of: str | None) -> None:
    """Notes an office that the article gives; one of nobody in particular tells nothing new of who has it already."""
    if of is None and any(held == office for held, _ in person.given | person.held):
        return
    person.given -= {(office, None), (office, UNREAD)}
    person.given.add((office, of))


def _by_the_tables(actor: str, actors: Actors, days: Days | None) -> Iterator[Held]:
    known = actors.by_id.get(actor)
    for office in known.offices if known else ():
        name = office_of(office.title)
        if name and (days is None or overlaps(office, *days)):
            yield name, office.of


def _before(actor: str, actors: Actors, days: Days | None) -> Iterator[tuple[str, str | None, str]]:
    """The offices that somebody no longer held when the article was written."""
    known = actors.by_id.get(actor)
    for office in known.offices if known and days else ():
        name = office_of(office.title)
        if name and days and office.end and office.end.isoformat() < days[0]:
            yield name, office.of, "former"
