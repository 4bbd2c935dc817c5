"""One function over many articles, in order, on as many processes as it is worth."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

# So many items are seen to here, one by one as they come, before other processes are started: starting them costs
# about as much, and what is piped in slowly is answered at once.
WORTH_A_POOL = 32
GROUP = 8
# Groups that each other process has before it, the one it is at included: while this process is at an item of its own,
# none runs out of work.
AHEAD = 2
# Groups and items whose results wait for one before them, at most.
MOST_WAITING = 32

T = TypeVar("T")
R = TypeVar("R")


class WorkerLostError(RuntimeError):
    """A process that read articles ended before its time."""


def spread(items: Iterable[T], function: Callable[[T], R], workers: int) -> Generator[R]:
    """`function` of each item, in order of the items, on so many processes together, of which this is one.

    No more than a few groups of items are held at a time, however many there are. `function` must be picklable, and
    may run in another process.

    Raises:
        WorkerLostError: another process was ended from outside.
    """
    source = iter(items)
    yield from map(function, islice(source, WORTH_A_POOL) if workers > 1 else source)
    if (ahead := next(source, None)) is None:
        return
    source = chain([ahead], source)
    others = set(active_children())
    pool = ProcessPoolExecutor(workers - 1, mp_context=get_context("spawn"), initializer=_end_with_others)
    try:
        yield from _shared(pool, source, function, AHEAD * (workers - 1))
    except BrokenExecutor as error:
        _end(set(active_children()) - others)
        raise WorkerLostError(
            "a process that was reading articles was ended from outside, most often because memory ran out; "
            "free some and run again"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _end(processes: Iterable[BaseProcess]) -> None:
    """Ends what a broken pool left: one that it was just starting it does not end, and then waits for without end."""
    for process in processes:
        process.kill()


def _shared(pool: ProcessPoolExecutor, source: Iterator[T], function: Callable[[T], R], ahead: int) -> Iterator[R]:
    """Others have groups before them; as long as they have, this process takes items too."""
    waiting, given = deque[Future[list[R]]](), list[Future[list[R]]]()
    while True:
        given = [future for future in given if not future.done()]
        while len(given) < ahead and (group := list(islice(source, GROUP))):
            with _interrupts_held_back():
                given.append(pool.submit(_group, function, group))
            waiting.append(given[-1])
        while waiting and waiting[0].done():
            yield from waiting.popleft().result()
        if len(waiting) < MOST_WAITING and (own := list(islice(source, 1))):
            waiting.append(_done(function, own))
        elif waiting:
            yield from waiting.popleft().result()
        else:
            return


def _done(function: Callable[[T], R], own: list[T]) -> Future[list[R]]:
    """A group seen to here; an error keeps its place among the results."""
    future = Future[list[R]]()
    try:
        future.set_result(_group(function, own))
    except Exception as error:  # noqa: BLE001 - raised where the results are taken
        future.set_exception(error)
    return future


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Processes started within do not see Ctrl-C before they can bear it: Python would print where it struck."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_others() -> None:
    """Have this process end without a word on Ctrl-C, and when the one that started it is gone.

    A killed build then leaves nobody behind who waits for work.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as a shell starts what runs in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _group(function: Callable[[T], R], group: list[T]) -> list[R]:
    return [function(item) for item in group]
