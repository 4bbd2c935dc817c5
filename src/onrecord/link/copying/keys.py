"""Where a text looks for others: blocks by runs of words, for copies, and by what survives rewording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations

from onrecord.link.blocks import key
from onrecord.link.copying.seen import Run, Sentence, seen
from onrecord.link.copying.text import Text

MOST = 24
"""Sentences that choose blocks of each sort; in a longer text those with the lowest hashes."""

_RARE = 4
_FEWEST_WORDS = 6

Keys = Mapping[int, frozenset[int]]
"""By block the finer blocks that stand in its place."""


def keys(text: Text) -> Iterable[int]:
    """The blocks that a text stands in."""
    return _coarse(text)


def finer(text: Text, block: int) -> Iterable[int]:
    """The finer blocks that a text stands in where a block has too many."""
    return _all(text).get(block, ())


@lru_cache(maxsize=2048)
def _coarse(text: Text) -> frozenset[int]:
    return frozenset(level[0] for level in _levels(text))


@lru_cache(maxsize=2048)
def _all(text: Text) -> Keys:
    found: dict[int, set[int]] = defaultdict(set)
    for coarse, *rest in _levels(text):
        for finest in rest:
            found[coarse].add(finest)
            coarse = finest
    return {block: frozenset(some) for block, some in found.items()}


def _levels(text: Text) -> Iterator[tuple[int, ...]]:
    """Blocks with the finer ones that stand in their place, the coarsest first."""
    sentences = seen(text).sentences
    by_words = sorted(_by_words(sentence) for sentence in sentences if sentence.words >= _FEWEST_WORDS)
    for _, levels in by_words[:MOST]:
        yield levels
    by_terms = sorted(pair for sentence in sentences for pair in _by_terms(sentence))
    for _, levels in by_terms[: 2 * MOST]:
        yield levels


def _by_words(sentence: Sentence) -> tuple[int, tuple[int, ...]]:
    """The run with the lowest hash: whoever keeps the sentence chooses the same; then the two lowest, then four."""
    lowest = nsmallest(4, map(_mixed, sentence.runs))
    return lowest[0], tuple(key("runs", number, *lowest[:number]) for number in (1, 2, 4))


def _mixed(run: Run) -> int:
    """A number for a run that says nothing of its words (multiplicative hashing; Knuth, TAOCP 3, 6.4)."""
    mixed = 0
    for word in run:
        mixed = ((mixed ^ word) * _ODD) & _MASK
    return mixed >> 16


_ODD, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1


def _by_terms(sentence: Sentence) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Pairs of the rarest things a sentence speaks of, numbers before names before words; then with a third."""

    def rank(term: int) -> tuple[float, int]:
        sure = 4 if term in sentence.numbers else 2 if term in sentence.names else 0
        return (-sentence.terms[term] - sure, term)

    rare = sorted(sorted(sentence.terms, key=rank)[:_RARE])
    for pair in combinations(rare, 2):
        block = key("pair", *pair)
        for third in rare:
            if third not in pair:
                yield block, (block, key("third", block, third))
