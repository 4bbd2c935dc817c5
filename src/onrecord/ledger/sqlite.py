"""All of SQLite's own that stands in no file beside this: how a file is recognised, opened to be written, and closed.

Another database would need other such files; the rest of the room speaks SQLAlchemy Core.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine, event
from sqlalchemy.engine import Connection, ExceptionContext

from onrecord.ledger.sqlite_errors import explain, legible
from onrecord.ledger.sqlite_rows import as_text, from_text

APPLICATION_ID = 0x6F6E7263
"""`onrc` in ASCII, at byte 68 of the file; `file` and we know a ledger by it."""

BUSY_MILLISECONDS = 10_000
CLOSING_MILLISECONDS = 500
"""How long closing waits for readers before it leaves the write-ahead log for the next build to fold in."""


def application(path: Path) -> int | None:
    """The application id in the file, `None` if it is no SQLite database; takes no lock and makes no file beside it.

    SQLite does the reading: opening and closing the file ourselves would drop the locks that other connections of this
    process have on it (sqlite.org/howtocorrupt.html, 2.2). While a build folds its log in, the header may speak of more
    pages than the file has yet; `writable_schema` makes SQLite pass over that.

    Raises:
        LedgerError: the file may not be read.
    """
    try:
        uri = f"{path.as_uri()}?mode=ro&immutable=1"
        with legible(path), closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.execute("PRAGMA writable_schema=ON")
            return int(connection.execute("PRAGMA application_id").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname == "SQLITE_NOTADB":
            return None
        explain(path, error)
        raise


def writer(path: Path) -> Engine:
    """An engine whose one connection writes `path`, which is made if it is missing.

    `synchronous=FULL` has every commit reach the disk before it returns, so that what is committed survives a power
    loss; in WAL mode NORMAL would keep the file whole but could lose the last commits. `fullfsync` asks the same of
    macOS, whose fsync stops at the drive's cache.
    """
    pragmas = ("foreign_keys=ON", "synchronous=FULL", "fullfsync=ON", "checkpoint_fullfsync=ON", "cache_size=-16384")
    return engine(path, f"{path.as_uri()}?mode=rwc", "BEGIN IMMEDIATE", pragmas)


def may_write(place: Path) -> bool:
    """Whether this process may write to a file or make files in a folder."""
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def engine(path: Path, uri: str, begin: str, pragmas: tuple[str, ...]) -> Engine:
    """An engine of one connection to `path`, whose transactions begin with `begin` and whose errors are explained."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        try:
            with legible(path):
                for pragma in (f"busy_timeout={BUSY_MILLISECONDS}", *pragmas):
                    connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    made = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=NullPool,
        json_serializer=as_text,
        json_deserializer=from_text,
    )

    # The driver begins transactions late and of the deferred kind; here they begin when SQLAlchemy says so.
    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(made, "handle_error")
    def _speak(context: ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, sqlite3.DatabaseError | UnicodeDecodeError):
            explain(path, error)

    return made


def version(connection: Connection) -> int:
    """The schema version that the file carries."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def sign(connection: Connection, schema_version: int) -> None:
    """Mark the file as a ledger of a schema version, within the running transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema_version}")


def shred(connection: Connection) -> None:
    """Have what is deleted from here on overwritten, in the tables as well as in the search indexes."""
    connection.exec_driver_sql("PRAGMA secure_delete=ON")


def damage(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds wrong."""
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield str(row[0])
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} rests on a row of {row[2]} that is not there"


def use_log(connection: Connection, path: Path) -> None:
    """Switch the file to a write-ahead log, so that readers and a build do not meet."""
    _outside(connection, path, "journal_mode=WAL")


def fold_in(connection: Connection, path: Path) -> None:
    """Move the write-ahead log into the file and empty it, as far as readers let us."""
    _outside(connection, path, f"busy_timeout={CLOSING_MILLISECONDS}")
    _outside(connection, path, "wal_checkpoint(TRUNCATE)")


def _outside(connection: Connection, path: Path, pragma: str) -> None:
    """A pragma that has no effect within a transaction, given outside any."""
    connection.rollback()
    try:
        with legible(path), closing(connection.connection.cursor()) as cursor:
            cursor.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:  # SQLAlchemy, which has others explained, does not see it
        explain(path, error)
        raise


def sync_folder(folder: Path) -> None:
    """Have a new file's name reach the disk, where the system lets folders be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
