"""Which noun a figure counts, also where the number stands alone: "wounded 37", "the toll rose to 40"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.governing import MOST_STEPS, word_of
from onrecord.extract.scope.nouns import kind_of_noun, kind_of_number
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.measures import measures
from onrecord.records.figure import Figure

# Characters from a number to the noun of its list ("10, 20 or 30 tanks"), and words back to the noun left out: farther
# on nobody would know what is meant.
_LONGEST_LIST = 100
_MOST_WORDS_BACK = 60
# Behind these stands an age, a place or a time rather than a number of what was counted before.
_ELSEWHERE = frozenset(("aged", "at", "in", "on", "no", "number", "per"))
_BEFORE_LEVELS = frozenset(("to", "from", "at"))
_DESCRIBING = frozenset(("nummod", "amod", "compound", "flat"))


class Counted(NamedTuple):
    """What a figure counts by its own words, before its verb is asked.

    Attributes:
        kind: id of the kind, `None` where the taxonomy has none.
        noun: index of the noun's token, `None` for money and where none was found.
        apart: whether that noun stands outside the figure.
    """

    kind: str | None
    noun: int | None = None
    apart: bool = False


NOTHING = Counted(None)


def counted(scene: Scene, figure: Figure, site: Site) -> Counted:
    """What the figure's noun tells; of a bare number that of the noun it was left out for."""
    own = _own_noun(scene, figure, site)
    if is_money(figure):
        return _money(scene, site, own)
    if figure.unit not in (None, "percent", "times"):
        return NOTHING
    if own is not None:
        kind = kind_of_noun(scene, own)
        return (_narrower(scene, site, "people") if kind == "people" else None) or Counted(kind, own)
    if figure.unit == "percent":
        return _part_of(scene, site) or (_level(scene, figure, site) if figure.change else None) or NOTHING
    return _left_out(scene, figure, site)


def _money(scene: Scene, site: Site, own: int | None) -> Counted:
    """Money by what it is told to be: "$19 billion in pledges", "the pledges totalled $5 billion"."""
    kind = None if own is None else kind_of_noun(scene, own)
    if "money" in scene.kinds.wider(kind):
        return Counted(kind, own)
    return _narrower(scene, site, "money") or Counted("money", own)


def _narrower(scene: Scene, site: Site, wide: str) -> Counted | None:
    """Of what sort they are whose number is told: "the number of reservists rose to 300 people"."""
    verb = level_of(scene, site)
    changed = None if verb is None else _of_changed(scene, verb)
    return changed if changed is not None and wide in scene.kinds.wider(changed.kind) else None


def is_money(figure: Figure) -> bool:
    """Whether the figure's unit is a currency."""
    return figure.unit is not None and figure.unit in vocabulary().currencies.values()


def _own_noun(scene: Scene, figure: Figure, site: Site) -> int | None:
    """The last word of the noun that the figure counts; in a list that of the last number ("20 or 30 tanks")."""
    if figure.counted is None or figure.unit == "times":
        return None
    start = scene.text.rfind(figure.counted, figure.start, figure.end)
    if start < 0:
        start = scene.text.find(figure.counted, figure.end, min(site.sentence.end, figure.end + _LONGEST_LIST))
    # "30-member" is one token, and its noun only the end of it.
    return bisect_right(scene.grammar.starts, start + len(figure.counted) - 1) - 1 if start >= 0 else None


def _left_out(scene: Scene, figure: Figure, site: Site) -> Counted:
    """Of a number without a noun: the one it describes, a part of which it is, or whose level it tells."""
    if (noun := _described(scene, site)) is not None:
        return Counted(kind_of_noun(scene, noun) or kind_of_number(scene, noun), noun, apart=True)
    return _part_of(scene, site) or _level(scene, figure, site) or next(before(scene, site), NOTHING)


