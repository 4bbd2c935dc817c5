"""A kind of links: what of an article is held against others, where to look for others, and what decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from onrecord.records.reading import Reading

Side = TypeVar("Side")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[Side]):
    """A kind of links between articles.

    In the terms of record linkage (Fellegi and Sunter, "A Theory for Record Linkage", JASA 1969; Christen, "Data
    Matching", 2012) a side is a record, a key names a block, and two sides are a candidate pair where they share a
    block. Every function is pure and looks at its arguments and at tables that ship with the package alone, so that
    which sides are linked follows from which sides there are, not from their order.

    Attributes:
        name: of the kind.
        side: type of a side, a dataclass: all that decisions of this kind look at, and nothing else. Two equal sides
            are one, however many articles carry it.
        sides: the sides of an article, each with the part of the article that it is: the id of a statement, "" for the
            whole.
        keys: of a side: numbers of the blocks it stands in (`blocks.key`).
        finer: of a side and one of its blocks' numbers: the numbers of the blocks it stands in once that block has
            more than `blocks.BOUND` sides; none at the last fineness, where a block is so fine that each side is held
            against its neighbours alone.
        decide: whether two sides are linked, and how: what it gives is kept with the link; `None` where they are not.
            The first side is always the one with the smaller id.
    """

    name: str
    side: type[Side]
    sides: Callable[[Reading], Iterable[tuple[str, Side]]]
    keys: Callable[[Side], Iterable[int]]
    finer: Callable[[Side, int], Iterable[int]]
    decide: Callable[[Side, Side], Any]


@dataclass(frozen=True, slots=True)
class Linker:
    """The kinds of links that a ledger keeps.

    Attributes:
        kinds: in any order.
        mark: hash of all that their functions rest on; where a ledger's links have another, they are made anew.
    """

    kinds: tuple[Kind[Any], ...] = ()
    mark: str = ""


NO_LINKS = Linker()
"""Links nothing."""
