from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger.errors import NewerLedgerError, OlderLedgerError
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_ledger_is_refused(path: Path, build: Callable[..., Published], write: bool) -> None:  # noqa: FBT001
    build(path, [])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(NewerLedgerError, match=r"version 99.*install the newer"):
        open_ledger(path, write=write)
    assert list(path.parent.iterdir()) == [path]


def test_an_older_ledger_is_brought_forward_by_a_build_alone(
    path: Path, article: Callable[..., Article], build: Callable[..., Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path, [article(1)])
    monkeypatch.setattr("onrecord.ledger.migrate.VERSION", 3)
    with pytest.raises(OlderLedgerError, match="onrecord build"):
        open_ledger(path)
    steps = {
        2: lambda connection: connection.exec_driver_sql("CREATE TABLE second (x)"),
        3: lambda connection: connection.exec_driver_sql("INSERT INTO second VALUES (3)"),
    }
    monkeypatch.setattr("onrecord.ledger.migrate.STEPS", steps)
    open_ledger(path, write=True).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT x FROM second").fetchall() == [(3,)]
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    with open_ledger(path) as ledger:
        assert ledger.summary().counts["articles"] == 1


def test_a_migration_that_fails_changes_nothing(
    path: Path, build: Callable[..., Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path, [])
    monkeypatch.setattr("onrecord.ledger.migrate.VERSION", 3)
    steps = {2: lambda connection: connection.exec_driver_sql("CREATE TABLE second (x)"), 3: lambda _: 1 / 0}
    monkeypatch.setattr("onrecord.ledger.migrate.STEPS", steps)
    with pytest.raises(ZeroDivisionError):
        open_ledger(path, write=True)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'second'").fetchall()
