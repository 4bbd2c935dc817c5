from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger.changes_since import SinceError
from onrecord.ledger.errors import LedgerError, NewerLedgerError, OlderLedgerError
from onrecord.ledger.migrate import VERSION
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
Exports = Callable[[Path], dict[str, list[str]]]
Vectors = Callable[[Path], dict[tuple[str, str], bytes]]

OLDER = {
    number: Path(__file__).with_name(f"version_{number}.sql").read_text(encoding="utf-8") for number in range(1, 6)
}
"""What made a ledger of each version before the present one."""
FINISHED = "2031-05-01T09:00:00+00:00"
SECOND = {
    *("wire", "wire_url", "outlet_domain", "outlet_country", "outlet_language", "outlet_agency", "outlet_state_owned"),
    "outlet_owner_source",
}
"""Fields of articles that came with version 2."""


def as_version(number: int, path: Path) -> None:
    """Make a ledger what an older version would have made of the same articles."""
    present = path.rename(path.with_name("present.ledger"))
    tables = r"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\_fts%' ESCAPE '\'"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLDER[number])
        connection.execute("ATTACH ? AS present", (str(present),))
        for (name,) in connection.execute(f"{tables} AND name NOT LIKE 'sqlite%'").fetchall():
            present_too = {row[1] for row in connection.execute(f"PRAGMA present.table_info({name})")}
            fields = [row[1] for row in connection.execute(f"PRAGMA main.table_info({name})")]
            columns = ", ".join(f'"{field}"' for field in fields if field in present_too)
            connection.execute(f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM present.{name}")  # noqa: S608
        connection.execute("UPDATE runs SET finished = ?", (FINISHED,))
        for name in ("articles_fts", "statements_fts"):
            connection.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608
        connection.commit()
        connection.execute("DETACH present")
        connection.execute("PRAGMA journal_mode=WAL")
    present.unlink()


def four_articles(path: Path, article: Callable[..., Article], build: Build) -> None:
    build(path, [article(number) for number in range(4)], [InputRefusal("x.txt", "", Reason.of("empty"))])


@pytest.fixture
def first(path: Path, article: Callable[..., Article], build: Build) -> Path:
    """A ledger of version 1 with four articles and a refused input."""
    four_articles(path, article, build)
    as_version(1, path)
    return path


@pytest.fixture(params=OLDER)
def older(path: Path, article: Callable[..., Article], build: Build, request: pytest.FixtureRequest) -> Path:
    """The like of each version before the present one."""
    four_articles(path, article, build)
    as_version(request.param, path)
    return path


def shape(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """Columns and references of each table, indexes and triggers, without their order."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {name: {row[1:] for row in connection.execute(f"PRAGMA table_info({name})")} for name in names}
        for name in names:
            found[name] |= {row[1:] for row in connection.execute(f"PRAGMA foreign_key_list({name})")}
        others = "SELECT name, tbl_name FROM sqlite_schema WHERE type IN ('index', 'trigger')"
        return found | {"": set(connection.execute(others))}


def test_an_older_ledger_waits_for_a_build(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(OlderLedgerError, match=r"version [12345]\).*onrecord build"):
        open_ledger(older)
    assert older.read_bytes() == before


def test_an_older_ledger_becomes_one_of_the_present(
    older: Path, path: Path, article: Callable[..., Article], build: Build
) -> None:
    open_ledger(older, write=True).close()
    fresh = path.with_name("fresh.ledger")
    build(fresh, [])
    assert shape(older) == shape(fresh)
    with open_ledger(older) as ledger:
        assert ledger.check() == []
        assert ledger.search("Report 2", "articles") == [article(2).id]


def test_exports_of_a_migrated_ledger_are_as_before_and_the_next_build_works(
    older: Path, path: Path, article: Callable[..., Article], build: Build, exports: Exports, vectors: Vectors
) -> None:
    articles, refused = [article(number) for number in range(4)], [InputRefusal("x.txt", "", Reason.of("empty"))]
    undisturbed = path.with_name("undisturbed.ledger")
    build(undisturbed, articles, refused)
    kept = vectors(undisturbed) if "vectors" in shape(older) else {}
    had_events = "events" in shape(older)  # which came with version 5
    open_ledger(older, write=True).close()
    assert exports(older) == exports(undisturbed) | ({} if had_events else {"events": []})
    with open_ledger(older) as ledger:
        assert {row[name] for row in ledger.rows("articles") for name in SECOND} == {None}
        assert {row["confidence"] for row in ledger.rows("mentions")} == {None}
    assert build(older, articles, refused) == Published()
    assert vectors(older) == kept
    for ledger_file in (older, undisturbed):
        build(ledger_file, [article(9)], fingerprints={"clean": "c2", "extract": "e2"}, payload=b"warn")
    assert exports(older) == exports(undisturbed)
    assert vectors(older) == vectors(undisturbed)
    assert len(vectors(older)) == 2 * 5


def test_history_of_the_second_version_goes_on(
    path: Path, article: Callable[..., Article], build: Build, vectors: Vectors
) -> None:
    build(path, [article(1)])
    build(path, [article(2)], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    with open_ledger(path) as ledger:
        changed = ledger.changes(ledger.since("run:1"))
        before = [row | {"when": FINISHED} for row in changed if row["kind"] != "events"]
    assert {row["change"] for row in before} == {"came", "changed"}
    as_version(2, path)
    open_ledger(path, write=True).close()
    with open_ledger(path) as ledger:
        assert list(ledger.changes(ledger.since("run:1"))) == before
    build(path, [article(3)])
    with open_ledger(path) as ledger:
        assert {row["name"] for row in ledger.changes(ledger.since("run:2")) if row["kind"] == "articles"} == {"3.txt"}
    assert article(3).id in {article_id for article_id, _ in vectors(path)}


def test_history_begins_with_the_first_build_after_the_migration(
    first: Path, article: Callable[..., Article], build: Callable[..., Published]
) -> None:
    open_ledger(first, write=True).close()
    with open_ledger(first) as ledger:
        since = ledger.since("2031-01-01")
        assert (since.runs, since.unknown and since.unknown.finished) == ((), FINISHED)
        assert list(ledger.changes(since)) == []
    build(first, [article(9)], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    with open_ledger(first) as ledger:
        since = ledger.since("run:0")
        assert ([run.number for run in since.runs], since.unknown and since.unknown.number) == ([2], 1)
        found = [row for row in ledger.changes(since) if row["kind"] != "events"]
        assert {row["name"] for row in found if row["change"] == "came"} == {"9.txt"}
        changed = [row for row in found if row["change"] == "changed"]
        assert {row["name"] for row in changed} == {f"{number}.txt" for number in range(4)}
        assert {(row["kind"], *row["why"]) for row in changed} == {("statements", "unknown")}
        with pytest.raises(SinceError, match="no run:3; this ledger has runs 1 to 2"):
            ledger.since("run:3")


def test_forgetting_alone_migrates_too_and_is_noted(first: Path, article: Callable[..., Article]) -> None:
    with open_ledger(first, write=True) as ledger:
        ledger.forget(["1.txt"])
    with open_ledger(first) as ledger:
        [row] = ledger.changes(ledger.since("run:1"))
        assert (row["change"], row["article"], row["why"]) == ("went", article(1).id, ["forgotten"])


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
    first = VERSION + 1
    monkeypatch.setattr("onrecord.ledger.migrate.VERSION", first + 1)
    with pytest.raises(OlderLedgerError, match="onrecord build"):
        open_ledger(path)
    steps = {
        first: ("CREATE TABLE second (x)",),
        first + 1: ("INSERT INTO second VALUES (2)", "UPDATE second SET x = 3"),
    }
    monkeypatch.setattr("onrecord.ledger.migrate.STEPS", steps)
    open_ledger(path, write=True).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT x FROM second").fetchall() == [(3,)]
        assert connection.execute("PRAGMA user_version").fetchone() == (first + 1,)
    with open_ledger(path) as ledger:
        assert ledger.summary().counts["articles"] == 1


def test_a_migration_that_fails_changes_nothing(
    path: Path, build: Callable[..., Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path, [])
    first = VERSION + 1
    monkeypatch.setattr("onrecord.ledger.migrate.VERSION", first + 1)
    steps = {first: ("CREATE TABLE second (x)",), first + 1: ("INSERT INTO third VALUES (3)",)}
    monkeypatch.setattr("onrecord.ledger.migrate.STEPS", steps)
    with pytest.raises(LedgerError, match="third"):
        open_ledger(path, write=True)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'second'").fetchall()
