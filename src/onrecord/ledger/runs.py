"""The record of builds: when each changed something, what, and what it made rows with. No export shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import runs

MadeWith = Mapping[str, str]
"""What rows are made with: by part a hash or a version. A part's name begins with the code of the cause that its change
is, such as `code` or `lexicon`; what follows a space tells parts of one cause apart."""


def begin(connection: Connection) -> int:
    """A number for a run, given when it first changes something, so that a run without news leaves no trace."""
    return int(connection.execute(insert(runs).values(started=_now()).returning(runs.c.id)).scalar_one())


def finish(connection: Connection, run: int, counts: Mapping[str, int], made_with: MadeWith) -> None:
    """Note that a run has shown what it made; one without this note was cut off."""
    done = {"finished": _now(), "counts": dict(counts), "made_with": dict(made_with)}
    connection.execute(update(runs).where(runs.c.id == run).values(done))


def last_made_with(connection: Connection) -> MadeWith:
    """What the rows that readers see were made with; nothing where no run has noted it."""
    finished = select(runs.c.made_with).where(runs.c.finished.is_not(None)).order_by(runs.c.id.desc()).limit(1)
    return connection.execute(finished).scalar() or {}


def causes(connection: Connection, made_with: MadeWith) -> list[str]:
    """Codes of what differs from what the rows that readers see were made with; none where that is not known."""
    before = last_made_with(connection)
    parts = before.keys() | made_with.keys() if before else ()
    return sorted({part.partition(" ")[0] for part in parts if before.get(part) != made_with.get(part)})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
