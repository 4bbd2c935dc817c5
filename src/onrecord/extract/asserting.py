"""Which statement asserts what stands at an offset: the innermost whose content holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from onrecord.records.statement import Statement


def asserting(statements: Iterable[Statement], offsets: Sequence[int]) -> list[str | None]:
    """The id of the statement with the smallest content over each offset, `None` where the outlet itself speaks.

    Args:
        statements: the article's statements in any order.
        offsets: ascending.
    """
    waiting = sorted(
        (stretch.start, stretch.end, _size(statement), statement.id)
        for statement in statements
        for stretch in statement.content
    )
    open_: list[tuple[int, str, int]] = []
    found: list[str | None] = []
    following = 0
    for offset in offsets:
        while following < len(waiting) and waiting[following][0] <= offset:
            _, end, size, name = waiting[following]
            heappush(open_, (size, name, end))
            following += 1
        while open_ and open_[0][2] <= offset:
            heappop(open_)
        found.append(open_[0][1] if open_ else None)
    return found


def _size(statement: Statement) -> int:
    return sum(stretch.end - stretch.start for stretch in statement.content)
