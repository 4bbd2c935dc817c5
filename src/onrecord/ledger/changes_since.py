"""Since when a reader asks what has changed: which runs count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import runs

_RUN = re.compile(r"run:([0-9]{1,9})")


class SinceError(ValueError):
    """What was given is no time and no run; the message says what would be, and which runs there are."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run that changed something for readers.

    Attributes:
        number: runs are numbered in their order; numbers of runs that were cut off are missing.
        finished: ISO 8601 instant, in UTC.
        noted: whether its changes were taken down; before version 2 of the ledger they were not.
    """

    number: int
    finished: str
    noted: bool


@dataclass(frozen=True, slots=True)
class Since:
    """A time, and the runs whose changes count.

    Attributes:
        asked: the time as it was given.
        runs: those that finished since, of which changes are known, in their order.
        unknown: the last run since of which no changes are known, `None` where there is none.
    """

    asked: str
    runs: tuple[Run, ...]
    unknown: Run | None


def since(connection: Connection, asked: str) -> Since:
    """Which runs count.

    Args:
        connection: where to read.
        asked: an ISO 8601 day or instant, in UTC where it names no other zone: runs that finished then or later count;
            or `run:3`: runs after run 3 count.

    Raises:
        SinceError: it is neither, or there is no such run.
    """
    columns = (runs.c.id, runs.c.finished, runs.c.made_with.is_not(None))
    known = select(*columns).where(runs.c.finished.is_not(None)).order_by(runs.c.id)
    finished = [Run(number, at, bool(noted)) for number, at, noted in connection.execute(known)]
    after = _after(asked, finished)
    counted = [run for run in finished if run.number > after]
    unknown = max((run for run in counted if not run.noted), key=lambda run: run.number, default=None)
    first = unknown.number if unknown else after
    return Since(asked, tuple(run for run in counted if run.number > first), unknown)


def _after(asked: str, finished: Sequence[Run]) -> int:
    """The number of the last run that does not count."""
    last = finished[-1].number if finished else 0
    if named := _RUN.fullmatch(asked):
        number = int(named[1])
        if number > last:
            raise SinceError(f"there is no {asked}; {_there_are(finished)}")
        return number
    instant = _instant(asked)
    if instant is None:
        sentence = "is no day, instant or run; write it like 2025-03-04, 2025-03-04T18:00Z or run:3"
        raise SinceError(f"{asked!r} {sentence}; {_there_are(finished)}")
    return min((run.number - 1 for run in finished if run.finished >= instant), default=last)


def _instant(asked: str) -> str | None:
    """The instant in UTC, written as runs are dated; `None` for what is no day or instant."""
    try:
        moment = datetime.fromisoformat(asked)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def _there_are(finished: Sequence[Run]) -> str:
    if not finished:
        return "no run has finished in this ledger"
    first, last = finished[0], finished[-1]
    if first == last:
        return f"this ledger has one run, {first.number}, of {first.finished}"
    return f"this ledger has runs {first.number} to {last.number}, of {first.finished} to {last.finished}"
