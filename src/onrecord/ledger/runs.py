"""The record of builds: when each changed something, and what. No export shows it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import insert, update
from sqlalchemy.engine import Connection

from onrecord.ledger.publish import Published
from onrecord.ledger.schema import runs


def begin(connection: Connection) -> int:
    """A number for a run, given when it first changes something, so that a run without news leaves no trace."""
    return int(connection.execute(insert(runs).values(started=_now()).returning(runs.c.id)).scalar_one())


def finish(connection: Connection, run: int, done: Published) -> None:
    """Note that a run has shown what it made; one without this note was cut off."""
    finished = update(runs).where(runs.c.id == run).values(finished=_now(), counts=asdict(done))
    connection.execute(finished)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
