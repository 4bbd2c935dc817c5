"""Phrases that tell where something is: a preposition and the noun behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extract.scope.kin import above, case_of, kin
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.tables import table

PLACES = frozenset({"place", "facility"})


class Phrase(NamedTuple):
    """A preposition and its noun.

    Attributes:
        lead: the preposition, `beside` for a direction ("north of").
        first: index of its first token.
        noun: index of the noun.
        above: index of what the phrase hangs on, -1 for a root.
    """

    lead: str
    first: int
    noun: int
    above: int


def phrases(scene: Scene, first: int, behind: int) -> Iterator[Phrase]:
    """The locative phrases whose preposition stands among `tokens[first:behind]`, in order."""
    every = scene.once("phrases", lambda one: tuple(_every(one)))
    at = bisect_left(every, first, key=lambda one: one.first)
    while at < len(every) and every[at].first < behind:
        yield every[at]
        at += 1


def _every(scene: Scene) -> Iterator[Phrase]:
    tokens = scene.grammar.tokens
    for at in range(len(tokens)):
        token, low = tokens[at], scene.grammar.low(at)
        if token.head is None or token.head < 0 or _leads_on(scene, at):
            continue
        if low in words("leads", "directions") and scene.grammar.low(at + 1) == "of":
            noun = next(
                (one for one in kin(scene, at) if one > at and case_of(scene, one) == "of"), above(scene, at + 1)
            )
            if noun > at:
                yield Phrase("beside", at, noun, token.head if above(scene, noun) == at else above(scene, noun))
        elif token.deprel == "case" and at < token.head and low in leads():
            noun = _named_first(scene, at, token.head)
            yield Phrase(low, at, noun, above(scene, noun))


def _leads_on(scene: Scene, lead: int) -> bool:
    """Whether a preposition only begins a longer one, of no place: "along with", "out of", "in addition to"."""
    goes_on = scene.grammar.low(lead + 1) in words("leads", "no_place")
    return goes_on and scene.grammar.low(lead) not in words("leads", "directions")


def _named_first(scene: Scene, lead: int, noun: int) -> int:
    """The word that a preposition leads to: a place right behind it, where the tree has passed over it."""
    first = lead + 2 if scene.grammar.low(lead + 1) in words("leads", "articles") else lead + 1
    if first > noun:
        return noun
    start = scene.grammar.tokens[first].start
    for mention in scene.names.touching(start, start + 1):
        behind = scene.grammar.inside(mention.span).stop
        if mention.kind in PLACES and mention.start == start and behind <= noun and _ends(scene, behind):
            return behind - 1
    return noun


def _ends(scene: Scene, behind: int) -> bool:
    """Whether a name in front of a word is no part of a longer phrase: "Lviv hospital", "Lviv's south"."""
    return scene.grammar.tokens[behind].upos not in ("NOUN", "PROPN", "ADJ", "PART")


@cache
def leads() -> frozenset[str]:
    """Prepositions that may lead to a place."""
    return words("leads", "plain") | words("leads", "beside") | words("leads", "given_to") | words("leads", "from")


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of `locating.toml`."""
    return frozenset(table("locating")[section][key])
