"""Tags of words → runs of words: the best sequence of B, I and O that means something, and how sure it is.

Tags stand in the order O, B-k0, I-k0, B-k1, I-k1, ... of the kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

CUE = ("cue",)
ROLES = ("source", "content")


class Run(NamedTuple):
    """Words that were tagged as one thing.

    Attributes:
        first: its first word.
        behind: the word behind its last.
        kind: what it is.
        probability: the geometric mean of what the model gives the chosen tag of each word, so that a run of thirty
            words can be compared with one of two; not calibrated.
    """

    first: int
    behind: int
    kind: str
    probability: float


def runs(scores: NDArray[np.float32], kinds: Sequence[str]) -> list[Run]:
    """The runs of one row of words, in order.

    Args:
        scores: a row of 1 + 2 * len(kinds) logits a word.
        kinds: in the order of the tags.
    """
    return runs_of_rows(scores[np.newaxis], kinds)[0]


def runs_of_rows(scores: NDArray[np.float32], kinds: Sequence[str]) -> list[list[Run]]:
    """The runs of each of several rows of equally many words, each row read by itself."""
    tags = best_tags(scores)
    sure = _certainty(scores, tags)
    return [_runs(*row, kinds) for row in zip(tags.tolist(), sure.tolist(), strict=True)]


def best_tags(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The tags with the highest sum in which I-k follows only B-k or I-k.

    Args:
        scores: rows, words, tags.

    Returns:
        A tag for each word of each row.
    """
    tags: NDArray[np.int64] = scores.argmax(axis=-1)
    # What is best word by word, and allowed, is best of all that is allowed: most rows need no more.
    broken = _broken(tags)
    for row in np.flatnonzero(broken.any(axis=-1)):
        _mend(scores[row], tags[row], np.flatnonzero(broken[row]))
    return tags


def _broken(tags: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The words of each row whose I-k follows something else than B-k or I-k."""
    before = np.zeros_like(tags)
    before[:, 1:] = tags[:, :-1]
    inside = (tags > 0) & (tags % 2 == 0)
    broken: NDArray[np.bool_] = inside & ((before + 1) // 2 != tags // 2)
    return broken


def _mend(scores: NDArray[np.float32], tags: NDArray[np.int64], broken: NDArray[np.int64]) -> None:
    """Gives a row its best allowed tags, where the best word by word are not allowed.

    Making a B-k of each broken I-k is allowed, so the best costs no more than that. Where any I would cost more, the
    best has none, and what stands before such a word has no bearing on it and those behind.
    """
    exact = scores.astype(np.float64)
    cost = (exact[broken, tags[broken]] - exact[broken, tags[broken] - 1]).sum()
    without_inside = np.maximum(exact[:, 0], exact[:, 1::2].max(axis=-1))
    begins = np.flatnonzero(without_inside - exact[:, 2::2].max(axis=-1) > cost)
    parts = np.unique(np.searchsorted(begins, broken, side="right"))
    bounds = [0, *begins.tolist(), len(tags)]
    for part in parts.tolist():
        first, behind = bounds[part], bounds[part + 1]
        tags[first:behind] = _viterbi(exact[first:behind].tolist())


def _viterbi(scores: Sequence[Sequence[float]]) -> list[int]:
    """The best allowed tags of words of which the first is no I-k.

    Whatever begins at a word may follow anything, so it is enough to know of each word the best sequence that ends
    before it at all (`top`), and the best that ends there inside each kind (`inside`).
    """
    top, inside = 0.0, [-inf] * (len(scores[0]) // 2)
    best_at: list[int] = []
    begun_at: list[list[bool]] = []
    for row in scores:
        begins = [top + score for score in row[1::2]]
        goes_on = [held + score for held, score in zip(inside, row[2::2], strict=True)]
        begun_at.append([begun >= held for begun, held in zip(begins, goes_on, strict=True)])
        inside = [max(both) for both in zip(begins, goes_on, strict=True)]
        best = max(inside)
        outside = top + row[0]
        best_at.append(inside.index(best) + 1 if best > outside else 0)
        top = max(outside, best)
    return _back(best_at, begun_at)


def _back(best_at: Sequence[int], begun_at: Sequence[Sequence[bool]]) -> list[int]:
    """The tags, from the last word to the first.

    Args:
        best_at: of each word, the kind in which what ends there does best; 0 for none.
        begun_at: of each word and kind, whether it does better to begin there than to go on.
    """
    tags, held = [], 0
    for best, begun in zip(reversed(best_at), reversed(begun_at), strict=True):
        kind = held or best
        begins = kind > 0 and begun[kind - 1]
        tags.append(2 * kind - begins)
        held = 0 if begins else kind
    return tags[::-1]


def _certainty(scores: NDArray[np.float32], tags: NDArray[np.int64]) -> NDArray[np.float64]:
    """The logarithm of the softmax of each chosen tag."""
    shifted = scores.astype(np.float64)
    shifted -= shifted.max(axis=-1, keepdims=True)
    chosen = np.take_along_axis(shifted, tags[..., np.newaxis], axis=-1)[..., 0]
    certainty: NDArray[np.float64] = chosen - np.log(np.exp(shifted).sum(axis=-1))
    return certainty


def _runs(tags: Sequence[int], sure: Sequence[float], kinds: Sequence[str]) -> list[Run]:
    sums = [0.0, *accumulate(sure)]
    found = []
    first = 0
    for place, tag in enumerate([*tags, 0]):
        if tag and tag % 2 == 0:
            continue
        if first < place and tags[first]:
            probability = exp((sums[place] - sums[first]) / (place - first))
            found.append(Run(first, place, kinds[(tags[first] - 1) // 2], probability))
        first = place
    return found
