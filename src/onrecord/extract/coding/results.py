"""What comes of an attack is no event beside it: "struck the depot, killing two", "two were killed in the strike"."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extract.coding.found import Found
from onrecord.extract.coding.labels import Labels
from onrecord.extract.scope.kin import above, case_of, is_passive, kin, lemma, subject
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words

_HANGING = frozenset({"advcl", "acl", "conj", "xcomp", "parataxis", "dep"})
NEAR = 12
"""Words before a relative clause within which the attack stands that it tells of."""

_RELATIVE = frozenset({"that", "which"})
_MEANS = frozenset({"by", "with"})


def absorbed(labels: Labels, found: Mapping[int, Found]) -> dict[int, int]:
    """Places of words that tell what came of another event, or with what it was done, with that event's place."""
    gone: dict[int, int] = {}
    for place, one in found.items():
        if one.kind != "ASSAULT":
            continue
        if one.noun:
            by = _with_what(labels, found, place)
        elif lemma(labels.scene, place) in event_words().around["results"]:
            by = _done_by(labels, found, one)
        else:
            by = None
        if by is not None:
            gone[place] = gone.get(by, by)
    return gone


def _with_what(labels: Labels, found: Mapping[int, Found], place: int) -> int | None:
    """The attack that a noun tells the means of: "hit with two car bombs"."""
    verb = above(labels.scene, place)
    if labels.scene.grammar.tokens[place].deprel != "obl" or case_of(labels.scene, place) not in _MEANS:
        return None
    return verb if _is_attack(found, verb) else None


def _done_by(labels: Labels, found: Mapping[int, Found], one: Found) -> int | None:
    """The attack that a verb tells the outcome of."""
    scene, token = labels.scene, labels.scene.grammar.tokens[one.place]
    for at in (*_subject(scene, one.place), *kin(scene, one.place, "obl")):
        if _is_attack(found, at) and case_of(scene, at) not in _MEANS:
            return at
    if _is_relative(scene, one.place):
        return next((at for at in range(one.place - 1, one.place - NEAR, -1) if _is_attack(found, at)), None)
    if token.deprel == "conj" and lemma(scene, one.place) not in event_words().around["hurts"]:
        return None
    head = above(scene, one.place)
    if (
        token.deprel in _HANGING
        and _is_attack(found, head)
        and head < one.place
        and not _has_subject(labels, one.place)
    ):
        return head
    return None


def _subject(scene: Scene, verb: int) -> list[int]:
    found = subject(scene, verb)
    return [] if found is None or is_passive(scene, verb) else [found]


def _is_relative(scene: Scene, verb: int) -> bool:
    """Whether a verb tells of a noun what it did: "the bombing of a clinic that killed two"."""
    if scene.grammar.tokens[verb].deprel != "acl":
        return False
    return any(scene.grammar.low(at) in _RELATIVE for at in kin(scene, verb, "nsubj"))


def _has_subject(labels: Labels, place: int) -> bool:
    lows = [labels.scene.grammar.low(at) for at in kin(labels.scene, place, "nsubj")]
    return any(low not in ("that", "which", "who", "it", "they") for low in lows)


def _is_attack(found: Mapping[int, Found], place: int) -> bool:
    one = found.get(place)
    return one is not None and one.kind == "ASSAULT"
