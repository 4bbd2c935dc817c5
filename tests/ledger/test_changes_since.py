"""Which runs count since a day, an instant or a run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger.changes_since import Run, SinceError
from onrecord.ledger.errors import LedgerDamagedError
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published

Build = Callable[..., Published]

RUNS = {
    2: "2031-05-01T09:00:00+00:00",
    3: None,  # cut off
    5: "2031-05-02T23:30:00+00:00",
    6: "2031-05-03T10:00:00+00:00",
}


@pytest.fixture
def ledger(path: Path, build: Build) -> Path:
    build(path, [])
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, finished in RUNS.items():
            connection.execute("INSERT INTO runs VALUES (?, '2031-05-01', ?, '{}', '{}')", (number, finished))
    return path


def counted(path: Path, since: str) -> list[int]:
    with open_ledger(path) as ledger:
        return [run.number for run in ledger.since(since).runs]


@pytest.mark.parametrize(
    ("since", "runs"),
    [
        ("2031-05-01", [2, 5, 6]),
        ("2031-05-02", [5, 6]),
        ("2031-05-03", [6]),
        ("20310503", [6]),
        ("2031-05-04", []),
        ("2031-05-01T09:00:00", [2, 5, 6]),
        ("2031-05-01T09:00:01Z", [5, 6]),
        ("2031-05-03T01:30+02:00", [5, 6]),
        ("2031-05-03T01:31+02:00", [6]),
        ("run:0", [2, 5, 6]),
        ("run:2", [5, 6]),
        ("run:3", [5, 6]),
        ("run:6", []),
    ],
)
def test_runs_that_count(ledger: Path, since: str, runs: list[int]) -> None:
    assert counted(ledger, since) == runs


@pytest.mark.parametrize(
    "since", ["2031", "2031-05", "5", "yesterday", "", "run:", "run:-1", "run:٣", "0001-01-01T00+23:59"]
)
def test_what_is_no_time_is_told_with_what_would_be(ledger: Path, since: str) -> None:
    with pytest.raises(SinceError) as raised:
        counted(ledger, since)
    assert str(raised.value) == (
        f"{since!r} is no day, instant or run; write it like 2025-03-04, 2025-03-04T18:00Z or run:3; "
        f"this ledger has runs 2 to 6, of {RUNS[2]} to {RUNS[6]}"
    )


def test_a_run_that_is_not_there_is_told_with_those_that_are(ledger: Path) -> None:
    with pytest.raises(SinceError, match=r"^there is no run:7; this ledger has runs 2 to 6, of 2031-05-01T"):
        counted(ledger, "run:7")


def test_a_ledger_without_or_with_one_run_says_so(path: Path, build: Build) -> None:
    build(path, [])
    assert counted(path, "2031-05-01") == counted(path, "run:0") == []
    with pytest.raises(SinceError, match="no run has finished in this ledger"):
        counted(path, "run:1")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO runs VALUES (1, 'x', '2031-05-01T09:00:00+00:00', '{}', '{}')")
    with pytest.raises(SinceError, match="this ledger has one run, 1, of 2031-05-01T09:00:00"):
        counted(path, "run:2")


def test_runs_of_which_nothing_was_noted_are_told_apart(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE runs SET made_with = NULL WHERE id < 6")
    with open_ledger(ledger) as opened:
        assert opened.since("run:0").unknown == Run(5, str(RUNS[5]), noted=False)
        assert opened.since("run:2").unknown == Run(5, str(RUNS[5]), noted=False)
        assert opened.since("run:5").unknown is None
    assert counted(ledger, "run:0") == counted(ledger, "run:5") == [6]


def test_a_clock_that_went_back_hides_no_run(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE runs SET finished = '2031-04-30T00:00:00+00:00' WHERE id = 6")
    assert counted(ledger, "2031-05-02") == [5, 6]


def test_a_run_whose_date_is_no_text_is_damage(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE runs SET finished = x'00' WHERE id = 6")
    with pytest.raises(LedgerDamagedError, match="finished is no str"):
        counted(ledger, "run:0")
