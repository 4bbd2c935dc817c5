"""Striking a build at a moment of one's choice, from outside, and telling how far it had come."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from commands import BenchError
from forked import Forked, Forks

POLL_SECONDS = 0.0003
# A log grows in several writes for one commit, and who waited for the last would come too late for all of them.
AT_ONCE_SECONDS = 0.004
GONE_WITHIN_SECONDS = 30.0
PHASES = ("starting", "creating", "reading", "annotating", "publishing", "closing")
# How far a build has come that has folded its log in: farther than any size of a log.
FOLDED_IN = 1 << 62


@dataclass(frozen=True, slots=True)
class Sign:
    """What can be seen of a build from outside: from when on it had come so far, in seconds after its start."""

    reached: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Kill:
    """A build that was killed: its process group, whether all of that was killed at once, and when."""

    group: int
    whole: bool
    seconds: float

    def __str__(self) -> str:
        return f"{'the whole group' if self.whole else 'the program alone'} after {self.seconds:.3f} s"


def rehearse(forks: Forks, ledger: Path, arguments: Sequence[str]) -> list[Sign]:
    """The signs of an undisturbed build, the last that it lets the ledger go or ends; of a few at once the first.

    Raises:
        BenchError: it did not do what it should.
    """
    begun = time.perf_counter()
    signs = [Sign(0, 0.0)]
    run = forks.start(arguments)
    for reached in _course(run, ledger):
        seconds = time.perf_counter() - begun
        if reached > signs[-1].reached and (seconds > signs[-1].seconds + AT_ONCE_SECONDS or reached > FOLDED_IN):
            signs.append(Sign(reached, seconds))
    if signs[-1].reached <= FOLDED_IN:
        signs.append(Sign(FOLDED_IN + 1, time.perf_counter() - begun))
    if run.code:
        raise BenchError(f"`onrecord {' '.join(arguments)}` ended with exit code {run.code}")
    return signs


def strike(
    forks: Forks, ledger: Path, arguments: Sequence[str], signs: Sequence[Sign], chance: random.Random
) -> Kill | None:
    """Kill a build at a random moment behind a random sign; `None` where it had ended before.

    Half of the time the program alone is killed, and its processes must see for themselves that it is gone.
    """
    place = chance.randrange(len(signs) - 1)
    delay = chance.uniform(0, signs[place + 1].seconds - signs[place].seconds)
    whole = chance.random() < 0.5
    begun = time.perf_counter()
    run = forks.start(arguments)
    for reached in _course(run, ledger):
        if reached >= signs[place].reached:
            break
    if run.ended(delay):
        return None
    (os.killpg if whole else os.kill)(run.pid, signal.SIGKILL)
    seconds = time.perf_counter() - begun
    run.ended(None)
    return Kill(run.pid, whole, seconds) if run.code == -signal.SIGKILL else None


def _course(run: Forked, ledger: Path) -> Iterator[int]:
    """How far a build has come, until it ends: nothing, a lock, a ledger, so many bytes of log more, folded in, let go.

    It ends so soon after it has let go that this is seldom seen.
    """
    most = 0
    while not run.ended(POLL_SECONDS):
        size = _size(ledger, "-wal") or 0
        locked = _size(ledger, ".lock") is not None
        yield FOLDED_IN + (not locked) if size < most else locked + (locked and ledger.exists()) + size
        most = max(most, size)


def _size(ledger: Path, ending: str) -> int | None:
    try:
        return ledger.with_name(ledger.name + ending).stat().st_size
    except FileNotFoundError:
        return None


def phase(ledger: Path, given: int, annotated: int, runs: int) -> str:
    """Where a build was struck, by what it has left.

    Nothing tells a build that has not read yet from one that has not kept anything yet.

    Args:
        ledger: with the files beside it.
        given: articles in the inputs.
        annotated: articles that the build has to annotate.
        runs: builds that the ledger had seen before this one.
    """
    locked = _size(ledger, ".lock") is not None
    if not ledger.exists():
        return "creating" if locked else "starting"
    with closing(sqlite3.connect(ledger)) as connection:
        waiting, made, ended = connection.execute(_KEPT).fetchone()
    if ended > runs:
        return "closing"
    if waiting == given:
        return "publishing" if made == annotated else "annotating"
    return "reading" if locked else "starting"


_KEPT = """
SELECT (SELECT count(*) FROM incoming), (SELECT count(DISTINCT article) FROM results WHERE NOT shown),
       (SELECT count(*) FROM runs WHERE finished IS NOT NULL)
"""


def left_behind(group: int) -> bool:
    """Whether a process group still has processes after some seconds; they are ended."""
    until = time.monotonic() + GONE_WITHIN_SECONDS
    while _lives(group):
        if time.monotonic() > until:
            os.killpg(group, signal.SIGKILL)
            return True
        time.sleep(0.01)
    return False


def _lives(group: int) -> bool:
    """Whether any process of the group runs; one that has ended and that nobody has asked about does not."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):  # the latter is macOS's word for one that has ended
        return False
    return not Path("/proc/self/stat").exists() or any(_runs(stat, group) for stat in Path("/proc").glob("[0-9]*/stat"))


def _runs(stat: Path, group: int) -> bool:
    try:
        state, _, of_group = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
    except OSError:
        return False
    return of_group == str(group) and state != "Z"
