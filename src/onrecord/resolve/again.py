"""Persons spoken of again by an office or role alone: "the minister", "the former president", "the analyst"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.lexicon.genders import gender_of_name, genders
from onrecord.lexicon.offices import LEADER, office_or_kind, offices
from onrecord.records.reason import Reason
from onrecord.resolve.described import Description
from onrecord.resolve.known import Held, Person, described
from onrecord.resolve.officials import Meant, ambiguous, person_meant
from onrecord.resolve.owners import owner
from onrecord.resolve.recent import Recent
from onrecord.resolve.spoken_of import SpokenOf

# Where two may be meant, the one of whom alone it has spoken within this many characters is.
NEAR = 600
# Behind so much text an analyst has been forgotten.
FAR = 3000


class Again:
    """Finds whom an article means, among the persons of whom it has spoken so far."""

    def __init__(self, persons: Mapping[str, Person], spoken_of: SpokenOf) -> None:
        """Keeps the persons, whose `last` tells where they were spoken of, and the article's sentences."""
        self.persons = persons
        self.spoken_of = spoken_of
        self.recent = Recent()

    def spoken(self) -> list[Person]:
        """The persons spoken of last."""
        return [self.persons[actor] for actor in self.recent.last()]

    def office_at_home(self, but: Person | None = None) -> str | None:
        """The office of the official spoken of last, whose counterpart is meant."""
        spoken = [one for one in self.spoken() if one.is_official() and one is not but]
        last = max(spoken, key=lambda one: one.last, default=None)
        held = {office for office, _ in (last.given or last.held)} if last else set()
        return held.pop() if len(held) == 1 else None

    def office_given_up(self, but: Person) -> Held | None:
        """The office, and whose it is, of the person spoken of last, if they held one and have left it."""
        last = max((one for one in self.spoken() if one is not but), key=lambda one: one.last, default=None)
        left = {(office, of) for office, of, word in last.gone if word in offices().past} if last else set()
        return left.pop() if len(left) == 1 else None

    def before_in_office(self) -> Meant | None:
        """The only one who has held what the official spoken of last holds: "her predecessor"."""
        office = self.office_at_home()
        fitting = [one for one in self.spoken() if office and one.held_once(office, None, offices().past)]
        why = Reason.of("office_in_article", words="predecessor")
        return person_meant("title", fitting[0], why) if len(fitting) == 1 else None

    def meant(self, one: Description, office: str | None) -> Meant | Reason | None:
        """Somebody spoken of before, by the office or role alone."""
        spoken = self.spoken()
        if called := self.called_so(one):
            return called
        if office and office != LEADER:
            fitting = [person for person in spoken if person.may_be(office)]
        elif one.modifiers:
            return None
        elif one.noun in offices().of_officials and (alone := self._official_before(one, spoken)):
            return person_meant("role", alone, Reason.of("role_of_last", words=one.noun))
        elif one.noun in offices().alike and office is None:
            return self._by_occupation(one, spoken)
        else:
            fitting = [person for person in spoken if one.noun in person.roles] or self._of_states(one, spoken)
        fitting = [person for person in fitting if not _is_of_other_gender(one.noun, person)]
        if len(fitting) == 1:
            return person_meant("title", fitting[0], Reason.of("office_in_article", words=one.noun))
        last = self._last(one, fitting)
        if last:
            return person_meant("title", last, Reason.of("office_of_last", words=one.noun))
        return ambiguous([person.name for person in fitting]) if fitting else None

    def called_so(self, one: Description) -> Meant | None:
        """The only one whom the article has called by all of these words: "the rebel commander"."""
        if not one.modifiers and one.of is None:
            return None
        called = [person for person in self.spoken() if described(one) in person.roles]
        if len(called) != 1:
            return None
        return person_meant("title", called[0], Reason.of("office_in_article", words=one.noun))

    def _last(self, one: Description, fitting: Sequence[Person]) -> Person | None:
        """Of several the only one spoken of in the sentence before, else the only one called so, or nearby."""
        here = self.spoken_of.sentence_at(one.start)
        last = max((self.spoken_of.sentence_at(person.last) for person in fitting), default=here)
        inside = [person for person in fitting if self.spoken_of.sentence_at(person.last) == last]
        if len(inside) == 1 and last == here - 1:
            return inside[0]
        called = [person for person in fitting if one.noun in person.roles]
        if len(called) == 1:
            return called[0]
        near = [person for person in fitting if one.start - person.last <= NEAR]
        return near[0] if len(near) == 1 else None

    def no_longer(self, one: Description, away: AbstractSet[str]) -> Meant | None:
        """The former minister is whom the article calls so, and nobody whom it does not."""
        office = office_or_kind(one.noun) or one.noun
        spoken, of = self.spoken(), owner(one.of)
        fitting = [person for person in spoken if person.held_once(office, of, away)]
        if not fitting and away == {"new"}:
            fitting = [person for person in spoken if person.may_be(office)]
        if not (one.determiner == "the" or one.of) or one.of_phrase or len(fitting) != 1:
            return None
        return person_meant("title", fitting[0], Reason.of("office_in_article", words=one.noun))

    def _of_states(self, one: Description, spoken: Sequence[Person]) -> list[Person]:
        """Those who lead a state, where a noun means one who does: "the strongman"."""
        leading = offices().of_states if one.noun in offices().leaders_of_states else frozenset()
        return [person for person in spoken if any(office in leading for office, _ in person.given | person.held)]

    def _official_before(self, one: Description, spoken: Sequence[Person]) -> Person | None:
        """Who alone was spoken of in the sentence before, if they hold an office."""
        before = self.spoken_of.sentence_at(one.start) - 1
        inside = [person for person in spoken if self.spoken_of.sentence_at(person.last) >= before]
        return inside[0] if len(inside) == 1 and inside[0].given | inside[0].held else None

    def _by_occupation(self, one: Description, spoken: Sequence[Person]) -> Meant | None:
        """The analyst is whom the article spoke of last, if it calls them so or tells of no office of theirs."""
        alike, anybody = offices().alike[one.noun], one.noun in offices().of_anybody
        fitting = [
            person
            for person in spoken
            if one.start - person.last <= FAR and (alike & person.roles or (anybody and not person.is_official()))
        ]
        last = max(fitting, key=lambda person: person.last, default=None)
        return person_meant("role", last, Reason.of("role_of_last", words=one.noun)) if last else None


def _is_of_other_gender(noun: str, person: Person) -> bool:
    """Whether a noun tells a gender that the person is not of: no king is "the queen"."""
    nouns = genders().nouns
    told = nouns.get(noun.rpartition(" ")[2])
    if told is None or noun in person.roles:
        return False
    known = {gender for role in person.roles if (gender := nouns.get(role))} or {gender_of_name(person.name)} - {None}
    return bool(known) and told not in known
