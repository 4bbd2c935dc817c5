"""SQLite's error codes (sqlite.org/rescode.html) in words that a person can act on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from onrecord.ledger.errors import DiskFullError, LedgerBusyError, LedgerDamagedError, LedgerError, ReadOnlyError

_KNOWN: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("SQLITE_FULL", DiskFullError, "no room left on the disk; free some and run again, what is kept stays kept"),
    ("SQLITE_IOERR", DiskFullError, "the disk refuses to be written or read; look at it and run again"),
    ("SQLITE_READONLY", ReadOnlyError, "the file or its folder may not be written to"),
    ("SQLITE_CANTOPEN", LedgerError, "the file cannot be opened; see who may read it and its folder"),
    ("SQLITE_BUSY", LedgerBusyError, "another program holds the ledger; close it and run again"),
    ("SQLITE_LOCKED", LedgerBusyError, "another program holds the ledger; close it and run again"),
    ("SQLITE_CORRUPT", LedgerDamagedError, "the file is damaged; take a copy that is not, or build it again"),
    ("SQLITE_NOTADB", LedgerDamagedError, "the file is damaged; take a copy that is not, or build it again"),
)


def explain(path: Path, error: sqlite3.DatabaseError) -> None:
    """Raise what a person can act on in place of a driver's error; return where there are no better words.

    Raises:
        LedgerError: the disk is full, the place read-only, the file damaged or held by another program.
    """
    name = str(getattr(error, "sqlite_errorname", None))
    for prefix, kind, sentence in _KNOWN:
        if name.startswith(prefix):
            raise kind(f"{path}: {sentence} ({error})") from error
