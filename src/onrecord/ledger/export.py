"""Rows as the exports give them: the contract's fields in its order, then our own; always in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, select
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import articles, figures, findings, mentions, refusals, statements, times, zones

Dicts = Iterator[dict[str, Any]]

_FIELDS: dict[Table, str] = {
    articles: "article text_id name outlet url title language published happened fetched origin length "
    "published_basis published_confidence happened_basis authors source_hash",
    statements: "article id start end text spans source cue quote_type speaker actor office via parent act negated "
    "said said_basis addressee zone confidence outlet published content_text source_text cue_text",
    figures: "article id start end text value value_max out_of unit counted modifiers comparator change status "
    "measure of where as_of statement same_as confidence speaker outlet published",
    mentions: "article id start end text kind actor name office basis outlet published",
    times: "article start end text type value earliest latest outlet published",
    findings: "article start end text kind detail outlet published",
    zones: "article start end kind",
    refusals: "article name stage start end reason params place",
}

_ORDER: dict[Table, str] = {
    articles: "name article",
    statements: "article start end id",
    figures: "article start end id",
    mentions: "article start end id kind name",
    times: "article start end type value",
    findings: "article start end kind detail",
    zones: "article start end kind",
    refusals: "article name stage start end reason id",
}

KINDS = {table.name: table for table in _FIELDS}
LATER = frozenset({"events", "copies", "utterances", "stories", "conflicts", "positions", "series", "trackers"})
"""Kinds of the contract that nothing fills yet."""

WHOLE = 2.0**53
"""Below this every whole number has a float of its own, and is written without a fraction."""


def rows(connection: Connection, kind: str, as_of: str | None = None) -> Dicts:
    """Rows of one kind.

    Args:
        connection: where to read.
        kind: a kind with a table of its own.
        as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.
    """
    table = KINDS[kind]
    statement = selection(table)
    if as_of is not None:
        statement = statement.where(published_by(as_of))
    order: list[ColumnElement[Any]] = [table.c[name] for name in _ORDER[table].split()]
    if table is articles:
        order.insert(0, func.coalesce(articles.c.published, ""))
    return stream(connection, statement.order_by(*order))


def selection(table: Table) -> Select[Any]:
    """All fields of a kind's export, with no condition and no order."""
    source: Any = table
    if table is not articles:  # the refusals of inputs rest on no article
        source = source.outerjoin(articles, articles.c.article == table.c.article)
    if table is figures:
        asserted = and_(statements.c.article == figures.c.article, statements.c.id == figures.c.statement)
        source = source.outerjoin(statements, asserted)
    others = {"outlet": articles.c.outlet, "published": articles.c.published, "speaker": statements.c.speaker}
    columns = (table.c[name] if name in table.c else others[name] for name in _FIELDS[table].split())
    return select(*columns).select_from(source)


def published_by(as_of: str) -> ColumnElement[bool]:
    """Whether an article's day of publication is known, to the day, and not after `as_of`.

    Raises:
        ValueError: `as_of` is no day.
    """
    try:
        day = date.fromisoformat(as_of).isoformat()
    except ValueError as error:
        raise ValueError(f"{as_of!r} is no day; write it like 2025-03-04") from error
    return and_(articles.c.published.like("____-__-__"), articles.c.published <= day)


def stream(connection: Connection, statement: Select[Any]) -> Dicts:
    """The rows of a query as dicts, read as they are asked for."""
    for row in connection.execute(statement, execution_options={"yield_per": 500}).mappings():
        yield {key: _number(value) if isinstance(value, float) else value for key, value in row.items()}


def _number(value: float) -> float | int:
    return int(value) if value.is_integer() and abs(value) < WHOLE else value
