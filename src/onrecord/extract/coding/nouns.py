"""Nouns that name an event."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.coding.fitting import behind_noun, of_noun
from onrecord.extract.coding.found import Found
from onrecord.extract.coding.labels import Labels, phrases
from onrecord.extract.coding.naught import is_ailment
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import Sense, event_words

_MANY = 2

NEAR = 3
"""Words behind a noun within which the name stands that its preposition leads to."""

_NAMED = frozenset({"@person", "@place", "@organisation", "@nationality", "@facility"})
_DESCRIBING = frozenset({"compound", "amod", "flat", "fixed", "case", "det"})
_OWNERS = frozenset({"'s", "'", "s"})
_HIS = frozenset({"his", "her", "its", "their", "our", "my", "your"})


def of_nouns(labels: Labels, place: int) -> Found | None:
    """The event that a noun names where a party, a place or a time stands with it; `None` where it names none."""
    scene = labels.scene
    if not _may(scene, place) or scene.grammar.tokens[place].deprel in _DESCRIBING or _is_named(scene, place):
        return None
    sense = sense_of_noun(labels, place)
    if sense is None or sense.kind is None:
        return None
    if case_of(scene, place) in event_words().around["topical"] and not _is_deed(scene, place):
        return None
    if _is_idle(labels, place, sense) or not (_is_anchored(labels, place) or _happens(scene, place)):
        return None
    return Found(place=place, sense=sense, kind=sense.kind, mode=sense.mode, noun=True, last=place)


def _is_idle(labels: Labels, place: int, sense: Sense) -> bool:
    """Whether nobody does anything to anybody: against an illness, for an end, in a list of nouns."""
    against = [at for lead, at in behind_noun(labels.scene, place) if lead == "against"]
    ailing = sense.kind == "ASSAULT" and is_ailment(labels, against)
    return ailing or _is_effort(labels.scene, place) or _is_topic(labels.scene, place)


def _is_effort(scene: Scene, place: int) -> bool:
    """Whether a noun of fighting tells what somebody tries for: "lost the battle to save the school"."""
    tried = any(scene.grammar.low(at - 1) == "to" for at in kin(scene, place, "acl"))
    return tried and lemma(scene, place) in event_words().around["fought"]


def _is_topic(scene: Scene, place: int) -> bool:
    """Whether a noun stands with others in a headline without a verb: "Talks, tears and tea with the minister"."""
    head, tokens = above(scene, place), scene.grammar.tokens
    first = head if tokens[place].deprel == "conj" and head >= 0 else place
    if len(kin(scene, first, "conj")) < _MANY:
        return False
    sentence = scene.grammar.inside(scene.sentence_at(tokens[place].start))
    return not any(is_verb(scene, at) for at in sentence)


def _is_deed(scene: Scene, place: int) -> bool:
    """Whether a noun tells a single act that is known already: "about the beating of two students by police"."""
    own = kin(scene, place, "nmod")
    by = any(case_of(scene, at) == "by" for one in own for at in (one, *kin(scene, one, "nmod")))
    return by and any(scene.grammar.low(at) == "the" for at in kin(scene, place, "det"))


def _is_named(scene: Scene, place: int) -> bool:
    """Whether a noun is part of a name or a time: "Exercise Northern Wind", "early March"."""
    token = scene.grammar.tokens[place]
    if token.upos != "PROPN":
        return False
    return any(scene.names.touching(token.start, token.end)) or any(scene.times.touching(token.start, token.end))


def sense_of_noun(labels: Labels, place: int) -> Sense | None:
    """The sense of a noun, whatever stands around its phrase."""
    names = _forms(labels.scene, place)
    return of_noun(labels, event_words().nouns, place, names)


def _forms(scene: Scene, place: int) -> list[str]:
    if not _may(scene, place):
        return []
    forms = (*phrases(scene, place), scene.grammar.low(place), lemma(scene, place))
    return [form for form in forms if form in event_words().nouns]


def _may(scene: Scene, place: int) -> bool:
    """Whether the table has a noun that ends so; a quick look before its phrase is read."""
    return lemma(scene, place) in event_words().last_words or scene.grammar.low(place) in event_words().last_words


def _is_anchored(labels: Labels, place: int) -> bool:
    scene, around = labels.scene, event_words().around
    for lead, at in behind_noun(scene, place):
        if lead in around["placing"]:
            if not _NAMED.isdisjoint(labels.of(at)) or lead in ("from", "to", "with"):
                return True
        elif lead in around["parties"]:
            return True
    counted = bool(kin(scene, place, "nummod"))
    return (
        counted
        or _stands_before_name(scene, place)
        or any(_is_party(labels, at) for at in _before(scene, place))
        or _is_timed(scene, place)
    )


def _stands_before_name(scene: Scene, place: int) -> bool:
    """Whether a preposition and a name come right behind a noun, wherever the tree hangs them: "talks in Aqaba"."""
    tokens = scene.grammar.tokens
    if scene.grammar.low(place + 1) not in event_words().around["parties"] or place + NEAR >= len(tokens):
        return False
    return any(any(scene.names.touching(tokens[at].start, tokens[at].end)) for at in range(place + 2, place + NEAR + 1))


def _before(scene: Scene, place: int) -> Iterator[int]:
    return (at for at in kin(scene, place, "nmod", "compound", "amod") if at < place)


def _is_party(labels: Labels, at: int) -> bool:
    """Whether what stands before a noun tells whose it is: a name, a genitive, a group."""
    scene = labels.scene
    if scene.grammar.low(at) in _HIS or any(scene.grammar.low(case) in _OWNERS for case in kin(scene, at, "case")):
        return True
    return not _NAMED.isdisjoint(labels.of(at)) or lemma(scene, at) in event_words().classes["ROGUE"]


def _is_timed(scene: Scene, place: int) -> bool:
    """Whether a time belongs to a noun: "Tuesday's raid", "the raid on Tuesday", "the 2016 coup"."""
    tokens = scene.grammar.tokens
    own = [place, *kin(scene, place, "nmod", "compound", "nummod", "amod")]
    return any(any(scene.times.touching(tokens[at].start, tokens[at].end)) for at in own[1:])


def _happens(scene: Scene, place: int) -> bool:
    """Whether a noun is the subject of a verb that tells that it happens."""
    verb = above(scene, place)
    if verb < 0 or scene.grammar.tokens[place].deprel != "nsubj" or not is_verb(scene, verb):
        return False
    happenings = event_words().around["happenings"]
    return lemma(scene, verb) in happenings or f"{lemma(scene, verb)} {scene.grammar.low(verb + 1)}" in happenings
