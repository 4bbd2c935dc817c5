"""Utterances across articles: the kind of links, and what hangs together by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

from onrecord.link.components import components
from onrecord.link.kind import Kind
from onrecord.link.uttering.deciding import decide
from onrecord.link.uttering.keys import finer, keys
from onrecord.link.uttering.sides import sides
from onrecord.link.uttering.uttered import Uttered

UTTERANCES = Kind(name="utterance", side=Uttered, sides=sides, keys=keys, finer=finer, decide=decide)
"""Statements that are the same words of one speaker on one occasion."""


class Carried(Protocol):
    """That an article has a side."""

    @property
    def article(self) -> str:
        """Id of the article."""

    @property
    def part(self) -> str:
        """Id of the statement."""

    @property
    def side(self) -> int:
        """Id of the side."""


C = TypeVar("C", bound=Carried)


def utterances(carriers: Iterable[C], pairs: Iterable[tuple[int, int]], repeated: Collection[int]) -> list[list[C]]:
    """Statements by utterance, of utterances with several; in order of articles and statements.

    Args:
        carriers: who carries which side.
        pairs: sides that are one utterance.
        repeated: sides that are one utterance in however many places they stand.
    """
    standing: dict[int, list[C]] = defaultdict(list)
    for carrier in carriers:
        standing[carrier.side].append(carrier)
    groups = [
        sorted((carrier for side in group for carrier in standing[side]), key=_place)
        for group in components(standing, pairs)
        if len(group) > 1 or (group[0] in repeated and len(standing[group[0]]) > 1)
    ]
    return sorted(groups, key=lambda group: _place(group[0]))


def _place(carrier: Carried) -> tuple[str, str]:
    return carrier.article, carrier.part
