"""The place that a phrase tells: its name where it has one, else the words for it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.extract.scope.kin import above, case_of, kin, lemma
from onrecord.extract.scope.naming import in_tables, is_body
from onrecord.extract.scope.phrases import PLACES, Phrase, leads, phrases, words
from onrecord.extract.scope.scene import Scene
from onrecord.records.mention import Mention
from onrecord.records.span import Span

DEEPEST = 3
"""Phrases within phrases: "in a restaurant in a town in the east"."""

LONGEST = 9
"""Words of a phrase that is kept as it stands."""

_HYPHENS = frozenset({"-", "‑"})
_ENDING = frozenset({"PUNCT", "VERB", "CCONJ", "SCONJ", "NUM"})


class Spot(NamedTuple):
    """A place: its name or words, and where these stand."""

    value: str
    at: Span


def spot(scene: Scene, phrase: Phrase, *, bodies: bool = False, depth: int = DEEPEST) -> Spot | None:
    """The place that a phrase names: the narrowest with a name, else the words for one.

    Args:
        scene: the article.
        phrase: the phrase.
        bodies: whether a body is a place, too: of what is given to it.
        depth: phrases that may be looked into.
    """
    noun = phrase.noun
    token = scene.grammar.tokens[noun]
    if next(scene.times.touching(token.start, token.end), None) or kin(scene, noun, "nummod") or token.upos == "NUM":
        return None
    own = lemma(scene, noun)
    if own in words("nouns", "occasions"):
        return None
    if phrase.lead in words("leads", "beside") or phrase.lead == "beside" or own in words("nouns", "beside"):
        return _kept(scene, phrase)
    if named := min(scene.names.touching(token.start, token.end), key=lambda one: one.end - one.start, default=None):
        return _named(scene, named, phrase.lead, bodies=bodies)  # the shortest: "Dakar" of "the minister in Dakar"
    for reference in scene.references.touching(token.start, token.end):
        return Spot(reference.name, reference.span) if bodies or is_body(scene.known, reference.actor) else None
    unknown = token.upos == "PROPN" and phrase.lead != "on" and not kin(scene, noun, "compound", "flat")
    is_place = own in words("nouns", "places") or unknown
    return _inner(scene, phrase, bodies=bodies, depth=depth) or (_kept(scene, phrase, lead=False) if is_place else None)


def _named(scene: Scene, mention: Mention, lead: str, *, bodies: bool) -> Spot | None:
    if scene.text[mention.end : mention.end + 1] in _HYPHENS:
        return None
    body = bodies and mention.kind == "organisation" and in_tables(scene.known, mention.actor)
    if mention.kind in PLACES or body:
        acts = bodies or lead == "to"  # "promised Kyiv 40 tanks": the state gets them
        return _part_of(scene, mention) or _spot_of(scene, mention, acts=acts)
    return None


def _part_of(scene: Scene, mention: Mention) -> Spot | None:
    """A part of a place, by the word before its name: "eastern Chad"."""
    before = scene.grammar.inside(mention.span).start - 1
    if scene.grammar.low(before) not in words("nouns", "parts"):
        return None
    span = Span(scene.grammar.tokens[before].start, mention.end)
    return Spot(scene.text[span.start : span.end], span)


def _spot_of(scene: Scene, mention: Mention, *, acts: bool = False) -> Spot:
    """The place a name means; where the name goes on with what that lies in, the narrower alone."""
    narrow, comma, _ = mention.text.partition(",")
    if comma and not in_tables(scene.known, mention.actor):
        return Spot(narrow, Span(mention.start, mention.start + len(narrow)))
    name = (mention.name or mention.text) if acts else name_of(scene, mention)
    return Spot(name, mention.span)


def name_of(scene: Scene, mention: Mention) -> str:
    """A place's canonical name; of a capital that stands for its state elsewhere its own."""
    aliases = scene.known.aliases.get(mention.text, ())
    cities = (one.city for one in aliases if one.role == "capital" and one.city and one.actor.id == mention.actor)
    return next(cities, None) or mention.name or mention.text


