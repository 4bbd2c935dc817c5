"""Whom descriptions mean: "the NATO chief", "the minister", "the analyst", "the alliance"."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import office_or_kind, offices
from onrecord.lexicon.reporting import people
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span
from onrecord.resolve.again import Again
from onrecord.resolve.bodies import Bodies, nouns_of
from onrecord.resolve.bodies_again import BodiesAgain
from onrecord.resolve.described import Description
from onrecord.resolve.following import following
from onrecord.resolve.held_offices import HeldOffices
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.known import Days, follow, give, person_of, persons
from onrecord.resolve.officials import Meant
from onrecord.resolve.owners import owner
from onrecord.resolve.spoken_of import SpokenOf

DEFINITE = frozenset({"the", "this", "that"})


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
        """Notes whom the article names and how it introduces them.

        Args:
            text: the article's.
            mentions: in order of the text.
            introduced: names with the descriptions beside them.
            actors: those the tables know.
            days: the first and last day that the article may be from, by which the tables tell who held an office;
                `None` where unknown.
            spoken_of: tells of sentences, and of those that speak about another time.
        """
        self.text, self.actors, self.days, self.spoken_of = text, actors, days, spoken_of
        self.mentions = tuple(mentions)
        self.persons = persons(mentions, introduced, actors, days)
        follow(self.persons, following(text, mentions))
        self.bodies = Bodies(self.mentions, introduced, actors)
        self.coming = OrderedDict.fromkeys(self.persons)
        self.again = Again(self.persons, spoken_of)
        self.held = HeldOffices(text, self.again, self.coming, actors, days)
        self.bodies_again = BodiesAgain(text, self.bodies, actors)
        self.beside = {one.description: one for one in introduced}
        self.keys = {one.actor: owner(one) for one in self.mentions if one.actor}
        self.found: list[Reference] = []
        self.refused: list[Refusal] = []

    def read(self, described: Sequence[Description]) -> None:
        """Fills `found` and `refused`, both in order; descriptions beside a name are no references."""
        at = 0
        for one in described:
            while at < len(self.mentions) and self.mentions[at].start < one.start:
                self._named(self.mentions[at])
                at += 1
            if one in self.beside:
                self._introduced(self.beside[one])
            else:
                self._described(one, self._meaning(one))

    def named(self, article_id: str) -> list[Mention]:
        """The offices that name their holder by saying whose they are ("the French president"), as mentions."""
        held = [one for one in self.found if one.form == "office"]
        ids = [digest("mention", article_id, one.start, one.end) for one in held]
        return [
            Mention(one.start, one.end, one.text, id_, one.kind, one.actor, one.name, why=one.why)
            for one, id_ in zip(held, ids, strict=True)
        ]

    def _named(self, one: Mention) -> None:
        if one.actor in self.persons:
            self._last(one.actor, one.start)
        self.bodies.named(one)

    def _last(self, actor: str, start: int) -> None:
        self.persons[actor].last = start
        self.again.recent.spoken_of(actor)
        self.coming.pop(actor, None)

    def _introduced(self, one: Introduction) -> None:
        """An office whose owner only the words before tell: "the country's president", "her Turkish counterpart"."""
        said, person = one.description, self.persons.get(one.named.actor or "")
        if person is None or one.away or offices().not_now.intersection(said.modifiers):
            return
        if said.noun in offices().predecessors and (before := self.again.office_at_home(person)):
            person.gone.add((before, None, "former"))
        if said.noun in offices().deputies and said.determiner and (before := self.again.office_at_home(person)):
            person.gone.add((before, None, "deputy"))
        if said.noun in offices().successors and (after := self.again.office_given_up(person)):
            give(person, *after)
        if said.noun in offices().counterparts:
            office, of = self.again.office_at_home(person), owner(said.of)
        else:
            office, of = office_or_kind(said.noun) if said.of_phrase else None, self._of(said)
        if office and of:
            give(person, office, of)

    def _described(self, one: Description, meant: Meant | Reason | None) -> None:
        if isinstance(meant, Reason):
            self.refused.append(Refusal("resolve", one.start, one.end, meant))
        elif meant:
            words = self.text[one.start : one.end]
            self.found.append(
                Reference(one.start, one.end, words, meant.form, meant.kind, meant.actor, meant.name, meant.why)
            )
            if meant.kind == "person":
                if meant.actor not in self.persons:
                    self.persons[meant.actor] = person_of(meant.actor, meant.name, self.actors, self.days)
                self._last(meant.actor, one.start)
            else:
                self.bodies.spoken_of(meant.actor, one.start)

    def _meaning(self, one: Description) -> Meant | Reason | None:
        if one.said_of:
            return None
        if away := offices().not_now.intersection(one.modifiers):
            gone = self.again.no_longer(one, away) or self.held.at_another_time(one, away)
            if gone or not away <= offices().still:
                return gone
        if one.noun in offices().predecessors and not one.of:
            return self.again.before_in_office()
        if one.noun in offices().bodies or one.noun in offices().states_again:
            body = self.bodies_again.meant(one)
            if body or one.noun not in people().one_person:
                return body
        of = self._of(one)
        if one.of_phrase and of is None and not self._of_the_country(one.of_phrase):
            return None
        office = self.again.office_at_home() if one.noun in offices().counterparts else office_or_kind(one.noun)
        if office and of:
            unknown = one.of and one.of.actor is None and one.determiner in DEFINITE
            return self.held.meant(one, office, of) or (self.again.called_so(one) if unknown else None)
        if one.determiner not in DEFINITE or one.of:
            return None
        return self.again.meant(one, office)

    def _of(self, one: Description) -> str | None:
        """The key of the state or body whose office it is."""
        if not one.of_phrase:
            return owner(one.of)
        noun = self._last_word(one.of_phrase)
        if noun in offices().states_again:
            state = self.bodies.state(noun, one.start)
            return self.keys.get(state[0], state[0]) if state else None
        body = self.bodies.of_noun(noun, one.of_phrase.start)
        return self.keys.get(body.actor) if body else self._led(noun)

    def _led(self, noun: str) -> str | None:
        """The only body so called of which somebody named holds an office: "the commission president"."""
        held = {whose for one in self.again.spoken() for _, whose in one.held if whose}
        known = [self.actors.by_id[whose] for whose in held if whose in self.actors.by_id]
        called = [one.id for one in known if noun in nouns_of(one.name, one.id, one.kind)]
        return called[0] if len(called) == 1 else None

    def _last_word(self, phrase: Span) -> str:
        return self.text[phrase.start : phrase.end].split()[-1].lower()

    def _of_the_country(self, phrase: Span) -> bool:
        """Whether an office is the country's, whichever that is: it is nobody's whom the article does not name."""
        return self._last_word(phrase) in offices().states_again
