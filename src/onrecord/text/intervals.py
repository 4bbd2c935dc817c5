"""Looking up which of many spans lie at a place, without walking over all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """First offset."""

    @property
    def end(self) -> int:
        """Offset behind the last."""


T = TypeVar("T", bound=Placed)


class Intervals(Generic[T]):
    """Items by place; for items that do not overlap one another, a look-up costs the logarithm of their number."""

    def __init__(self, items: Iterable[T]) -> None:
        self.items = sorted(items, key=lambda item: (item.start, item.end))
        self.starts = [item.start for item in self.items]
        # How far the items up to each one reach: a single long item does not slow down the look-ups behind it.
        self.reach = list(accumulate((item.end for item in self.items), max))

    def touching(self, start: int, end: int) -> Iterator[T]:
        """Items that share an offset with the half-open stretch, in order."""
        for place in range(bisect_right(self.reach, start), bisect_left(self.starts, end)):
            if self.items[place].end > start:
                yield self.items[place]

    def inside(self, start: int, end: int) -> Iterator[T]:
        """Items that lie wholly in the stretch, in order."""
        for place in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            if self.items[place].end <= end:
                yield self.items[place]
