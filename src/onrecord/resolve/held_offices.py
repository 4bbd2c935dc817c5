"""Who holds an office of which the article says whose it is: "the French president", "the US president-elect"."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import islice

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import office_or_kind, offices
from onrecord.records.reason import Reason
from onrecord.resolve.again import Again
from onrecord.resolve.described import ANYBODY, Description
from onrecord.resolve.known import Days
from onrecord.resolve.officials import (
    Meant,
    acting_by_the_tables,
    by_the_tables,
    holder,
    new_by_the_tables,
    next_by_the_tables,
    titled_so,
)
from onrecord.resolve.owners import owner
from onrecord.resolve.recent import MOST
from onrecord.resolve.spoken_of import of_then

THEN = frozenset({"then"})
NEW = frozenset({"new"})
# Of these a state has many, and only one by some titles: "the Kremlin spokesman".
SPOKESPERSON = "spokesperson"
# Who comes next is not known before the vote.
UNKNOWN_YET = frozenset({"next", "future"})


class HeldOffices:
    """Finds the holder among the article's persons, then in the tables by the day."""

    def __init__(self, text: str, again: Again, coming: Iterable[str], actors: Actors, days: Days | None) -> None:
        """Keeps what is asked.

        Args:
            text: the article's.
            again: its persons and sentences, as far as it has been read.
            coming: ids of persons of whom it has not spoken yet; grows shorter while it is read.
            actors: those the tables know.
            days: the first and last day that the article may be from, `None` where unknown.
        """
        self.text, self.again, self.coming, self.actors, self.days = text, again, coming, actors, days

    def at_another_time(self, one: Description, away: AbstractSet[str]) -> Meant | Reason | None:
        """Who held an office then, or is about to."""
        of, office = owner(one.of), office_or_kind(one.noun)
        if not of or not office or one.determiner in ANYBODY:
            return None
        if away == THEN and (gone := self.again.spoken_of.days_at(one.start)):
            return by_the_tables(self.actors, office, of, gone)
        if not self.days:
            return None
        if away == NEW:
            return new_by_the_tables(self.actors, office, of, self.days)
        if away <= offices().standing_in:
            return acting_by_the_tables(self.actors, office, of, self.days)
        if away <= offices().to_come - UNKNOWN_YET:
            return next_by_the_tables(self.actors, office, of, self.days)
        return None

    def meant(self, one: Description, office: str, of: str) -> Meant | Reason | None:
        """Who holds an office.

        Args:
            one: the words.
            office: id.
            of: key of the state or body whose it is.
        """
        if one.determiner in ANYBODY or of_then(self.text, one):
            return None
        of, office = offices().chiefs.get((of, one.noun), (of, office))
        spoken_of = self.again.spoken_of
        if gone := spoken_of.days_at(one.start):
            return by_the_tables(self.actors, office, of, gone)
        here = spoken_of.sentence_at(one.start)
        own = holder(
            [*self.again.spoken(), *(self.again.persons[actor] for actor in islice(self.coming, MOST))],
            one.noun,
            office,
            of,
            self.actors,
            lambda person: spoken_of.sentence_at(person.last) != here,
        )
        if own or self.days is None:
            return own
        if office == SPOKESPERSON:
            return titled_so(self.actors, f"{one.of.text} {one.noun}", of, self.days) if one.of else None
        return by_the_tables(self.actors, office, of, self.days)
