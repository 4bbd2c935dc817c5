"""Which body or state a noun means: "the alliance", "the kingdom", "Tehran's foreign ministry"."""

from __future__ import annotations

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.offices import offices
from onrecord.lexicon.organs import organ
from onrecord.records.reason import Reason
from onrecord.resolve.bodies import Bodies, Body
from onrecord.resolve.described import ANYBODY, Description
from onrecord.resolve.officials import Meant

DEFINITE = frozenset({"the", "this"})
# Nouns for a body whose own name tells nothing of what it is.
LOOSE = frozenset({"company", "firm", "group", "organisation", "organization"})
# An article that calls nothing so on its first pages.
LONGEST_LOOSE = 3000


class BodiesAgain:
    """Finds the body that a description means, among those of which the article has spoken so far."""

    def __init__(self, text: str, bodies: Bodies, actors: Actors) -> None:
        """Keeps the article's text, its bodies, and those the tables know."""
        self.text, self.bodies, self.actors = text, bodies, actors

    def meant(self, one: Description) -> Meant | None:
        """The body or state, `None` where none is meant that is known."""
        if body_of_state := self._organ(one):
            return body_of_state
        if one.determiner not in DEFINITE or one.of_phrase:
            return None
        why = Reason.of("body_named", words=one.noun)
        if one.noun in offices().states_again:
            other = (one.of and one.of.actor) or offices().another.intersection(one.modifiers)
            state = None if other else self.bodies.state(one.noun, one.start)
            return Meant("body", "place", *state, why) if state else None
        body = self.bodies.again(one) or self._loosely(one)
        return Meant("body", "organisation", body.actor, body.name, why) if body else None

    def _organ(self, one: Description) -> Meant | None:
        """The organ of a known state: "Tehran's foreign ministry"; its soldiers and police are unnamed many."""
        state = self.actors.by_id.get((one.of and one.of.actor) or "")
        if state is None or state.kind != "state" or one.determiner in ANYBODY or one.noun in offices().groups:
            return None
        body = organ(" ".join((f"{state.name}'s", *reversed(one.modifiers), one.noun)), self.actors)
        return Meant("body", "organisation", body.id, body.name, Reason.of("lexicon")) if body else None

    def _loosely(self, one: Description) -> Body | None:
        """The bearer of a name that nobody knows, for "the company" where the article has spoken of none before."""
        if one.noun not in LOOSE or one.of or self.text.find(one.noun, 0, LONGEST_LOOSE) + len(one.noun) < one.end:
            return None
        return self.bodies.loosely(one.noun, one.start)
