"""The maximum spanning tree of a dense directed graph, from a root."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def branching(weights: NDArray[np.float64]) -> list[int]:
    """The heads of all words that together weigh most, each word reached from the root; any number hang on it.

    Chu and Liu (1965), Edmonds (1967): each word takes its best head, and a cycle that comes of it is contracted to
    one node, which takes a head in its turn. Written as paths that grow until they meet the root, each column of
    weights kept as it is, so that a contraction costs its members times the words (Tarjan 1977).

    Args:
        weights: a row a word; column 0 is the root, finite, and column j the word j - 1 as its head, -inf where that
            may not be.

    Returns:
        The head of each word, as columns.
    """
    nodes = _Nodes(weights)
    for word in range(len(weights)):
        nodes.join(word)
    return nodes.heads()


class _Nodes:
    """Words by number, and behind them the cycles that were contracted.

    Attributes:
        weights: of each node, the weight of each column as its head, less what the cycle loses by it.
        head: of each node, the best column.
        members: of each cycle its nodes.
        entered: of each cycle and column, which member that column becomes the head of.
        columns: of each node, the columns of its words.
        owner: of each column the outermost node that holds it; -1 for the root.
        joined: outermost nodes from which a path leads to the root; the root.
    """

    def __init__(self, weights: NDArray[np.float64]) -> None:
        self.size = len(weights)
        self.weights = list(weights)
        self.head: list[int] = weights.argmax(axis=1).tolist()
        self.members: list[Sequence[int]] = []
        self.entered: list[NDArray[np.int64]] = []
        self.columns = [[column] for column in range(1, self.size + 1)]
        self.owner = list(range(-1, self.size))
        self.joined = {-1}

    def join(self, word: int) -> None:
        """Goes from a word to its head, and on, up to the root; contracts each cycle it meets."""
        node = self.owner[word + 1]
        path: dict[int, None] = {}
        while node not in self.joined:
            if node in path:
                node = self._contract(_end_from(path, node))
            path[node] = None
            node = self.owner[self.head[node]]
        self.joined.update(path)

    def _contract(self, cycle: Sequence[int]) -> int:
        """Makes one node of a cycle: its head is that of one member, whose own head in the cycle is given up for it."""
        gained = np.stack([self.weights[node] - self.weights[node][self.head[node]] for node in cycle])
        columns = [column for node in cycle for column in self.columns[node]]
        weights = gained.max(axis=0)
        weights[columns] = -np.inf
        node = len(self.weights)
        self.weights.append(weights)
        self.head.append(int(weights.argmax()))
        self.members.append(cycle)
        self.entered.append(gained.argmax(axis=0))
        self.columns.append(columns)
        for column in columns:
            self.owner[column] = node
        return node

    def heads(self) -> list[int]:
        """The head of each word: the outermost nodes' first, each taking the place of what its words had inside."""
        settled = [False] * len(self.head)
        for outer in range(len(self.head) - 1, -1, -1):
            if settled[outer]:
                continue
            node, column = outer, self.head[outer]
            while node >= self.size:
                node = self.members[node - self.size][self.entered[node - self.size][column]]
                settled[node] = True
            self.head[node] = column
        return self.head[: self.size]


def _end_from(path: dict[int, None], node: int) -> list[int]:
    """Takes off a path what begins with a node that it has."""
    taken = [path.popitem()[0]]
    while taken[-1] != node:
        taken.append(path.popitem()[0])
    return taken
