"""Why rows change: what runs make them with, part by part."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger import runs
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reading import Reading

Make = Callable[..., Article]
Decode = Callable[[Article, Mapping[str, bytes]], Reading]
PARTS = {"code clean": "1", "code extract": "1", "lexicon": "1", "library numbers": "2.0"}


@pytest.mark.parametrize(
    ("now", "causes"),
    [
        (PARTS, []),
        (PARTS | {"code clean": "2"}, ["code"]),
        (PARTS | {"code clean": "2", "code extract": "2"}, ["code"]),
        (PARTS | {"lexicon": "2", "library numbers": "2.1"}, ["lexicon", "library"]),
        (PARTS | {"user_file 1": "1"}, ["user_file"]),
        ({name: PARTS[name] for name in PARTS if name != "lexicon"}, ["lexicon"]),
    ],
)
def test_causes_are_the_parts_that_differ(
    path: Path, article: Make, reading: Decode, now: dict[str, str], causes: list[str]
) -> None:
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        assert ledger.publish(reading, PARTS) == Published(new=1)
        assert runs.causes(ledger._connection, now) == causes


def test_nothing_is_said_of_causes_where_nothing_was_noted_before(path: Path, article: Make, reading: Decode) -> None:
    with open_ledger(path, write=True) as ledger:
        assert runs.causes(ledger._connection, PARTS) == []
        ledger.add(article(1))
        ledger.publish(reading)
        assert runs.causes(ledger._connection, PARTS) == []


def test_forgetting_is_a_run_that_leaves_rows_made_with_what_they_were(
    path: Path, article: Make, reading: Decode
) -> None:
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        ledger.add(article(2))
        ledger.publish(reading, PARTS)
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["no such name"])
        ledger.forget([article(1).id])
        assert runs.last_made_with(ledger._connection) == PARTS
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id, counts FROM runs").fetchall() == [
            (1, '{"new":2,"changed":0,"inputs_refused":0,"held_back":0}'),
            (2, '{"forgotten":1}'),
        ]


def test_each_publishing_of_one_open_ledger_is_a_run_of_its_own(path: Path, article: Make, reading: Decode) -> None:
    with open_ledger(path, write=True) as ledger:
        for number in range(3):
            ledger.add(article(number))
            ledger.publish(reading)
        assert [run.number for run in ledger.since("run:0").runs] == [1, 2, 3]


def test_a_run_that_fails_leaves_no_number_behind(path: Path, article: Make, reading: Decode) -> None:
    def fail(one: Article, payloads: Mapping[str, bytes]) -> Reading:
        raise RuntimeError(one.name, payloads)

    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        ledger.publish(reading)
        ledger.keep(article(1).id, "clean", "c9", b"")
        with pytest.raises(RuntimeError, match=r"1\.txt"):
            ledger.publish(fail)
        assert ledger.publish(reading) == Published(changed=1)
        assert [run.number for run in ledger.since("run:0").runs] == [1, 2]
