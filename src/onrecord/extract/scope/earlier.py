"""The counted nouns that stand before a number in its sentence, where it has none of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extract.scope.nouns import kind_of_noun
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site

MOST_WORDS_BACK = 60
"""Words back to the noun left out: farther on nobody would know what is meant."""

NEAR_NUMBER = 4
"""Words of a number's phrase."""

# Behind these stands an age, a place or a time rather than a number of what was counted before.
_ELSEWHERE = frozenset(("aged", "at", "in", "on", "no", "number", "per"))
# Words from "among them" to its noun: "among them at least 35 young children".
_NEAR = 7
_INCLUDING = frozenset(("including", "among"))


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


def is_included(scene: Scene, site: Site) -> bool:
    """Whether a number is told as a part of one before it: "killed 40 people, among them 12 children"."""
    near = range(max(0, site.top - _NEAR), site.top)
    return any(scene.grammar.low(at) in _INCLUDING for at in near)


def _is_counted(scene: Scene, at: int) -> bool:
    """Whether a noun has a number, on it or, where the tree has lost that, close before it: "11,400 new arrivals"."""
    if scene.hanging(at, "nummod"):
        return True
    for place in range(at - 1, max(-1, at - NEAR_NUMBER), -1):
        if scene.grammar.tokens[place].upos not in ("ADJ", "NOUN", "PROPN"):
            return scene.grammar.tokens[place].upos == "NUM" and not _is_time(scene, place)
    return False


def _is_time(scene: Scene, at: int) -> bool:
    token = scene.grammar.tokens[at]
    return any(scene.times.touching(token.start, token.end))


def before(scene: Scene, site: Site, *, anywhere: bool = False) -> Iterator[Counted]:
    """The counted nouns before it in its sentence, the nearest first: "14 ships in January and nine in March".

    Behind "including" it is the nearest noun of a kind, counted or not: "they have advisers there, including 150".

    Args:
        scene: the article.
        site: of the number.
        anywhere: whatever word leads to the number.
    """
    tokens, including = scene.grammar.tokens, scene.grammar.low(site.words.start - 1) == "including"
    if scene.grammar.low(site.words.start - 1) in _ELSEWHERE and not anywhere:
        return
    for at in range(site.words.start - 1, max(-1, site.words.start - MOST_WORDS_BACK), -1):
        if tokens[at].start < site.sentence.start:
            return
        if tokens[at].upos not in ("NOUN", "PROPN") or not (including or _is_counted(scene, at)):
            continue
        if (kind := kind_of_noun(scene, at)) is not None:
            yield Counted(kind, at, apart=True)
