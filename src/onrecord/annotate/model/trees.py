"""Scores of heads → the best tree of each sentence, with one root.

Word by word the best head is taken; only where that gives no tree, the maximum spanning tree is looked for, in time of
the square of a sentence's words. A window holds no more than `windows.ROOM` of them, so that the whole stays linear in
the length of an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.model.branching import branching


def trees(scores: NDArray[np.float32], sentences: Iterable[tuple[int, int]]) -> NDArray[np.int64]:
    """The head of each word of a window: 0 for a root, else 1 + the head's place in the window.

    Args:
        scores: a row a word; column 0 the root, column j the word j - 1 as its head.
        sentences: first word and the word behind the last of each; none is empty, and they part the window.
    """
    found = np.zeros(len(scores), np.int64)
    for first, behind in sentences:
        rows = scores[first:behind]
        own = np.array(tree(np.concatenate([rows[:, :1], rows[:, first + 1 : behind + 1]], axis=1)), np.int64)
        found[first:behind] = np.where(own > 0, own + first, 0)
    return found


def tree(scores: NDArray[np.floating]) -> list[int]:
    """The best tree of one sentence with exactly one root.

    Args:
        scores: a row a word; column 0 the root, column j the word j - 1 as its head.

    Returns:
        The head of each word, as columns.
    """
    weights = scores.astype(np.float64)
    # Taken before a word is barred from being its own head.
    spread = float(weights.max() - weights.min())
    np.fill_diagonal(weights[:, 1:], -np.inf)
    heads: list[int] = weights.argmax(axis=1).tolist()
    if not _reach_root(heads):
        heads = branching(weights)
    if heads.count(0) > 1:
        # A root now costs more than all else can win: the best tree has as few as can be, which is one.
        weights[:, 0] -= 1 + len(heads) * spread
        heads = branching(weights)
    return heads


def _reach_root(heads: Sequence[int]) -> bool:
    """Whether each word's head, its head's head and so on end in the root: no cycle."""
    joined = {0}
    for word in range(1, len(heads) + 1):
        path = set[int]()
        column = word
        while column not in joined:
            if column in path:
                return False
            path.add(column)
            column = heads[column - 1]
        joined |= path
    return True
