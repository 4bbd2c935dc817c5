"""Utterances across articles: the kind of links, and what hangs together by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Protocol

from onrecord.link.components import components
from onrecord.link.kind import Kind
from onrecord.link.uttering.deciding import decide
from onrecord.link.uttering.keys import finer, keys
from onrecord.link.uttering.sides import sides
from onrecord.link.uttering.uttered import Uttered

UTTERANCES = Kind(name="utterance", side=Uttered, sides=sides, keys=keys, finer=finer, decide=decide)
"""Statements that are the same words of one speaker on one occasion."""


class Carried(Protocol):
    """That an article has a side: its id, and that of the statement."""

    @property
    def article(self) -> str:
        """Id of the article."""

    @property
    def part(self) -> str:
        """Id of the statement."""

    @property
    def side(self) -> int:
        """Id of the side."""


def utterances(
    carriers: Iterable[Carried], pairs: Iterable[tuple[int, int]], repeats: Callable[[int], bool]
) -> list[list[Carried]]:
    """Statements by utterance, of utterances with more than one; in an order that follows from what they are.

    Args:
        carriers: who carries which side.
        pairs: sides that are one utterance.
        repeats: whether the same side in two places is one utterance; asked of sides that stand in several.
    """
    standing: dict[int, list[Carried]] = defaultdict(list)
    for carrier in carriers:
        standing[carrier.side].append(carrier)
    found = [
        [one for side in group for one in standing[side]] for group in components(standing, pairs) if len(group) > 1
    ]
    joined = {one.side for group in found for one in group}
    alone = [some for side, some in standing.items() if side not in joined and len(some) > 1 and repeats(side)]
    return sorted((sorted(group, key=_place) for group in [*found, *alone]), key=lambda group: _place(group[0]))


def _place(carrier: Carried) -> tuple[str, str]:
    return carrier.article, carrier.part
