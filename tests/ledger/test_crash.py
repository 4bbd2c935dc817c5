"""Killed at any moment, a build leaves readers what they had, and the next one what it needs."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger import sqlite
from onrecord.ledger.errors import DiskFullError, LedgerBusyError
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reading import Reading

Build = Callable[..., Published]
Exports = Callable[[Path], dict[str, list[str]]]
Decode = Callable[[Article, Mapping[str, bytes]], Reading]

KILLED = """
import os, runpy, signal, sys
from onrecord.ledger.open import open_ledger

made_up, path, moment = runpy.run_path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def step():
    global moment
    moment -= 1
    if not moment:
        os.kill(os.getpid(), signal.SIGKILL)

def decode(article, payloads):
    step()
    return made_up["make_reading"](article, payloads)

with open_ledger(path, write=True) as ledger:
    step()
    for number in range(40):
        ledger.add(made_up["make_article"](number))
    step()
    for article, present in ledger.pending(made_up["FINGERPRINTS"]):
        step()
        for stage, fingerprint in made_up["FINGERPRINTS"].items():
            ledger.keep(article.id, stage, fingerprint, b"")
        ledger.commit()
    print("kept", flush=True)
    ledger.publish(decode)
    step()
"""


@pytest.mark.parametrize("moment", [1, 2, 10, 36, 38, 60, 83])
def test_killed_with_sigkill(
    moment: int, path: Path, article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    build(path, [article(50)])
    before = exports(path)
    helper = Path(__file__).with_name("conftest.py")
    killed = subprocess.run([sys.executable, "-c", KILLED, helper, path, str(moment)], check=False)
    assert killed.returncode == -9
    all_read = moment == 83  # the last step comes after the flip
    assert (exports(path) == before) is not all_read

    articles = [article(number) for number in range(40)]
    with open_ledger(path, write=True) as ledger:
        for one in articles:
            ledger.add(one)
        left = ledger.count_pending({"clean": "c1", "extract": "e1"})
    assert left == {1: 40, 2: 40, 10: 33, 36: 7, 38: 5, 60: 0, 83: 0}[moment]
    build(path, articles)
    undisturbed = path.with_name("undisturbed.ledger")
    build(undisturbed, [*articles, article(50)])
    assert exports(path) == exports(undisturbed)
    with open_ledger(path) as ledger:
        assert ledger.check() == []


def test_publishing_that_fails_changes_nothing_for_readers_and_keeps_the_results(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    build(path, [article(1)])
    before = exports(path)

    def fail(article: Article, payloads: Mapping[str, bytes]) -> Reading:
        raise RuntimeError(article.name, payloads)

    with open_ledger(path, write=True) as ledger:
        ledger.add(article(2))
        ledger.keep(article(2).id, "clean", "c1", b"")
        with pytest.raises(RuntimeError, match=r"2\.txt"):
            ledger.publish(fail)
    assert exports(path) == before
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(2))
        assert ledger.count_pending({"clean": "c1"}) == 0


def test_a_full_disk_is_an_error_and_the_ledger_as_before(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports, reading: Decode
) -> None:
    build(path, [article(1)])
    before = exports(path)
    with open_ledger(path, write=True) as ledger:
        for number in range(100):
            ledger.add(article(number))
        pages = ledger._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        ledger._connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")
        with pytest.raises(DiskFullError, match=r"news\.ledger: no room left"):
            ledger.publish(reading)
    assert exports(path) == before
    build(path, [article(number) for number in range(100)])
    assert len(exports(path)["articles"]) == 100


def test_the_first_error_is_the_one_that_is_heard(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    build(path, [article(1)])

    def run_out() -> None:
        with open_ledger(path, write=True) as ledger:
            ledger.keep("no such article", "clean", "c1", b"")  # closing cannot write this
            raise RuntimeError("first")

    with pytest.raises(RuntimeError, match="first"):
        run_out()
    build(path, [article(2)])
    assert len(exports(path)["articles"]) == 2


def test_another_program_that_writes_is_named_as_the_cause(
    path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(path, [])
    monkeypatch.setattr("onrecord.ledger.sqlite.BUSY_MILLISECONDS", 50)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusyError, match="another program"):
            open_ledger(path, write=True)
        other.execute("ROLLBACK")
    open_ledger(path, write=True).close()


def test_readers_work_during_a_build_and_see_one_whole_state(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports, reading: Decode
) -> None:
    build(path, [article(1)])
    before = exports(path)
    with open_ledger(path) as early, open_ledger(path, write=True) as writing:
        for number in range(60):
            writing.add(article(number))
        writing.commit()
        assert exports(path) == before

        def look(article: Article, payloads: Mapping[str, bytes]) -> Reading:
            assert exports(path)["articles"] == before["articles"]
            return reading(article, payloads)

        assert writing.publish(look) == Published(new=59)
        assert len(exports(path)["articles"]) == 60
        assert [row["name"] for row in early.rows("articles")] == ["1.txt"]
        assert early.summary().counts["statements"] == 2
        with closing(sqlite3.connect(path)) as plain:
            assert plain.execute("SELECT count(*) FROM articles").fetchone() == (60,)
    assert {file.name for file in path.parent.iterdir()} == {path.name}


def test_a_header_ahead_of_its_file_is_no_damage_while_a_log_is_folded_in(
    path: Path, article: Callable[..., Article], build: Build
) -> None:
    build(path, [article(1)])
    content = path.read_bytes()
    path.write_bytes(content[:-4096])  # what others may see when the last page has not been written yet
    assert sqlite.application(path) == sqlite.APPLICATION_ID
