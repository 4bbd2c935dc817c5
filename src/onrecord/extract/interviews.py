"""Interviews that go on: "the analyst argues", sentences after "in an interview with RT, the analyst said"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.lexicon.reporting import reporting
from onrecord.lexicon.tables import table
from onrecord.records.actor import Speaker
from onrecord.records.mention import Mention
from onrecord.records.when import When

FARTHEST_ASIDE = 1500
"""Characters behind an interview in which one goes on that is told of somebody whom the article quoted before."""

SPOKEN = frozenset({"that", "bare", "quote"})
"""Frames of verbs that tell of speaking or thinking; others ("attacked") tell what somebody did."""


class _Interview(NamedTuple):
    """An outlet that somebody told something, when, where that is known, and where in the text it ends to go on."""

    outlets: tuple[str, ...]
    said: When | None
    until: int | None


class Interviews:
    """By person the interview that goes on, as an article is read from its beginning."""

    def __init__(self, grammar: Grammar, mentions: Sequence[Mention]) -> None:
        """Begins with none."""
        self._grammar = grammar
        self._persons = {one.actor for one in mentions if one.kind == "person" and one.actor}
        self._of: dict[str, _Interview] = {}
        self._heard: set[str] = set()
        self._last: str | None = None

    def going_on(
        self, one: Attribution, speaker: Speaker, said: When | None, told: Sequence[str], named: Sequence[str]
    ) -> tuple[str, ...]:
        """The outlets of the interview that a statement goes on with; notes the one that it begins.

        Of somebody whom the article has quoted before, an interview goes on only until another speaks.

        Args:
            one: the statement, the next of the article.
            speaker: who makes it.
            said: when.
            told: outlets that it is told to have been given to.
            named: all who are told to relay it.
        """
        actor = speaker.actor
        before, self._last = self._last, actor
        if actor is None or actor not in self._persons:
            return ()
        interview = self._of.get(actor)
        if told:
            until = one.content[-1].end + FARTHEST_ASIDE if actor in self._heard and interview is None else None
            self._of[actor] = _Interview(tuple(told), said, until)
        elif named or self._is_another(one, interview, said) or (interview and interview.until and before != actor):
            self._of.pop(actor, None)
        self._heard.add(actor)
        interview = self._of.get(actor)
        return interview.outlets if interview and not told and self._is_spoken(one, interview) else ()

    def _is_spoken(self, one: Attribution, interview: _Interview) -> bool:
        """Whether a cue tells of speaking, near enough, and at no other time ("has long said")."""
        if not one.cue or (interview.until and one.content[0].start > interview.until):
            return False
        places = [place for span in one.cue for place in self._grammar.inside(span)]
        beside = {self._grammar.low(place) for place in places}
        for place in places:
            beside.update(self._grammar.beside(place))
        if not _unplaced().isdisjoint(beside):
            return False
        words = " ".join(map(self._grammar.low, places))
        verbs = (reporting().verbs.get(self._grammar.low(place)) for place in places)
        return words in reporting().prepositions or any(verb and verb.frames & SPOKEN for verb in verbs)

    def _is_another(self, one: Attribution, interview: _Interview | None, said: When | None) -> bool:
        """Whether another occasion, hearer or day is told."""
        if interview is None or one.addressee is not None:
            return True
        if said and said.basis == "attribution" and interview.said and said.value != interview.said.value:
            return True
        return not _other_occasions().isdisjoint(self._words_beside(one))

    def _words_beside(self, one: Attribution) -> set[str]:
        """The words of the sentence in which the cue stands that are not reported, in lower case."""
        if not one.cue:
            return set()
        whole = self._grammar.around(one.cue[0])
        inside = {place for span in one.content for place in self._grammar.inside(span)}
        return {self._grammar.low(place) for place in self._grammar.inside(whole) if place not in inside}


@cache
def _other_occasions() -> frozenset[str]:
    """Words that name an occasion which is no interview, or place a cue at another time."""
    words = table("occasions")["speaking"]["words"]
    interviews = table("relays")["occasions"]["lasting"]
    return frozenset(words) - frozenset((*interviews, "speaking", "spoke")) | {"earlier", "previously"}


@cache
def _unplaced() -> frozenset[str]:
    words = table("occasions")["unplaced"]
    return frozenset((*words["auxiliaries"], *words["adverbs"])) - {"later", "to"}
