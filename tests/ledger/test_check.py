from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article

DAMAGE = {
    "UPDATE statements SET text = 'never said'": "statements: article .* is not what the row says",
    "UPDATE figures SET start = start + 1": "figures: article .* is not what the row says",
    "UPDATE articles SET text = text || '!'": "the text is not the one that was read",
    "DELETE FROM originals": "its record is lost",
    "DELETE FROM articles_fts_docsize": "1 rows of articles are not in articles_fts_docsize: search is out of step",
    "INSERT INTO statements_fts_docsize VALUES (99, x'00')": "not in statements: search is out of step",
    "UPDATE vectors SET vector = substr(vector, 2)": "vectors: article .*, statement .*: 383 bytes and not 384",
    "UPDATE vectors SET vector = 'near'": "vector is no bytes",
    "UPDATE vectors SET statement = rowid": "a row of vectors rests on a row of statements that is not there",
    "DELETE FROM statements": "a row of figures rests on a row of statements that is not there",
}


@pytest.mark.parametrize(("harm", "expected"), DAMAGE.items(), ids=DAMAGE)
def test_harm_done_by_other_hands_is_found(
    harm: str, expected: str, path: Path, article: Callable[..., Article], build: Callable[..., Published]
) -> None:
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        assert ledger.check() == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(harm)
    with open_ledger(path) as ledger:
        problems = ledger.check()
    assert problems
    assert any(re.search(expected, problem) for problem in problems)
