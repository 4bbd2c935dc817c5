"""Which sense a verb has in its clause, and a noun in its phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.extract.coding.clause import Clause
from onrecord.extract.coding.governed import begins
from onrecord.extract.coding.labels import Labels
from onrecord.extract.scope.kin import case_of, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import ANY, Sense, Senses, event_words

# These lead to a verb's object ("call for help"); other words that make one form with a verb stand beside it.
_LEADING = frozenset(
    {"on", "upon", "for", "to", "at", "of", "with", "into", "from", "against", "about", "over", "behind"}
)
_PARTICLES = frozenset({"ADP", "ADV", "PART", "ADJ"})
_GIVING = frozenset({"to", "for"})


class Fit(NamedTuple):
    """A sense, with the nouns that made it fit: as object and behind a preposition."""

    sense: Sense
    object: int | None = None
    behind: int | None = None


def forms(scene: Scene, verb: int) -> Iterator[tuple[str, str]]:
    """A verb's forms in the table, longer ones first, each with the preposition that leads to its object, or ""."""
    own = lemma(scene, verb)
    if own in event_words().phrasal:
        yield from _phrasal(scene, verb, own)
    yield own, ""
    if own.endswith(("ise", "yse")):
        yield f"{own[:-2]}ze", ""


def _phrasal(scene: Scene, verb: int, own: str) -> Iterator[tuple[str, str]]:
    next_, after = scene.grammar.low(verb + 1), scene.grammar.low(verb + 2)
    yield f"{own} {next_} {after}", after if after in _LEADING else ""
    for word in dict.fromkeys(_beside(scene, verb)):
        yield f"{own} {word}", ""
    for at in kin(scene, verb, "obl", "nmod", "advcl", "xcomp"):
        if at > verb and (lead := case_of(scene, at)) in _LEADING:
            yield f"{own} {lead}", lead


def _beside(scene: Scene, verb: int) -> Iterator[str]:
    """Particles of a verb, and the word right behind it."""
    for at in kin(scene, verb, "compound", "advmod", "fixed"):
        if at > verb and scene.grammar.tokens[at].upos in _PARTICLES:
            yield scene.grammar.low(at)
    low = scene.grammar.low(verb + 1)
    if low not in _LEADING:
        yield low


def of_verb(labels: Labels, senses: Senses, clause: Clause) -> Fit | None:
    """The first sense of a verb that fits its clause; `None` where it names no event."""
    for form, lead in forms(labels.scene, clause.verb):
        for sense in senses.get(form, ()):
            fit = _fit(labels, sense, clause, lead)
            if fit is not None:
                return fit if sense.kind is not None or sense.by_noun else None
    return None


def _fit(labels: Labels, sense: Sense, clause: Clause, lead: str) -> Fit | None:
    objects = clause.objects
    if lead:
        objects += tuple(at for word, at in clause.behind if word == lead)
    object_ = _matched(labels, objects, sense.objects)
    if (sense.objects and object_ is None) or (sense.alone and objects):
        return None
    if any(not labels.of(at).isdisjoint(sense.but) for at in objects or _known(clause.subject)):
        return None
    if sense.subjects and _matched(labels, _known(clause.subject), sense.subjects) is None:
        return None
    if sense.clauses and not any(begins(labels.scene, clause, how) for how in sense.clauses):
        return None
    behind = _behind(labels, sense, clause)
    if sense.behind and behind is None:
        return None
    return Fit(sense, object_, behind)


def _known(place: int | None) -> list[int]:
    return [] if place is None else [place]


def _matched(labels: Labels, places: Iterable[int], words: frozenset[str]) -> int | None:
    """The first of some words that a list asks for."""
    if not words:
        return None
    return next((at for at in places if ANY in words or not labels.of(at).isdisjoint(words)), None)


def _behind(labels: Labels, sense: Sense, clause: Clause) -> int | None:
    """The first noun behind one of the prepositions that a sense asks for."""
    for leads, words in sense.behind:
        places = [at for lead, at in clause.behind if lead in leads]
        if not leads.isdisjoint(_GIVING):
            places += clause.given
        found = _matched(labels, places, words)
        if found is not None:
            return found
    return None


def of_noun(labels: Labels, senses: Senses, noun: int, names: Iterable[str]) -> Sense | None:
    """The first sense of a noun that fits its phrase; `None` where it names no event.

    Args:
        labels: of the article.
        senses: by dictionary form.
        noun: its token.
        names: the noun's forms in the table, longer ones first.
    """
    described = frozenset(_described(labels, noun))
    for name in names:
        for sense in senses.get(name, ()):
            if (not sense.like or not described.isdisjoint(sense.like)) and _fits_noun(labels, sense, noun, described):
                return sense if sense.kind is not None else None
    return None


def _fits_noun(labels: Labels, sense: Sense, noun: int, described: frozenset[str]) -> bool:
    if not described.isdisjoint(sense.but) or not labels.of(noun).isdisjoint(sense.but):
        return False
    if not sense.behind:
        return True
    behind = list(behind_noun(labels.scene, noun))
    return any(
        _matched(labels, [at for lead, at in behind if lead in leads], words) is not None
        for leads, words in sense.behind
    )


def behind_noun(scene: Scene, noun: int) -> Iterator[tuple[str, int]]:
    """What stands behind a noun with the word that leads to it: a preposition, or "to" and "that" of a clause."""
    for at in kin(scene, noun, "nmod", "obl", "acl", "ccomp", "advcl"):
        if at > noun:
            yield from ((scene.grammar.low(lead), at) for lead in kin(scene, at, "case", "mark"))


def _described(labels: Labels, noun: int) -> Iterator[str]:
    """Words and sorts of names that describe a noun, before it."""
    for at in kin(labels.scene, noun, "compound", "amod", "nmod", "nummod"):
        if at < noun:
            yield from labels.of(at)
