"""`onrecord doctor`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.run import here
from onrecord.run.road import ROAD

Run = Callable[..., Result]


def facts(result: Result) -> dict[str, str]:
    pairs = (line.split(maxsplit=1) for line in result.stdout.splitlines())
    return {name: value.strip() for name, value in pairs}


def test_says_what_is_installed(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    said = facts(result)
    assert said["onrecord"] == version("onrecord")
    assert {name: said[name] for name in here.LIBRARIES} == {name: version(name) for name in here.LIBRARIES}
    assert said["parquet"] == version("pyarrow")
    assert said["xlsx"] == version("xlsxwriter")
    assert int(said["cores"]) >= 1
    assert said["weights"] == "whole: each file is the one that was made"
    assert all(len(said[stage.name]) == 16 for stage in ROAD)


def test_an_extra_that_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(here, "EXTRAS", {"parquet": "no-such-library"})
    assert facts(run("doctor"))["parquet"] == "not installed (pip install onrecord[parquet])"


def test_a_whole_ledger(run: Run, ledger: Path) -> None:
    result = run("doctor", "--ledger", ledger)
    assert result.exit_code == 0
    assert facts(result)["ledger"] == f"{ledger} is whole: 1 article, every row verbatim"


def test_a_row_whose_words_are_not_the_articles(run: Run, ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE figures SET text = '31 berths'")
    result = run("doctor", "--ledger", ledger)
    assert result.exit_code == 1
    assert "is not what the row says" in facts(result)["ledger"]
