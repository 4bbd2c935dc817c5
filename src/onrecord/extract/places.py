"""Where a statement was made, by the words beside its cue: "told reporters in Kesk", "at a conference in Kesk"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.lexicon.tables import table
from onrecord.records.annotation import Annotation
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.place import Place
from onrecord.records.resolution import Resolution
from onrecord.text.heads import head_of, places_in
from onrecord.text.intervals import Intervals

# In this order: of "the embassy in Kesk" the town is told.
KINDS = ("place", "facility")
BE = frozenset({"is", "are", "was", "were", "been", "be"})
POSSESSIVE = frozenset({"'s", "'"})
# From a noun back to its preposition, and on to one that is joined to it by "and".
NEAR = 6


def places(
    text: str, page: Page, annotation: Annotation, resolution: Resolution, found: Sequence[Attribution]
) -> list[Place | None]:
    """Where each statement was made, `None` where the words that hang on its cue do not tell.

    What is reported tells nothing of it, and no dateline does: an outlet's reporter need not be where the speaker is.

    Args:
        text: the article's.
        page: its zones.
        annotation: its grammar.
        resolution: what its names mean.
        found: the attributions.
    """
    ground = _Ground(Grammar(text, annotation), page, resolution.mentions)
    return [next(ground.places(one), None) for one in found]


class _Ground:
    """An article's grammar with the places that it names."""

    def __init__(self, grammar: Grammar, page: Page, mentions: Sequence[Mention]) -> None:
        self.grammar = grammar
        self.named = Intervals(
            one for one in mentions if one.kind in KINDS and page.kind_at(one.start) != "dateline" and _is_name(one)
        )
        self.behind_bodies = frozenset(one.end + 1 for one in mentions if one.kind == "organisation")

    def places(self, one: Attribution) -> Iterator[Place]:
        """The places that hang on a cue, towns and countries before buildings."""
        grammar, tokens = self.grammar, self.grammar.tokens
        verbs = frozenset(at for span in one.cue for at in grammar.inside(span) if tokens[at].upos in ("VERB", "AUX"))
        if not verbs:
            return
        around = grammar.around(one.cue[0])
        source = frozenset(at for span in one.source for at in grammar.inside(span))
        for place in sorted(self.named.inside(around.start, around.end), key=lambda place: KINDS.index(place.kind)):
            reported = any(span.overlaps(place.span) for span in one.content)
            if place.name and not reported and self._hangs(place, verbs, source - verbs):
                yield Place(place.start, place.end, place.text, place.name)

    def _hangs(self, place: Mention, verbs: frozenset[int], source: frozenset[int]) -> bool:
        """Whether a place hangs on a cue's verb, by way of nothing but occasions, hearers and buildings."""
        grammar = self.grammar
        head = head_of(grammar.tokens, *places_in(grammar.tokens, place.start, place.end))
        case = None if head is None else _case(grammar, head)
        if head is None or case is None or _is_one_of_several(grammar, head):
            return False
        way: list[int] = []
        for at in grammar.heads(head):
            if at in verbs:
                return _leads(grammar, case, way[0]) if way else self._is_told(case, at)
            if at in source or not _links(grammar, at):
                return False
            way.append(at)
        return False

    def _is_told(self, case: int, verb: int) -> bool:
        """Whether a verb is one of speaking, with the place behind it and behind no body.

        "In Kesk, they say" may be about Kesk, "told the Herald in Kesk" about that paper's seat.
        """
        grammar = self.grammar
        passive = not grammar.low(verb).endswith("ing") and not BE.isdisjoint(grammar.beside(verb))
        told = not passive and _lemma(grammar, verb) in _words("verbs")
        of_body = grammar.tokens[case].start in self.behind_bodies
        return told and verb < case and not of_body and grammar.low(case) in _words("prepositions")


def _is_name(one: Mention) -> bool:
    """Whether words name a place, and do not only describe one ("this western county")."""
    return bool(one.name) and one.text.split()[-1][:1].isupper()


def _leads(grammar: Grammar, case: int, at: int) -> bool:
    """Whether a preposition leads from a word to the place where that is: "a visit to Kesk", "speaking from Kesk"."""
    preposition = grammar.low(case)
    if preposition == "to":
        return _lemma(grammar, at) in _words("towards")
    return preposition in _words("prepositions") or (preposition == "from" and grammar.low(at) in _words("speaking"))


def _links(grammar: Grammar, at: int) -> bool:
    """Whether a word between a place and a cue is an occasion, a hearer or a building, or a verb that tells of one."""
    token = grammar.tokens[at]
    if token.upos == "VERB":
        return any(grammar.low(at) in _words(key) for key in ("speaking", "held"))
    hears = _lemma(grammar, at) in _words("hearers")
    if (token.deprel or "").startswith("nsubj") or not (hears or _is_venue(grammar, at)):
        return False
    case, below = _case(grammar, at), token.head is not None and grammar.tokens[token.head].upos == "VERB"
    preposition = "" if case is None else grammar.low(case)
    joins = (hears or not below) and preposition in _words("joining")
    return not preposition or preposition in _words("linking") or joins


def _is_venue(grammar: Grammar, at: int) -> bool:
    return any(_lemma(grammar, at) in _words(key) for key in ("occasions", "buildings"))


def _case(grammar: Grammar, at: int) -> int | None:
    """The first preposition of a noun."""
    for one in range(max(0, at - NEAR), at):
        token = grammar.tokens[one]
        if token.deprel == "case" and token.head == at and grammar.low(one) not in POSSESSIVE:
            return one
    return None


def _is_one_of_several(grammar: Grammar, at: int) -> bool:
    """Whether another name is joined to a place by "and"."""
    behind = grammar.tokens[at + 1 : at + NEAR]
    return any(token.deprel == "conj" and token.head == at for token in behind)


def _lemma(grammar: Grammar, at: int) -> str:
    """A word's dictionary form; of "the US Embassy" as of any embassy."""
    return (grammar.tokens[at].lemma or "").lower()


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("occasions")["place"][key])
