"""What every kind of links keeps to, whatever it links."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from onrecord.link.kind import Kind
from onrecord.run.linking import KINDS, linker
from readings import readings

MOST_LEVELS = 12


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_finer_block_stands_in_the_place_of_one_alone(kind: Kind[Any]) -> None:
    """Otherwise a side would enter it twice, and leave it while the other still needs it."""
    for reading in readings(0, 15):
        for _, side in kind.sides(reading):
            parents: dict[int, set[int]] = defaultdict(set)
            standing = set(kind.keys(side))
            coarsest = frozenset(standing)
            for _ in range(MOST_LEVELS):
                finer = {block: set(kind.finer(side, block)) for block in standing}
                for block, numbers in finer.items():
                    for number in numbers:
                        parents[number].add(block)
                standing = {number for numbers in finer.values() for number in numbers}
            assert not standing, "there is a last level"
            assert not coarsest & parents.keys()
            assert {number for number, some in parents.items() if len(some) > 1} == set()


def test_the_mark_is_that_of_the_code_and_the_tables() -> None:
    assert linker() is linker()
    assert len(linker().mark) == 16
    assert len({kind.name for kind in KINDS}) == len(KINDS)
