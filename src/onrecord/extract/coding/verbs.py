"""Verbs and adjectives that name an event."""

from __future__ import annotations

from onrecord.extract.coding.clause import Clause
from onrecord.extract.coding.fitting import Fit, of_verb
from onrecord.extract.coding.found import Found
from onrecord.extract.coding.labels import Labels
from onrecord.extract.coding.naught import describes, is_general, is_means, is_thing
from onrecord.extract.coding.nouns import sense_of_noun
from onrecord.extract.coding.withheld import withheld
from onrecord.extract.scope.kin import kin, lemma
from onrecord.lexicon.events import Sense, event_words

MOST_WORDS = 10
"""Words behind a verb within which the noun that completes it still belongs to the words of the event."""

_BRITISH = ("ise", "yse")


def of_verbs(labels: Labels, place: int) -> Found | None:
    """The event that a verb names, with the noun that completes it; `None` where it names none."""
    if not _is_known(labels, place) or describes(labels.scene, place) or is_means(labels.scene, place):
        return None
    clause = Clause(labels.scene, place)
    fit = of_verb(labels, event_words().verbs, clause)
    if fit is None or is_general(labels, clause):
        return None
    found = _completed(labels, clause, fit)
    return None if found is None or is_thing(labels, clause, found.kind) else withheld(labels.scene, found)


def of_adjectives(labels: Labels, place: int) -> Found | None:
    """The event that an adjective names, or a noun that stands like one: "is ready to send", "in no hurry to"."""
    scene, words = labels.scene, event_words().adjectives
    if scene.grammar.tokens[place].deprel == "amod" or lemma(scene, place) not in words:
        return None
    clause = Clause(scene, place)
    fit = of_verb(labels, words, clause)
    return None if fit is None else _completed(labels, clause, fit)


def _is_known(labels: Labels, place: int) -> bool:
    """Whether the table has the verb; a quick look before its clause is read."""
    own = lemma(labels.scene, place)
    return own in event_words().first_words or own.endswith(_BRITISH)


def _completed(labels: Labels, clause: Clause, fit: Fit) -> Found | None:
    """The event of a verb with the noun that completes it; `None` where its sense needs one and none is there."""
    if fit.sense.by_noun:
        named = ((at, sense_of_noun(labels, at)) for at in clause.objects)
        return next((_made(labels, clause, sense, at) for at, sense in named if sense is not None), None)
    if _names(labels, fit.object, fit.sense.objects):
        return _made(labels, clause, fit.sense, fit.object)
    words = frozenset[str]().union(*(words for _, words in fit.sense.behind))
    behind = fit.behind if fit.object is None and _names(labels, fit.behind, words) else None
    return _made(labels, clause, fit.sense, behind)


def _made(labels: Labels, clause: Clause, sense: Sense, completed: int | None) -> Found | None:
    if sense.kind is None:
        return None
    return Found(
        place=clause.verb,
        sense=sense,
        kind=sense.kind,
        mode=sense.mode,
        noun=False,
        last=_last(labels, clause, completed),
        completed=completed,
        objects=clause.objects,
        withheld=sense.withheld,
    )


def _names(labels: Labels, place: int | None, words: frozenset[str]) -> bool:
    """Whether the words that a sense asks for name the event with it, and do not only take part in it."""
    return place is not None and not labels.of(place).isdisjoint(words - event_words().parties)


def _last(labels: Labels, clause: Clause, completed: int | None) -> int:
    """The last token of the verb's words: its particle, or the noun that completes it."""
    grammar = labels.scene.grammar
    last = clause.verb
    for at in kin(labels.scene, clause.verb, "compound", "advmod"):
        if at == last + 1 and grammar.tokens[at].upos in ("ADP", "ADV"):
            last = at
    return completed if completed is not None and last < completed <= clause.verb + MOST_WORDS else last
