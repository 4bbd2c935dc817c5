"""What a run takes down: no more than what is needed to tell later what was there before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
Make = Callable[..., Article]


def noted(path: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT run, article, kind, change, before, why FROM changes ORDER BY rowkey")
        return [(*row[:4], json.loads(row[4]), json.loads(row[5])) for row in rows]


def test_a_new_article_and_a_refused_input_are_one_note_each(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)], [InputRefusal("x.txt", "", Reason.of("empty"))])
    assert noted(path) == [
        (1, article(1).id, "articles", "came", {}, ["new_article"]),
        (1, None, "refusals", "came", {}, ["new_input"]),
    ]


def test_rows_made_anew_that_are_the_same_leave_no_note(path: Path, article: Make, build: Build) -> None:
    build(path, [article(number) for number in range(40)])
    before = noted(path)
    again = build(path, [], fingerprints={"clean": "c2", "extract": "e2"})
    assert again == Published(changed=40)
    assert noted(path) == before


def test_of_a_row_that_changed_the_old_values_are_kept_and_no_others(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)])
    build(path, [], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    assert noted(path)[1:] == [(2, article(1).id, "statements", "changed", {"act": "assert"}, ["unknown"])] * 2


def test_the_same_input_again_is_no_run(path: Path, article: Make, build: Build) -> None:
    for _ in range(2):
        build(path, [article(1)], [InputRefusal("x.txt", "", Reason.of("empty"))])
    assert {row[0] for row in noted(path)} == {1}


def test_forgetting_twice_keeps_both_notes_and_no_words(path: Path, article: Make, build: Build) -> None:
    for _ in range(2):
        build(path, [article(1)])
        build(path, [article(1)], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
        with open_ledger(path, write=True) as ledger:
            ledger.forget([article(1).id])
    assert [(row[2], row[3], row[4], *row[5]) for row in noted(path)] == [
        ("articles", "came", {}, "new_article"),
        ("articles", "went", {}, "forgotten"),
    ] * 2
