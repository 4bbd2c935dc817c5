"""Bodies and states spoken of again: "the alliance" after NATO, "the company", "the kingdom"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import office_of, offices
from onrecord.records.mention import Mention
from onrecord.resolve.described import Description
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.owners import owner, stem
from onrecord.resolve.recent import Recent

# Where two may be meant, the one of which alone it has spoken within this many characters is.
NEAR = 600
# Nouns for so many kinds of bodies that they mean one only right behind its name.
VAGUE = frozenset({"group", "movement", "organisation", "organization", "company", "party", "agency"})
# Nouns for much else unless words before them tell of what sort: "the 15-member body".
NEVER_BARE = frozenset({"body", "giant", "executive"})
# Adjectives that tell no body from another.
LIGHT = frozenset({"same", "powerful", "whole", "entire", "high", "top", "highest"})


@dataclass(slots=True)
class Body:
    """A body of the article.

    Attributes:
        actor, name: which it is.
        of: id of its state, `None` where no table knows one.
        words: of its names, in lower case.
        nouns: by which it may be spoken of again.
        last: where it was last spoken of, -1 for not yet.
    """

    actor: str
    name: str
    of: str | None
    words: set[str]
    nouns: set[str] = field(default_factory=set)
    last: int = -1


class Bodies:
    """The bodies and states of an article, as far as it has been read."""

    def __init__(self, mentions: Sequence[Mention], introduced: Iterable[Introduction], actors: Actors) -> None:
        self.actors = actors
        self.found: dict[str, Body] = {}
        self.recent = Recent()
        self.states: dict[str, Body] = {}  # those spoken of so far
        for one in mentions:
            if one.kind in {"organisation", "facility"} and one.actor and one.name:
                self._add(one, one.actor, one.name)
        self.buildings = {one.actor for one in mentions if one.kind == "facility"}
        self.ruled: set[str] = set()
        for told in introduced:
            if told.named.actor in self.found:
                self.found[told.named.actor].nouns.add(told.description.noun)
            elif (of := told.description.of or told.of) and of.actor and _rules(told):
                self.ruled.add(of.actor)

    def _add(self, one: Mention, actor: str, name: str) -> None:
        known = self.actors.by_id.get(actor)
        body = self.found.setdefault(actor, Body(actor, name, known.of if known else None, set()))
        body.words |= _words(f"{name} {one.text}") | offices().adjectives.get(actor, frozenset())
        body.nouns.update(nouns_of(f"{name} {one.text}", actor, known.kind if known else ""))

    def named(self, one: Mention) -> None:
        """Notes a name that the reader has come to."""
        known = self.actors.by_id.get(one.actor or "")
        if one.actor and one.actor in self.found:
            self.spoken_of(one.actor, one.start)
        elif one.actor and one.name and (one.actor in self.ruled or (known and known.kind == "state")):
            self.states[one.actor] = Body(one.actor, one.name, None, set(), last=one.start)

    def spoken_of(self, actor: str, start: int) -> None:
        """Notes that words mean a body."""
        if actor in self.found:
            self.found[actor].last = start
            self.recent.spoken_of(actor)

    def again(self, one: Description) -> Body | None:
        """The body that a description means."""
        whose = owner(one.of)
        return self._only(
            [body for body in self._called(one.noun) if _fits(body, one.noun, one.modifiers, one.of, whose)],
            one.noun,
            one.start,
        )

    def loosely(self, noun: str, start: int) -> Body | None:
        """The only body so far that no table knows, if it is near and its name tells of no kind of body."""
        own = [self.found[actor] for actor in self.recent.last() if not self._is_known(actor)]
        if len(own) != 1 or start - own[0].last > NEAR or own[0].words & offices().bodies.keys():
            return None
        own[0].nouns.add(noun)
        return own[0]

    def _is_known(self, actor: str) -> bool:
        """Whether something tells already what a body is: the tables, or that it is a building."""
        return actor in self.actors.by_id or actor in self.buildings

    def of_noun(self, noun: str, start: int) -> Body | None:
        """The body that a noun alone means."""
        return self._only(list(self._called(noun)), noun, start)

    def state(self, noun: str, start: int) -> tuple[str, str] | None:
        """The id and name of the only state of which the article has spoken, of those that a noun means, if nearby."""
        ids = offices().states_again[noun]
        fitting = [one for actor, one in self.states.items() if not ids or actor in ids]
        near = len(fitting) == 1 and start - fitting[0].last <= NEAR
        return (fitting[0].actor, fitting[0].name) if near else None

    def _called(self, noun: str) -> Iterator[Body]:
        return (self.found[actor] for actor in self.recent.last() if noun in self.found[actor].nouns)

    def _only(self, fitting: Sequence[Body], noun: str, start: int) -> Body | None:
        """Of several the one spoken of last, if nearby and alone."""
        if len(fitting) > 1 or noun in VAGUE:
            fitting = [body for body in fitting if start - body.last <= NEAR]
        return fitting[0] if len(fitting) == 1 else None


def _fits(body: Body, noun: str, modifiers: Sequence[str], of: Mention | None, whose: str | None) -> bool:
    """Whether nothing before the noun speaks of another: no "finance ministry" is the ministry of defence."""
    known = offices().described.get(noun, frozenset())
    if of and of.text.lower() in known:  # "the Islamist group"
        of = None
    said = {*modifiers} - LIGHT - known
    if noun in body.words and not said <= body.words:
        return False
    if noun in NEVER_BARE and of is None and not modifiers:
        return False
    stems = {stem(word) for word in body.words}
    return of is None or whose in {body.of, "UN"} or all(stem(word) in stems for word in of.text.split())


def _rules(told: Introduction) -> bool:
    """Whether the office is a state's: of whatever it is, that is a state."""
    return office_of(told.description.noun) in offices().of_states


def nouns_of(name: str, actor: str, kind: str) -> Iterator[str]:
    """Nouns by which a body may be spoken of again: those of its name, and those of its kind.

    Args:
        name: or several names in one.
        actor: its id.
        kind: of the known actor, "" for what no table knows.
    """
    words = _words(name)
    for noun, meant in offices().bodies.items():
        marked = not words.isdisjoint(offices().marks.get(noun, ()))
        if words.issuperset(noun.split()) or actor in meant.ids or kind in meant.kinds or marked:
            yield noun


def _words(name: str) -> set[str]:
    return set(name.lower().replace("-", " ").replace(".", "").split())
