"""From any older ledger to the present one, step by step, forward only."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import Connection

from onrecord.ledger import sqlite, sqlite_search
from onrecord.ledger.errors import (
    LedgerDamagedError,
    LedgerMissingError,
    NewerLedgerError,
    NotALedgerError,
    OlderLedgerError,
)
from onrecord.ledger.schema import metadata
from onrecord.ledger.steps import STEPS

VERSION = 6
"""The schema version that this code reads and writes."""

_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite's own files beside a database end in."""


def require_ledger(path: Path) -> None:
    """Look at the file's header alone.

    Raises:
        LedgerMissingError: there is no such file.
        LedgerError: it cannot be read.
        NotALedgerError: it is something else; it is not touched.
    """
    if not path.exists():
        raise LedgerMissingError(
            f"{path}: there is no such ledger; `onrecord build INPUT --ledger {path.name}` makes one"
        )
    if not path.is_file():
        raise NotALedgerError(f"{path}: this is no file; name a ledger file")
    if sqlite.application(path) != sqlite.APPLICATION_ID:
        raise NotALedgerError(f"{path}: this is no onrecord ledger, and it has been left as it is; name another file")


def is_new(path: Path) -> bool:
    """Whether a ledger is to be made at `path`: nothing is there, or an empty file."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def create(path: Path) -> None:
    """Make an empty ledger, beside `path` first and then in its place, so that no half of one is ever found there."""
    draft = path.with_name(path.name + ".new")
    _remove(draft, "", *_BESIDE)  # what a killed build may have left
    try:
        _fill(draft)
    except BaseException:
        _remove(draft, "", *_BESIDE)
        raise
    _remove(path, *_BESIDE)  # of a ledger that somebody removed alone; it would spoil the new one
    draft.replace(path)
    sqlite.sync_folder(path.parent)


def _fill(draft: Path) -> None:
    with sqlite.writer(draft).connect() as connection, connection.begin():
        metadata.create_all(connection)
        sqlite_search.create(connection)
        sqlite.sign(connection, VERSION)
    with sqlite.writer(draft).connect() as connection:
        sqlite.use_log(connection, draft)


def _remove(path: Path, *suffixes: str) -> None:
    for suffix in suffixes:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def bring_forward(connection: Connection, path: Path) -> None:
    """Take the ledger to the present version, in one transaction.

    Raises:
        NewerLedgerError: it is past it.
    """
    found = require_known(connection, path)
    for number in range(found + 1, VERSION + 1):
        for statement in STEPS[number]:
            connection.exec_driver_sql(statement)
    if found != VERSION:
        sqlite.sign(connection, VERSION)
    connection.commit()


def require_known(connection: Connection, path: Path) -> int:
    """The ledger's version.

    Raises:
        NewerLedgerError: this code does not know it.
        LedgerDamagedError: it has none.
    """
    found = sqlite.version(connection)
    if found < 1:
        raise LedgerDamagedError(
            f"{path}: the file is damaged; take a copy that is not, or build it again (no version)"
        )
    if found > VERSION:
        raise NewerLedgerError(
            f"{path}: written by a newer onrecord (ledger version {found}, this one reads up to {VERSION}); "
            "install the newer onrecord"
        )
    return found


def require_current(connection: Connection, path: Path) -> None:
    """For reading, which may not migrate.

    Raises:
        NewerLedgerError: the ledger is of a later version.
        OlderLedgerError: it is of an earlier one.
    """
    found = require_known(connection, path)
    if found < VERSION:
        raise OlderLedgerError(
            f"{path}: written by an older onrecord (ledger version {found}); "
            f"`onrecord build INPUT --ledger {path.name}` brings it up to date"
        )