def _inner(scene: Scene, phrase: Phrase, *, bodies: bool, depth: int) -> Spot | None:
    """The place named inside a phrase: "the village of X", "a base in X", "X hospital", "the X region"."""
    if not depth:
        return None
    noun = phrase.noun
    own = lemma(scene, noun)
    for at in kin(scene, noun, "compound", "nmod", "flat", "amod"):
        token = scene.grammar.tokens[at]
        for mention in scene.names.touching(token.start, token.end) if at < noun else ():
            if mention.kind in PLACES and own in words("nouns", "events"):
                return _spot_of(scene, mention)  # "in the Gaza blast"
            if mention.kind in PLACES and own in words("nouns", "places"):
                return (
                    _kept(scene, phrase, lead=False) if own in words("nouns", "regions") else _spot_of(scene, mention)
                )
    wholes = [at for at in kin(scene, noun, "nmod", "obl") if at > noun and case_of(scene, at) == "of"]
    if own in words("nouns", "places") and (last := _name_behind(scene, noun + 1)) is not None:
        wholes.append(last)  # "the town Nimbo"
    inside = [Phrase("of", at, at, noun) for at in wholes if own in words("nouns", "places")]
    inside += [one for one in phrases(scene, noun + 1, noun + LONGEST) if one.above == noun and one.noun > noun]
    return next((found for one in inside if (found := spot(scene, one, bodies=bodies, depth=depth - 1))), None)


def _kept(scene: Scene, phrase: Phrase, *, lead: bool = True) -> Spot | None:
    """The words of a phrase without articles; `None` where neither a name nor a noun for a place stands in it."""
    tokens = scene.grammar.tokens
    last = phrase.noun
    while last + 1 < min(len(tokens), phrase.first + LONGEST) and _goes_on(scene, last + 1, phrase.noun):
        last += 1
    if phrase.lead in words("leads", "joining"):
        last = max([last, *(_end(scene, at) for at in kin(scene, phrase.noun, "conj"))])  # "between Chad and Mali"
    if last == phrase.noun and scene.grammar.low(last + 1) in words("leads", "bordering"):
        last = (
            _name_behind(scene, last + 2) or last
        )  # the tree hangs it elsewhere: "put men along the border with Chad"
    while last > phrase.noun and tokens[last].upos in ("ADP", "DET", "ADJ"):
        last -= 1
    inner = (at for at in range(phrase.first, phrase.noun + 1) if scene.grammar.low(at) not in leads())
    first = phrase.first if lead else next(inner, phrase.noun)
    span = Span(tokens[first].start, tokens[last].end)
    named = any(one.kind in PLACES or one.kind == "nationality" for one in scene.names.touching(span.start, span.end))
    head = tokens[phrase.noun]
    if phrase.lead in words("leads", "figurative") and not _is_place(scene, phrase.noun):
        return None  # "under its control in Chad", "over the war in Chad"
    if not named and head.upos != "PROPN" and lemma(scene, phrase.noun) not in words("nouns", "places"):
        return None
    every = scene.text[span.start : span.end].split()
    kept = [word for word in every if word.lower() not in words("leads", "articles")]
    if any(word.lower() in words("nouns", "several") for word in kept):
        return None
    if kept and kept[0].lower() in leads():
        kept[0] = kept[0].lower()
    return Spot(" ".join(kept), span) if kept else None


def _is_place(scene: Scene, noun: int) -> bool:
    """Whether a noun itself is, or stands in, a place's name or is a word for one."""
    token = scene.grammar.tokens[noun]
    named = any(one.kind in PLACES for one in scene.names.touching(token.start, token.end))
    return named or lemma(scene, noun) in words("nouns", "places") or token.upos == "PROPN"


def _end(scene: Scene, at: int) -> int:
    """The last word of the name that a word stands in; of no name the word itself."""
    token = scene.grammar.tokens[at]
    named = scene.names.touching(token.start, token.end)
    return next((scene.grammar.inside(one.span).stop - 1 for one in named), at)


def _name_behind(scene: Scene, at: int) -> int | None:
    """The last word of a place's name that begins with a word."""
    start = scene.grammar.tokens[at].start if at < len(scene.grammar.tokens) else -1
    named = (one for one in scene.names.touching(start, start + 1) if one.start == start and one.kind in PLACES)
    return next((scene.grammar.inside(one.span).stop - 1 for one in named), None)


def _goes_on(scene: Scene, at: int, noun: int) -> bool:
    """Whether a word belongs to the phrase of a noun before it, and is no time."""
    token = scene.grammar.tokens[at]
    if token.upos == "ADP" and scene.grammar.low(at) not in words("leads", "going_on"):
        return False
    if token.upos in _ENDING or next(scene.times.touching(token.start, token.end), None):
        return False
    for _ in range(DEEPEST):
        at = above(scene, at)
        if at <= noun:
            return at == noun
    return False