def _described(scene: Scene, site: Site) -> int | None:
    """The noun outside its words that a number describes: "18 Leopard 2 tanks", "a 30,000-strong army"."""
    tokens, at = scene.grammar.tokens, site.noun
    for _ in range(MOST_STEPS):
        head = tokens[at].head
        if head is None or head < 0 or tokens[at].deprel not in _DESCRIBING or head < site.words.start:
            return None
        at = head
        if at not in site.words and tokens[at].upos in ("NOUN", "PROPN"):
            return at
    return None


def _part_of(scene: Scene, site: Site) -> Counted | None:
    """The whole behind "of" ("28 of NATO's 30 members"); what they are ("four of them children")."""
    tokens = scene.grammar.tokens
    for whole in scene.hanging(site.noun, "nmod"):
        if "of" in map(scene.grammar.low, scene.hanging(whole, "case")):
            if tokens[whole].upos == "SYM":
                return Counted("money", whole, apart=True)
            if (kind := kind_of_noun(scene, whole)) is not None:
                return Counted(kind, whole, apart=True)
    if site.role == "nsubj" and site.verb is not None and tokens[site.verb].upos == "NOUN":
        kind = kind_of_noun(scene, site.verb)
        return Counted(kind, site.verb, apart=True) if kind else None
    return None


def _level(scene: Scene, figure: Figure, site: Site) -> Counted | None:
    """What rose or fell to a number, or what the number is of: "the toll rose to 40", "a reserve of 43,000"."""
    if figure.unit == "times":
        return _of_changed(scene, site.noun)
    if figure.change is not None and site.verb is not None:
        return _of_changed(scene, site.verb) or NOTHING
    if site.top != site.noun and (kind := kind_of_number(scene, site.top)):
        return Counted(kind, site.top, apart=True)
    verb = level_of(scene, site)
    return None if verb is None else _of_changed(scene, verb) or NOTHING


def level_of(scene: Scene, site: Site) -> int | None:
    """The verb of change or standing whose level a number tells: "rose from 30 to 40", "stands at 40", "totals 40"."""
    low, verb = scene.grammar.low, site.verb
    if scene.hanging(site.noun, "nsubj"):
        return site.noun  # "the toll is 40": the number is what is said
    if verb is None:
        return None
    if site.role == "obj" and word_of(scene, verb) in measures().equals:
        return verb
    tells = low(site.words.start - 1) in _BEFORE_LEVELS or low(site.words.start) in _BEFORE_LEVELS
    return verb if tells and word_of(scene, verb) in measures().levels else None


def _of_changed(scene: Scene, verb: int) -> Counted | None:
    """What a verb of change is said of, its object before its subject."""
    equal = word_of(scene, verb) in measures().equals
    for noun in [*(() if equal else scene.hanging(verb, "obj")), *scene.hanging(verb, "nsubj")]:
        for at in [noun, *(scene.hanging(noun, "nmod") if word_of(scene, noun) in measures().numbers else ())]:
            if kind := kind_of_number(scene, at) or kind_of_noun(scene, at):
                return Counted(kind, at, apart=True)
    return None


def before(scene: Scene, site: Site) -> Iterator[Counted]:
    """The counted nouns before it in its sentence, the nearest first: "14 ships in January and nine in March".

    Behind "including" it is the nearest noun of a kind, counted or not: "they have advisers there, including 150".
    """
    tokens, including = scene.grammar.tokens, scene.grammar.low(site.words.start - 1) == "including"
    if scene.grammar.low(site.words.start - 1) in _ELSEWHERE:
        return
    for at in range(site.words.start - 1, max(-1, site.words.start - _MOST_WORDS_BACK), -1):
        if tokens[at].start < site.sentence.start:
            return
        if tokens[at].upos not in ("NOUN", "PROPN") or not (including or scene.hanging(at, "nummod")):
            continue
        if (kind := kind_of_noun(scene, at)) is not None:
            yield Counted(kind, at, apart=True)
