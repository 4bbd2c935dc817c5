"""Whom descriptions mean: "the NATO chief", "the minister", "the analyst", "the alliance"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import LEADER, holders, office_of, offices
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.resolve.descriptions import Description
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.known import Days, Person, bodies, leads, persons
from onrecord.resolve.spoken_of import SpokenOf

# Where two may be meant, the one of whom alone it has spoken within this many characters is.
NEAR = 600
# Behind so much text an analyst has been forgotten.
FAR = 3000
DEFINITE = frozenset({"the", "this", "that"})
# Nouns for so many kinds of bodies that they mean one only right behind its name.
VAGUE = frozenset({"group", "movement", "organisation", "organization", "company", "party", "agency"})


@dataclass(frozen=True, slots=True)
class _Meant:
    form: str
    kind: str
    actor: str
    name: str
    why: Reason


def references(
    text: str,
    mentions: Sequence[Mention],
    described: Sequence[Description],
    introduced: Sequence[Introduction],
    actors: Actors,
    days: Days | None,
    spoken_of: SpokenOf,
) -> References:
    """The references among an article's descriptions, and refusals for those that may mean several actors.

    Args:
        text: the article's.
        mentions: in order of the text.
        described: descriptions in order of the text; those beside a name are no references.
        introduced: names with the descriptions beside them.
        actors: those the tables know.
        days: the first and last day that the article may be from, by which the tables tell who held an office; `None`
            where unknown.
        spoken_of: tells of sentences that speak about another time.
    """
    reader = References(text, mentions, introduced, actors, days, spoken_of)
    reader.read(described)
    return reader


class References:
    """Reads an article's descriptions from its beginning to its end, as a reader does."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        introduced: Sequence[Introduction],
        actors: Actors,
        days: Days | None,
        spoken_of: SpokenOf,
    ) -> None:
        self.text, self.actors, self.days, self.spoken_of = text, actors, days, spoken_of
        self.mentions = tuple(mentions)
        self.persons = persons(mentions, introduced, actors, days)
        self.nouns = bodies(self.mentions, actors)
        self.names = {one.actor: one.name for one in self.mentions if one.actor and one.name}
        self.beside = {one.description: one.person for one in introduced}
        self.last_body: dict[str, int] = {}
        self.found: list[Reference] = []
        self.refused: list[Refusal] = []

    def read(self, described: Sequence[Description]) -> None:
        """Fills `found` and `refused`, both in order."""
        at = 0
        for one in described:
            while at < len(self.mentions) and self.mentions[at].start < one.start:
                self._named(self.mentions[at])
                at += 1
            if one in self.beside:
                continue
            meant = self._meaning(one)
            if isinstance(meant, Reason):
                self.refused.append(Refusal("resolve", one.start, one.end, meant))
            elif meant:
                words = self.text[one.start : one.end]
                self.found.append(
                    Reference(one.start, one.end, words, meant.form, meant.kind, meant.actor, meant.name, meant.why)
                )
                self._spoken_of(meant, one.start)

    def named(self, article_id: str) -> list[Mention]:
        """The offices that name their holder by saying whose they are ("the French president"), as mentions."""
        return [
            Mention(
                one.start,
                one.end,
                one.text,
                digest("mention", article_id, one.start, one.end),
                one.kind,
                one.actor,
                one.name,
                why=one.why,
            )
            for one in self.found
            if one.form == "office"
        ]

    def _named(self, one: Mention) -> None:
        if one.actor in self.persons:
            self.persons[one.actor].last = one.start
        elif one.actor and one.actor in self.nouns:
            self.last_body[one.actor] = one.start

    def _spoken_of(self, meant: _Meant, start: int) -> None:
        if meant.kind == "person":
            self.persons.setdefault(meant.actor, Person(meant.actor, meant.name)).last = start
        else:
            self.last_body[meant.actor] = start

    def _meaning(self, one: Description) -> _Meant | Reason | None:
        if one.said_of:
            return None
        if away := offices().not_now.intersection(one.modifiers):
            return self._no_longer(one, away)
        if one.noun in offices().bodies:
            return self._body(one)
        of = self._of(one)
        if one.of_phrase and of is None:
            return None
        office = office_of(one.noun)
        if office and of:
            return self._of_known(one, office, of)
        if one.determiner not in DEFINITE or one.modifiers or of:
            return None
        return self._again(one, office)

    def _of(self, one: Description) -> str | None:
        """The state or body whose office it is."""
        if one.of_phrase:
            whole = next((ref for ref in reversed(self.found) if ref.form == "body" and one.of_phrase), None)
            inner = self._body_of(
                self.text[one.of_phrase.start : one.of_phrase.end].split()[-1].lower(), one.of_phrase.start
            )
            return inner or (whole.actor if whole and whole.start >= one.of_phrase.start else None)
        return one.of.actor if one.of else None

    def _of_known(self, one: Description, office: str, of: str) -> _Meant | Reason | None:
        """Whose office it is, is said: the article's own holder first, then the tables'."""
        if gone := self.spoken_of.days_at(one.start):
            return self._by_the_tables(office, of, gone)
        own = [
            person
            for person in self.persons.values()
            if (leads(person, of, self.actors) if office == LEADER else self._holds(person, office, of))
        ]
        if len(own) == 1:
            return _person("office", own[0], Reason.of("office_in_article", words=one.noun))
        if len(own) > 1:
            return _ambiguous([person.name for person in own])
        if self.days is None:
            return None
        return self._by_the_tables(office, of, self.days)

    def _by_the_tables(self, office: str, of: str, days: Days) -> _Meant | Reason | None:
        held = holders(self.actors, office, of, *days)
        if len(held) == 1:
            day = days[0] if days[0] == days[1] else "/".join(days)
            reason = Reason.of("office_held", office=held[0].title, day=day)
            return _Meant("office", "person", held[0].actor.id, held[0].actor.name, reason)
        return _ambiguous([one.actor.name for one in held]) if held else None

    def _holds(self, person: Person, office: str, of: str) -> bool:
        if office == "foreign_minister" and of in offices().states.get("secretary_of_state", ()):
            office = "secretary_of_state"
        return person.holds(office, of)

    def _again(self, one: Description, office: str | None) -> _Meant | Reason | None:
        """Somebody spoken of before, by the office or role alone."""
        spoken = [person for person in self.persons.values() if person.last >= 0]
        if office and office != LEADER:
            fitting = [person for person in spoken if person.holds(office, None)]
        elif one.noun in offices().alike and office is None:
            return self._by_occupation(one, spoken)
        else:
            fitting = [person for person in spoken if one.noun in person.roles]
        if len(fitting) == 1:
            return _person("title", fitting[0], Reason.of("office_in_article", words=one.noun))
        near = [person for person in fitting if one.start - person.last <= NEAR]
        if len(near) == 1:
            return _person("title", near[0], Reason.of("office_of_last", words=one.noun))
        return _ambiguous([person.name for person in fitting]) if fitting else None

    def _no_longer(self, one: Description, away: AbstractSet[str]) -> _Meant | None:
        """The former minister is whom the article calls so, and nobody whom it does not."""
        office = office_of(one.noun) or one.noun
        fitting = [
            person
            for person in self.persons.values()
            if person.last >= 0 and any(person.held_once(office, word) for word in away)
        ]
        if one.determiner != "the" or len(fitting) != 1:
            return None
        return _person("title", fitting[0], Reason.of("office_in_article", words=one.noun))

    def _by_occupation(self, one: Description, spoken: Sequence[Person]) -> _Meant | None:
        """The analyst is whom the article spoke of last, if it calls them so or tells of no office of theirs."""
        alike = offices().alike[one.noun]
        fitting = [
            person
            for person in spoken
            if one.start - person.last <= FAR and (alike & person.roles or not person.is_official())
        ]
        if not fitting:
            return None
        return _person("role", max(fitting, key=lambda person: person.last), Reason.of("role_of_last", words=one.noun))

    def _body(self, one: Description) -> _Meant | None:
        if one.determiner not in {"the", "this"} or one.of or one.of_phrase:
            return None
        actor = self._body_of(one.noun, one.start)
        if actor is None:
            return None
        return _Meant("body", "organisation", actor, self.names[actor], Reason.of("body_named", words=one.noun))

    def _body_of(self, noun: str, start: int) -> str | None:
        """The body spoken of before that a noun may mean; of several the one spoken of last, if nearby and alone."""
        fitting = [actor for actor, nouns in self.nouns.items() if noun in nouns and actor in self.last_body]
        if len(fitting) > 1 or noun in VAGUE:
            fitting = [actor for actor in fitting if start - self.last_body[actor] <= NEAR]
        return fitting[0] if len(fitting) == 1 else None


def _person(form: str, person: Person, why: Reason) -> _Meant:
    return _Meant(form, "person", person.actor, person.name, why)


def _ambiguous(names: Sequence[str]) -> Reason:
    return Reason.of("ambiguous_description", candidates="; ".join(sorted(names)))
