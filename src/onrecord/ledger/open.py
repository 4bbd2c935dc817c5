"""Opening one ledger file, for a build or for reading."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from onrecord.ledger import migrate, sqlite, sqlite_reader
from onrecord.ledger.errors import LedgerMissingError, ReadOnlyError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.lock import BuildLock

WAIT_SECONDS = 60.0


BESIDE = ("", "-journal", "-wal", "-shm", ".lock", ".new")
"""What a ledger's own files are called behind its name."""


def own_files(path: str | Path) -> frozenset[str]:
    """The real paths of a ledger and of the files that a build may leave beside it."""
    place = os.path.realpath(path)
    return frozenset(place + ending for ending in BESIDE)


def open_ledger(
    path: str | Path,
    *,
    write: bool = False,
    wait: float = WAIT_SECONDS,
    waiting: Callable[[], None] = lambda: None,
) -> Ledger:
    """Open a ledger: to read what is there, or to write it, in which case it is made if it is missing.

    A ledger opened for reading shows one state, that of the moment it was opened; open it again to see a later one.

    Args:
        path: the file.
        write: take the right to build, which one process at a time can have.
        wait: seconds to wait for another build.
        waiting: called once if there is one.

    Raises:
        LedgerError: with a sentence that says why not; a file that is no ledger is left as it is.
    """
    file = _resolved(Path(path))
    return _open_to_write(file, wait, waiting) if write else _open_to_read(file)


def _resolved(path: Path) -> Path:
    try:
        file = path.resolve()
        looping = file.is_symlink()
    except RuntimeError:  # until Python 3.13, which gives the link itself
        looping = True
    if looping:
        raise LedgerMissingError(f"{path}: links that lead round to each other, and no file; name another")
    return file


def _open_to_read(file: Path) -> Ledger:
    migrate.require_ledger(file)
    connection = sqlite_reader.reader(file).connect()
    try:
        migrate.require_current(connection, file)
    except BaseException:
        connection.close()
        raise
    return Ledger(file, connection, None)


def _open_to_write(file: Path, wait: float, waiting: Callable[[], None]) -> Ledger:
    if not migrate.is_new(file):
        migrate.require_ledger(file)
    lock = BuildLock(file)
    lock.acquire(wait, waiting)
    try:
        if migrate.is_new(file):
            migrate.create(file)
        migrate.require_ledger(file)
        _require_writable(file)
        connection = sqlite.writer(file).connect()
        try:
            migrate.bring_forward(connection, file)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.release()
        raise
    return Ledger(file, connection, lock)


def _require_writable(file: Path) -> None:
    # SQLite would open it for reading alone, and say so at the first article, which may be late.
    if not sqlite.may_write(file):
        raise ReadOnlyError(f"{file}: the file may not be written to")
