"""Where a statement looks for others: among those of its speaker; of many, among those of its days and rare words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from onrecord.link.blocks import key
from onrecord.link.uttering.occasions import NARROW, NEAR
from onrecord.link.uttering.uttered import Uttered

_NAME = "utterance"
RAREST = 5
"""Rare words, names and numbers by which a speaker's statements are parted."""
FINEST = 3
"""Days and words that the finest blocks have in common."""


def keys(side: Uttered) -> set[int]:
    """The blocks of all that its speaker, or who may be, has said."""
    return {key(_NAME, surname) for surname in _surnames(side)}


def finer(side: Uttered, block: int) -> set[int]:
    """The blocks of those that share one more day or rare word than a block's sides do.

    One more that stands behind the others in order, so that there is one way alone into each block.
    """
    marks = _marks(side)
    for surname in _surnames(side):
        for count in range(FINEST):
            for shared in combinations(marks, count):
                if key(_NAME, surname, *shared) == block:
                    return {key(_NAME, surname, *shared, one) for one in marks if not shared or one > shared[-1]}
    return set()


def _surnames(side: Uttered) -> set[str]:
    return {voice.surname for voice in side.voices}


def _marks(side: Uttered) -> list[str]:
    terms = {f"{term.sort} {term.key}": term.level for term in side.terms if term.sort in {"word", "name", "number"}}
    rare = sorted(terms, key=lambda term: (-terms[term], term))[:RAREST]
    return sorted([*rare, *_days(side)])


def _days(side: Uttered) -> Iterator[str]:
    """The days told, or that of the article and those before: it may be the news of them."""
    if side.first is None or side.last is None:
        return
    first, last = date.fromisoformat(side.first), date.fromisoformat(side.last)
    if (last - first).days >= NARROW:
        return
    earliest = first if side.told else first - timedelta(days=NEAR)
    for back in range((last - earliest).days + 1):
        yield f"day {(last - timedelta(days=back)).isoformat()}"
