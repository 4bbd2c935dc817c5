"""Opening a SQLite file to read it: a build may be writing it, its folder read-only, its disk full."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from sqlalchemy import Engine

from onrecord.ledger import sqlite
from onrecord.ledger.errors import ReadOnlyError
from onrecord.ledger.sqlite_errors import explain, legible

NO_LOG = {"SQLITE_READONLY_DIRECTORY", "SQLITE_READONLY_CANTINIT", "SQLITE_CANTOPEN"}
NO_ROOM = {"SQLITE_IOERR_SHMOPEN", "SQLITE_IOERR_SHMSIZE"}
"""What opening fails with where the disk has no 32 kB left for the log's index."""


def reader(path: Path) -> Engine:
    """An engine that reads `path` and can change nothing in it, also while a build runs and where no log can be made.

    It is opened `rw` with `query_only`, since a connection opened `ro` that closes last leaves `-wal` and `-shm` files.
    """
    made = sqlite.engine(path, f"{path.as_uri()}?mode=rw", "BEGIN", ("query_only=ON",))
    for patience in (0.05, 0.2, 0):
        try:
            with legible(path):
                _probe(made)
        except sqlite3.DatabaseError as error:
            if not _for_want_of_log(path, error.sqlite_errorname, last=not patience):
                explain(path, error)
                raise
        else:
            return made
        time.sleep(patience)  # a build that closes just now removes the log under our hands: look again
    return _immutable(path)


def _probe(engine: Engine) -> None:
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        connection.close()


def _for_want_of_log(path: Path, error: str, *, last: bool) -> bool:
    """Whether opening failed because no log can be made beside the file, and it may be read without; or next time."""
    if error in NO_ROOM:
        return not _log_left(path)
    return error in NO_LOG and not (last and sqlite.may_write(path.parent))


def _log_left(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _immutable(path: Path) -> Engine:
    """Where no log can be made beside the file nobody writes to it either, unless a killed build left its log."""
    if _log_left(path):
        raise ReadOnlyError(
            f"{path}: a build that was cut off left {path.name}-wal beside it, and this folder cannot be written to; "
            "copy both files into a folder that can"
        )
    return sqlite.engine(path, f"{path.as_uri()}?mode=ro&immutable=1", "BEGIN", ())
