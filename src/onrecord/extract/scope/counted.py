"""Which noun a figure counts, also where the number stands alone: "wounded 37", "the toll rose to 40"."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.earlier import NOTHING, Counted, before
from onrecord.extract.scope.governing import MOST_STEPS, word_of
from onrecord.extract.scope.levels import level_of, of_changed
from onrecord.extract.scope.nouns import kind_of_noun, kind_of_number
from onrecord.extract.scope.parted import before_at, of_which, part_of
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.measures import measures
from onrecord.records.figure import Figure

# Characters from a number to the noun of its list ("10, 20 or 30 tanks").
_LONGEST_LIST = 100
# Words between a number and the noun it describes.
_NEAR_NOUN = 6
_WORTH = frozenset(("worth", "totalling", "totaling", "of"))
_DESCRIBING = frozenset(("nummod", "amod", "compound", "flat"))


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
        return (
            of_which(scene, site)
            or part_of(scene, site)
            or (_level(scene, figure, site) if figure.change else None)
            or NOTHING
        )
    return _left_out(scene, figure, site)


def _money(scene: Scene, site: Site, own: int | None) -> Counted:
    """Money by what it is told to be: "$19 billion in pledges", "the pledges totalled $5 billion"."""
    kind = None if own is None else kind_of_noun(scene, own)
    if "money" in scene.kinds.wider(kind):
        return Counted(kind, own)
    return _narrower(scene, site, "money") or _worth(scene, site) or Counted("money", own)


def _worth(scene: Scene, site: Site) -> Counted | None:
    """Money by what so much is worth: "pledges worth $5 billion"."""
    before = site.words.start - 1
    if before < 1 or scene.grammar.low(before) not in _WORTH:
        return None
    kind = kind_of_noun(scene, before - 1)
    return Counted(kind, before - 1, apart=True) if "money" in scene.kinds.wider(kind) else None


def _narrower(scene: Scene, site: Site, wide: str) -> Counted | None:
    """Of what sort they are whose number is told: "the number of reservists rose to 300 people"."""
    verb = level_of(scene, site)
    changed = None if verb is None else of_changed(scene, verb)
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
    if (stated := before_at(scene, site)) is not None:
        return stated
    noun = _described(scene, site)
    if noun is not None and word_of(scene, noun) not in measures().numbers:
        return Counted(kind_of_noun(scene, noun) or kind_of_number(scene, noun), noun, apart=True)
    found = of_which(scene, site) or part_of(scene, site) or _level(scene, figure, site)
    if found is None and figure.unit == "times":
        return next(before(scene, site, anywhere=True), NOTHING)
    if found is not None and (found is not NOTHING or not _is_told_again(scene, site)):
        return found
    return next(before(scene, site, anywhere=found is not None or noun is not None), NOTHING)


def _is_told_again(scene: Scene, site: Site) -> bool:
    """Whether what is brought to a number is the one counted before: "bringing the total to 60", "counted only 20"."""
    verb = site.verb
    if verb is None or word_of(scene, verb) == "count":
        return verb is not None
    return any(word_of(scene, at) in measures().numbers for at in scene.hanging(verb, "obj", "nsubj"))


def _described(scene: Scene, site: Site) -> int | None:
    """The noun outside its words that a number describes: "18 Leopard 2 tanks", "a 30,000-strong army"."""
    tokens, at = scene.grammar.tokens, site.noun
    for _ in range(MOST_STEPS):
        head = tokens[at].head
        if head is None or head < 0 or tokens[at].deprel not in _DESCRIBING or head < site.words.start:
            return None
        if head - at <= _NEAR_NOUN and any(tokens[between].upos == "ADP" for between in range(at + 1, head)):
            return None  # "has 120,000 in store"
        at = head
        if at not in site.words and tokens[at].upos in ("NOUN", "PROPN"):
            return at
    return None


def _level(scene: Scene, figure: Figure, site: Site) -> Counted | None:
    """What rose or fell to a number, or what the number is of: "the toll rose to 40", "a reserve of 43,000"."""
    if figure.unit == "times":
        return of_changed(scene, site.noun)
    if figure.change is not None and site.verb is not None:
        return of_changed(scene, site.verb) or NOTHING
    if site.top != site.noun and (kind := kind_of_number(scene, site.top)):
        return Counted(kind, site.top, apart=True)
    verb = level_of(scene, site)
    return None if verb is None else of_changed(scene, verb) or NOTHING
