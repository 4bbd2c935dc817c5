"""Components: what hangs together by decisions between pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

Node = TypeVar("Node", int, str, tuple[int, int])


def components(nodes: Iterable[Node], pairs: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The nodes by component, each in order, and the components in order of their first nodes.

    A union-find with path halving (Tarjan and van Leeuwen, "Worst-case Analysis of Set Union Algorithms", JACM 1984):
    nearly linear, and no order of the pairs leaves a trace.

    Args:
        nodes: all of them; one in no pair is a component of its own.
        pairs: of nodes; one with a node that is not among them counts for nothing.
    """
    above = {node: node for node in nodes}
    for one, other in pairs:
        if one in above and other in above:
            first, second = sorted((_root(above, one), _root(above, other)))
            above[second] = first
    found: dict[Node, list[Node]] = defaultdict(list)
    for node in sorted(above):
        found[_root(above, node)].append(node)
    return sorted(found.values())


def _root(above: dict[Node, Node], node: Node) -> Node:
    while above[node] != node:
        above[node] = above[above[node]]
        node = above[node]
    return node
