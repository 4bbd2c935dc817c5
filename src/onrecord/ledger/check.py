"""Whether a ledger is whole: for `onrecord doctor`."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.engine import Connection

from onrecord.ledger import sqlite, sqlite_search
from onrecord.ledger.damage import UnreadableError
from onrecord.ledger.errors import LedgerDamagedError
from onrecord.ledger.schema import articles, figures, findings, mentions, originals, statements, times, vectors
from onrecord.records.vector import AXES


def problems(connection: Connection) -> list[str]:
    """What is wrong, a sentence each; none in a ledger that is whole."""
    found: list[str] = []
    for look in (sqlite.damage, sqlite_search.out_of_step, _texts, _originals, _rows, _vectors):
        try:
            found.extend(look(connection))
        except (LedgerDamagedError, UnreadableError) as error:  # one look that fails says nothing of the others
            found.append(str(error))
    return found


def _texts(connection: Connection) -> Iterator[str]:
    columns = (articles.c.article, articles.c.name, articles.c.text_id, articles.c.text)
    for row in connection.execute(select(*columns), execution_options={"yield_per": 32}):
        if sha256(row.text.encode()).hexdigest()[:16] != row.text_id:
            yield f"article {row.article} ({row.name}): the text is not the one that was read"


def _originals(connection: Connection) -> Iterator[str]:
    lost = select(articles.c.article, articles.c.name).where(articles.c.article.not_in(select(originals.c.article)))
    for row in connection.execute(lost):
        yield f"article {row.article} ({row.name}): its record is lost; give its input again"


def _rows(connection: Connection) -> Iterator[str]:
    for table in (statements, figures, mentions, times, findings):
        for row in connection.execute(_with_text(table), execution_options={"yield_per": 32}):
            if row.source_text[row.start : row.end] != row.text:
                yield f"{table.name}: article {row.article} at {row.start}-{row.end} is not what the row says"


def _vectors(connection: Connection) -> Iterator[str]:
    columns = (vectors.c.article, vectors.c.statement, vectors.c.vector)
    for row in connection.execute(select(*columns), execution_options={"yield_per": 500}):
        if len(row.vector) != AXES:
            yield f"vectors: article {row.article}, statement {row.statement}: {len(row.vector)} bytes and not {AXES}"


def _with_text(table: Table) -> Any:
    columns = (table.c.article, table.c.start, table.c.end, table.c.text, articles.c.text.label("source_text"))
    return select(*columns).join(articles, articles.c.article == table.c.article).order_by(table.c.article)
