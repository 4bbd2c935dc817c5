"""Where a text looks for others: blocks by runs of words, for copies, and by what survives rewording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations, pairwise

from onrecord.link.blocks import key
from onrecord.link.copying.seen import FEW_SPECIFIC, RUN, Sentence, is_specific, runs_of, seen, specific
from onrecord.link.copying.text import Text

MOST = 24
"""Sentences whose words choose a block; of a longer text those with the lowest hashes, which copies of it have too."""

MOST_PAIRS = 36
"""Pairs of terms that choose a block, likewise."""

_PARTS = (1, 2, 4)
"""Runs of a sentence that name a block, the finer ones, and those finer again."""

_RARE = 4
_FEWEST_WORDS = 6

Finer = Mapping[int, frozenset[int]]
"""By block the finer blocks that stand in its place."""


def keys(text: Text) -> Iterable[int]:
    """The blocks that a text stands in."""
    return {levels[0] for levels in _levels(text)}


def finer(text: Text, block: int) -> Iterable[int]:
    """The finer blocks that a text stands in where a block has too many; each stands in the place of one alone."""
    return _finer(text).get(block, ())


@lru_cache(maxsize=1024)
def _finer(text: Text) -> Finer:
    found: dict[int, set[int]] = defaultdict(set)
    for levels in _levels(text):
        for coarse, finest in pairwise(levels):
            found[coarse].add(finest)
    return {block: frozenset(some) for block, some in found.items()}


def _levels(text: Text) -> Iterator[tuple[int, ...]]:
    """Blocks with the finer ones that stand in their place, the coarsest first."""
    for lowest in nsmallest(MOST, _said(text)):
        yield tuple(key("runs", part, *lowest[:part]) for part in _PARTS)
    named = specific(text)
    pairs = {pair for sentence in seen(text).sentences for pair in _pairs(sentence, named)}
    for _, first, second, others in nsmallest(MOST_PAIRS, pairs):
        block = key("pair", first, second)
        yield (block,)
        for other in others:
            yield block, key("third", block, other)


def _said(text: Text) -> Iterator[list[int]]:
    """Of each sentence the lowest runs among those with a name or number: whoever keeps the sentence has the same.

    What is said without any, "officials said on Monday", stands in too many texts.
    """
    marks, at = text.marks, 0
    for runs, length in zip(runs_of(text), text.lengths, strict=True):
        if length >= _FEWEST_WORDS:
            telling = [run for place, run in enumerate(runs, at) if any(map(is_specific, marks[place : place + RUN]))]
            yield nsmallest(_PARTS[-1], telling or runs)
        at += length


def _pairs(sentence: Sentence, named: frozenset[int]) -> Iterator[tuple[int, int, int, tuple[int, ...]]]:
    """Pairs of the rarest things a sentence speaks of, numbers before names before words, each with the others.

    In a text that has names or numbers one of the two is such.
    """

    def rank(term: int) -> tuple[float, int]:
        sure = 4 if term in sentence.numbers else 2 if term in sentence.names else 0
        return (-sentence.terms[term] - sure, term)

    rare = sorted(nsmallest(_RARE, sentence.terms, key=rank))
    for first, second in combinations(rare, 2):
        if len(named) >= FEW_SPECIFIC and first not in named and second not in named:
            continue
        others = tuple(term for term in rare if term not in {first, second})
        yield (first * _ODD ^ second) & _MASK, first, second, others


_ODD, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
