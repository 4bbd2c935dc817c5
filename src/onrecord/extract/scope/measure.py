"""Whether a figure tells a stock, a flow, or a share of a whole."""

from __future__ import annotations

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.clause import is_definite
from onrecord.extract.scope.counted import counted, is_money
from onrecord.extract.scope.earlier import before, is_included
from onrecord.extract.scope.governing import Governor, governors, told_by, word_of
from onrecord.extract.scope.levels import level_of, of_changed
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site, is_whole
from onrecord.extract.scope.told import Told
from onrecord.lexicon.measures import measures
from onrecord.records.figure import Figure

_DESCRIBING = frozenset(("compound", "nummod", "amod"))
_MEANS = frozenset(("with", "by", "of", "using"))
# Auxiliaries of passives that tell how things are, and of those that tell an act.
_STANDING = frozenset(("is", "are"))
_DONE = frozenset(("was", "were", "has", "have", "had", "will", "would", "to", "being"))


def measure(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """`stock`, `flow` or `share`; `None` for what counts nothing: a length, a duration, an age, a price.

    What a verb or noun told rests on that word.
    """
    if figure.change is not None and scene.grammar.low(site.words.start) != "from":
        return None if _is_of_one(figure) else Told("flow")
    if figure.out_of is not None or _is_fraction(figure):
        return Told("share")
    if figure.unit == "percent":
        return _of_percent(scene, figure, site)
    given = figure.kind is not None and figure.kind != "money" and "money" in scene.kinds.wider(figure.kind)
    if _is_of_one(figure) or (is_money(figure) and not given and _is_price(scene, site)):
        return None
    fixed = scene.kinds.measures.get(figure.kind or "")
    if fixed is None and is_whole(scene, site) and not scene.hanging(site.noun, "acl"):
        return Told("stock")  # "of the 8,000 houses there, 905 have collapsed"
    if is_money(figure):
        return _owned(scene, site) or Told("flow")
    if fixed is not None:
        return Told(fixed)
    if figure.kind is None and figure.counted is None and figure.unit is None:
        return None  # of what, nobody knows: the level of an index, the number of a model
    return _governed(scene, figure, site) or Told("stock")


def _of_percent(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """A share, unless it tells how much something changed, or of a rate how high it is."""
    words = measures()
    if site.top > site.noun and word_of(scene, site.top) in words.changes:
        return told_by(scene, "flow", site.top, site.words)
    beside = [*scene.hanging(site.noun, "nsubj"), *([] if site.top == site.noun else [site.top])]
    beside += [] if site.verb is None else scene.hanging(site.verb, "nsubj", "obj")
    if figure.counted is None and any(word_of(scene, at) in words.rates for at in beside):
        return None
    changed = site.verb is not None and site.role in ("obj", "obl") and word_of(scene, site.verb) in words.levels
    if changed and site.verb is not None and level_of(scene, site) is None:
        return told_by(scene, "flow", site.verb, site.words)
    behind = site.words.stop
    more = scene.grammar.low(behind) in words.compared and scene.grammar.low(behind + 1) != "of"
    return told_by(scene, "flow", behind, site.words) if more else Told("share")


def _is_fraction(figure: Figure) -> bool:
    """Whether the number is a part of one: "a third of"; "0.55 share" is an amount."""
    return figure.unit is None and figure.value is not None and 0 < figure.value < 1 and "." not in figure.text


def _is_of_one(figure: Figure) -> bool:
    """Whether the unit measures one thing; a weight of something told with it is a stock or flow of that."""
    known = vocabulary()
    if figure.unit in known.times or figure.unit in known.lengths:
        return True
    noun = figure.counted is not None and figure.counted.lower() not in known.units
    return figure.unit in measures().of_one and not noun


def _is_price(scene: Scene, site: Site) -> bool:
    """Whether an amount of money is what one thing costs."""
    words = measures()
    for word, part in governors(scene, site.noun, site.words):
        if part == "at" or (part == "object" and word_of(scene, word) in words.priced):
            return word_of(scene, word) not in words.levels
        if part == "of" and word_of(scene, word) in words.prices:
            return True
    describes = scene.grammar.tokens[site.noun].deprel in _DESCRIBING and site.top > site.noun
    return _is_apiece(scene, site) or (describes and word_of(scene, site.top) not in words.sums)


def _is_apiece(scene: Scene, site: Site) -> bool:
    """Whether the money is for one of many: "$20 a barrel", "€3 each"; "$20 a year" goes on flowing."""
    low, behind = scene.grammar.low, site.words.stop
    if low(behind) in ("apiece", "each"):
        return True
    return low(behind) in ("a", "an", "per") and vocabulary().units.get(low(behind + 1)) not in vocabulary().times


def _owned(scene: Scene, site: Site) -> Told | None:
    """A stock of money: what somebody has or owes."""
    for word, part in governors(scene, site.noun, site.words):
        owned = measures().owned if part == "object" else measures().funds if part == "of" else ()
        if word_of(scene, word) in owned:
            return told_by(scene, "stock", word, site.words)
    return None


def _governed(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """By the first word above that tells it; else by those of the counted noun that this one was left out for."""
    if (verb := level_of(scene, site)) is not None:
        changed = of_changed(scene, verb)
        told = scene.kinds.measures.get(changed.kind or "") if changed else None
        return told_by(scene, told or "stock", verb, site.words)
    found = _first(scene, site.noun, site.words)
    if found is None or (is_included(scene, site) and found.value == "stock"):
        noun = counted(scene, figure, site)
        others = list(before(scene, site)) if is_included(scene, site) else [noun] if noun.apart else []
        each = (_first(scene, one.noun, site.words) for one in others if one.noun is not None)
        found = next(filter(None, each), found)
    return found


def _first(scene: Scene, noun: int, words: range) -> Told | None:
    every = list(governors(scene, noun, words))
    # A relative clause tells which ones, the clause itself what of them: "lorries that left on Monday are stuck".
    every.sort(key=lambda governor: governor.part == "subject" and scene.grammar.tokens[governor.word].deprel == "acl")
    for governor in every:
        told = _by(scene, noun, governor)
        if told == "flow" and governor.part == "subject" and is_definite(scene, words.start):
            told = "flow" if word_of(scene, governor.word) in measures().moves else "stock"  # "the 31 members met"
        if told is not None:
            bare = told == "stock" and governor.part == "subject"  # so it is where no word tells otherwise
            return Told(told) if bare else told_by(scene, told, governor.word, words)
    return None


def _by(scene: Scene, noun: int, governor: Governor) -> str | None:
    words, word, part = measures(), governor.word, governor.part
    lemma = word_of(scene, word)
    if part == "said":
        return "stock"
    if part == "subject":
        return "flow" if _moves(scene, word) else "stock"
    if part == "object":
        stands = lemma in words.held or (noun < word and _stands(scene, word))
        return "stock" if stands else "flow"
    if lemma in words.levels and part in ("to", "at"):
        changed = of_changed(scene, word)
        return scene.kinds.measures.get(changed.kind or "", "stock") if changed else "stock"
    if scene.grammar.tokens[word].upos not in ("VERB", "AUX"):
        happens = lemma in words.happens or lemma in scene.kinds.turns["event"]
        return "flow" if part in ("of", "for") and happens else None
    return "flow" if part in _MEANS else None


def _moves(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what came of so many: by itself, or in the past where it is no standing: "collapsed"."""
    words, lemma = measures().moves, word_of(scene, verb)
    if lemma in words or any(f"{lemma} {word_of(scene, at)}" in words for at in scene.hanging(verb)):
        return True
    low = scene.grammar.low(verb)
    done = scene.grammar.tokens[verb].upos == "VERB" and low != lemma and not low.endswith(("ing", "s"))
    return done and lemma not in measures().stays


def _stands(scene: Scene, verb: int) -> bool:
    """Whether a passive tells how things are, not what was done: "300 are deployed", "the 300 deployed there"."""
    beside = set(map(scene.grammar.low, scene.hanging(verb, "aux")))
    stands = word_of(scene, verb) in measures().stands or not beside.isdisjoint(_STANDING)
    return stands and not beside & _DONE
