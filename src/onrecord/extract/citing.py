"""Outlets that name whose words they pass on: “Reuters reported, citing two officials, that the pass had fallen”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.extract.outlets_named import outlets_named
from onrecord.extract.speakers import speaker_of
from onrecord.extract.who import Who
from onrecord.lexicon.tables import table
from onrecord.records.span import Span
from onrecord.text.heads import head_of


def cited(grammar: Grammar, who: Who, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, what an outlet reports from somebody as that one's, through the outlet.

    Whom the outlet cites is read as the content of an attribution of its own, which falls away.

    Args:
        grammar: of the article.
        who: whom its words mean.
        found: attributions, nested ones behind those they stand in.
    """
    outlets = {one.name for one in outlets_named(grammar, who.mentions.items) if one.sort in ("known", "likely")}
    parents = {one.parent for one in found}
    citing = {
        _clause(grammar, one): place
        for place, one in enumerate(found)
        if place not in parents and _cites(grammar, one) and speaker_of(who, one.content, None)
    }
    made = list(found)
    used: set[int] = set()
    for place, one in enumerate(found):
        by = citing.get(_clause(grammar, one))
        if by is None or by == place or not _of_the_same(one, found[by]):
            continue
        relay = _before(grammar, one, found[by])
        if relay is not None and _is_outlet(grammar, who, relay, outlets):
            made[place] = _through(one, found[by], relay)
            used.add(by)
    return _without(made, used)


def _clause(grammar: Grammar, one: Attribution) -> tuple[int, int | None]:
    """What attributions share that stand in one sentence, as deep inside others."""
    place = (one.cue or one.content)[0]
    sentence = next(grammar.sentences.touching(place.start, place.end), place)
    return sentence.start, one.parent


def _cites(grammar: Grammar, one: Attribution) -> bool:
    words = [grammar.low(at) for span in one.cue for at in grammar.inside(span)]
    return len(one.content) == 1 and words[-1:] != [] and words[-1] in _citing()


def _of_the_same(one: Attribution, citing: Attribution) -> bool:
    """Whether an attribution is made by who cites: by the same words, or by words that hold those."""
    if not one.cue or one.via or not one.source:
        return False
    return any(span.overlaps(part) for span in one.source for part in (*citing.source, *citing.cue))


def _before(grammar: Grammar, one: Attribution, citing: Attribution) -> Span | None:
    """The words of a source in front of the verb of citing and its relative pronoun, without a comma behind them."""
    whole = one.source[0]
    behind = (part.start for part in (*citing.source, *citing.cue) if part.start > whole.start)
    words = grammar.text[whole.start : min((whole.end, *behind))].rstrip(" ,")
    return Span(whole.start, whole.start + len(words)) if words else None


def _is_outlet(grammar: Grammar, who: Who, relay: Span, outlets: set[str]) -> bool:
    named = speaker_of(who, (relay,), None)
    if named is not None:
        return named.speaker.name in outlets
    places = grammar.inside(relay)
    head = head_of(grammar.tokens, places.start, places.stop)
    return head is not None and grammar.low(head) in table("relays")["outlets"]["in_front"]


def _through(one: Attribution, citing: Attribution, relay: Span) -> Attribution:
    return replace(one, source=citing.content, cue=tuple(sorted((*one.cue, *citing.cue))), via=(relay,))


def _without(found: Sequence[Attribution], gone: set[int]) -> list[Attribution]:
    """The attributions but for some, each `parent` the index that its attribution has now."""
    kept = [place for place in range(len(found)) if place not in gone]
    now = {place: at for at, place in enumerate(kept)}
    return [
        one if one.parent is None else replace(one, parent=now[one.parent]) for one in (found[place] for place in kept)
    ]


@cache
def _citing() -> frozenset[str]:
    return frozenset(table("relays")["verbs"]["citing"])
