"""SQLite's error codes (sqlite.org/rescode.html) in words that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.ledger.errors import DiskFullError, LedgerBusyError, LedgerDamagedError, LedgerError, ReadOnlyError

_DAMAGED = "the file is damaged; take a copy that is not, or build it again"
_NO_ROOM = "no room left on the disk; free some and run again, what is kept stays kept"
_NO_TEXT = "Could not decode to UTF-8"
"""How the driver begins what it says, without a code, of text that is none (CPython, Modules/_sqlite/cursor.c)."""

_KNOWN: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("SQLITE_FULL", DiskFullError, _NO_ROOM),
    ("SQLITE_IOERR_SHMOPEN", DiskFullError, _NO_ROOM),  # the log's index could not be made
    ("SQLITE_IOERR_SHMSIZE", DiskFullError, _NO_ROOM),
    ("SQLITE_IOERR", DiskFullError, "the disk refuses to be written or read; look at it and run again"),
    ("SQLITE_READONLY", ReadOnlyError, "the file or its folder may not be written to"),
    ("SQLITE_CANTOPEN", LedgerError, "the file cannot be opened; see who may read it and its folder"),
    ("SQLITE_BUSY", LedgerBusyError, "another program holds the ledger; close it and run again"),
    ("SQLITE_LOCKED", LedgerBusyError, "another program holds the ledger; close it and run again"),
    ("SQLITE_CORRUPT", LedgerDamagedError, _DAMAGED),
    ("SQLITE_NOTADB", LedgerDamagedError, _DAMAGED),
    ("SQLITE_CONSTRAINT", LedgerDamagedError, _DAMAGED),  # its own rows contradict each other
    ("SQLITE_ERROR", LedgerDamagedError, _DAMAGED),  # a table or a column that every ledger has is not there
    ("SQLITE", LedgerError, "the file cannot be worked with; look for damage with `onrecord doctor --ledger`"),
)


@contextmanager
def legible(path: Path) -> Iterator[None]:
    """Have an error whose own message cannot be read, as it quotes damaged text, say that the file is damaged."""
    try:
        yield
    except UnicodeDecodeError as error:
        explain(path, error)
        raise


def explain(path: Path, error: Exception) -> None:
    """Raise what a person can act on in place of a driver's error; return where there are no better words.

    Raises:
        LedgerError: the disk is full, the place read-only, the file damaged or held by another program.
    """
    name = str(getattr(error, "sqlite_errorname", ""))
    for prefix, kind, sentence in _KNOWN:
        if name.startswith(prefix):
            raise kind(f"{path}: {sentence} ({error})") from error
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_NO_TEXT):
        raise LedgerDamagedError(f"{path}: {_DAMAGED} (text that is no UTF-8)") from error
