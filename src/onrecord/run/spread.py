"""One function over many articles, in order, on as many processes as it is worth."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

# Starting two processes costs about as much as reading this many articles.
WORTH_A_POOL = 200
GROUP = 16

T = TypeVar("T")
R = TypeVar("R")


def spread(items: Iterable[T], function: Callable[[T], R], workers: int) -> Iterator[R]:
    """`function` of each item, in order of the items.

    No more than a few groups of items are held at a time, however many there are. `function` must be picklable, and
    may run in another process.
    """
    source = iter(items)
    first = list(islice(source, WORTH_A_POOL)) if workers > 1 else []
    if len(first) < WORTH_A_POOL:
        yield from map(function, chain(first, source))
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from _pooled(pool, chain(first, source), function, 2 * workers)


def _pooled(pool: ProcessPoolExecutor, source: Iterator[T], function: Callable[[T], R], ahead: int) -> Iterator[R]:
    waiting: deque[Future[list[R]]] = deque()
    while group := list(islice(source, GROUP)):
        waiting.append(pool.submit(_group, function, group))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _group(function: Callable[[T], R], group: list[T]) -> list[R]:
    return [function(item) for item in group]
