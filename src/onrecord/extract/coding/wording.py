"""Which words of the text an event's are."""

from __future__ import annotations

from onrecord.extract.coding.found import Found
from onrecord.extract.scope.kin import above, is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words
from onrecord.records.span import Span

MOST_STAGES = 3
"""Verbs before an event's own that belong to its words: "has decided to begin to withdraw"."""

_GROUP = frozenset({"AUX", "PART", "ADV"})
_NAMING = ("compound",)


def words_of(scene: Scene, one: Found) -> Span:
    """From the first word of the verb group, or of the noun's name, to the last word that makes the kind."""
    first = _first_of_noun(scene, one) if one.noun else _first_of_verb(scene, one.place)
    if one.completed is not None and one.completed == first - 1:
        first = one.completed
    return Span(scene.grammar.tokens[first].start, scene.grammar.tokens[max(one.last, one.place)].end)


def _first_of_noun(scene: Scene, one: Found) -> int:
    """The first word of what the noun is called: "car bomb attack", without who does it."""
    first = one.place
    for at in reversed(kin(scene, one.place, *_NAMING)):
        token = scene.grammar.tokens[at]
        told = (*scene.names.touching(token.start, token.end), *scene.times.touching(token.start, token.end))
        if at != first - 1 or told or token.upos != "NOUN":
            break
        first = at
    return first


def _first_of_verb(scene: Scene, verb: int) -> int:
    """The first word of the verb group, with verbs right before it that only say how far it has come."""
    first = _group(scene, verb)
    for _ in range(MOST_STAGES):
        up = above(scene, verb)
        if up < 0 or up > verb or scene.grammar.tokens[verb].deprel not in ("xcomp", "ccomp") or not is_verb(scene, up):
            return first
        if lemma(scene, up) not in event_words().around["stages"] or up != first - 1:
            return first
        verb, first = up, _group(scene, up)
    return first


def _group(scene: Scene, verb: int) -> int:
    """The first of the auxiliaries, negations and adverbs right before a verb."""
    tokens, first = scene.grammar.tokens, verb
    while (
        first > 0 and tokens[first - 1].head == verb and tokens[first - 1].upos in _GROUP and _belongs(scene, first - 1)
    ):
        first -= 1
    while first < verb and tokens[first].upos == "ADV":
        first += 1
    return first


def _belongs(scene: Scene, at: int) -> bool:
    return scene.grammar.tokens[at].deprel in ("aux", "cop", "mark", "advmod")
