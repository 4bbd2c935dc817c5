"""Rows as the exports give them: the contract's fields in its order, then our own; always in the same order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, Text, and_, cast, func, null, select
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import articles, events, figures, findings, mentions, refusals, statements, times, zones

Dicts = Iterator[dict[str, Any]]

_FIELDS: dict[Table, str] = {
    articles: "article text_id name outlet url title language published happened fetched origin length "
    "published_basis published_confidence happened_basis authors wire wire_url outlet_domain outlet_country "
    "outlet_language outlet_agency outlet_state_owned outlet_owner_source source_hash",
    statements: "article id start end text spans source cue quote_type speaker actor office via parent act negated "
    "said said_basis addressee zone confidence outlet published content_text source_text cue_text side "
    "speaker_basis place place_start place_end",
    figures: "article id start end text value value_max out_of unit counted modifiers comparator change status "
    "measure of where as_of statement same_as confidence speaker outlet published kind of_actor as_of_basis rests_on",
    events: "article id start end text kind mode actor recipient status when where statement confidence outlet "
    "published speaker actors recipients when_basis country same_as figures",
    mentions: "article id start end text kind actor name office basis confidence outlet published",
    times: "article start end text type value earliest latest basis outlet published",
    findings: "article start end text kind detail outlet published",
    zones: "article start end kind",
    refusals: "article name stage start end reason params place",
}

_ORDER: dict[Table, str] = {
    articles: "name article",
    statements: "article start end id",
    figures: "article start end id",
    events: "article start end id",
    mentions: "article start end id kind name",
    times: "article start end type value",
    findings: "article start end kind detail",
    zones: "article start end kind",
    refusals: "article name stage start end reason id",
}

KINDS = {table.name: table for table in _FIELDS}

_SPANS = "start:int end:int text"
_DERIVED = {
    "actors": "actor name kind office articles:int statements:int also:list ids:list",
    "copies": "article start:int end:int origin kind share:float",
    "utterances": f"utterance article statement {_SPANS} spans:list speaker said outlet origin said_basis cue "
    "quote_type versions:int differs:list published",
    "stories": "story article name outlet published title origin heading",
    "conflicts": "id kind verdict a:dict b:dict why confidence:float",
    "positions": f"speaker proposition said stance strength article statement {_SPANS}",
    "series": "series counted of where value:float value_max:float comparator as_of author origins:int article "
    f"{_SPANS} next_verdict next_why next_says figure low:float high:float unit out_of:float change modifiers:list "
    "measure status speaks:bool outlet published",
    "trackers": f"tracker field value as_of article {_SPANS}",
}
"""Fields of the kinds without a table of their own; those that are not text with what they are."""

_TYPES = {"": str, "int": int, "float": float, "bool": bool, "list": list, "dict": dict}

LINKED = frozenset({"copies", "series", "stories", "utterances"})
"""Kinds whose rows are decided across articles; `run` makes them of the rows here."""

LATER = frozenset(_DERIVED) - {"actors"} - LINKED
"""Kinds of the contract that nothing fills yet."""

WHOLE = 2.0**53
"""Below this every whole number has a float of its own, and is written without a fraction."""


def fields(kind: str) -> dict[str, type]:
    """The fields of a kind's rows in their order, whether there are rows or not, with what their values are.

    A value is `str`, `int`, `float`, `bool`, `list` or `dict`, or `None`; a whole `float` comes as an `int`.

    Raises:
        ValueError: there is no such kind.
    """
    if kind in KINDS:
        return {name: column.type.python_type for name, column in _columns(KINDS[kind]).items()}
    _require(kind)
    parted = (field.partition(":") for field in _DERIVED[kind].split())
    return {name: _TYPES[type_] for name, _, type_ in parted}


def _require(kind: str) -> None:
    if kind not in KINDS and kind not in _DERIVED:
        raise ValueError(f"no kind {kind!r}; there are {', '.join(sorted({*KINDS, *_DERIVED}))}")


def rows(connection: Connection, kind: str, as_of: str | None = None) -> Dicts:
    """Rows of one kind.

    Args:
        connection: where to read.
        kind: a kind with a table of its own; one that nothing fills yet, or that is made of others, has no rows here.
        as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.

    Raises:
        ValueError: there is no such kind, or `as_of` is no day.
    """
    if kind not in KINDS:
        _require(kind)
        return iter(())
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
    if table in (figures, events):
        asserted = and_(statements.c.article == table.c.article, statements.c.id == table.c.statement)
        source = source.outerjoin(statements, asserted)
    return select(*_columns(table).values()).select_from(source)


def _columns(table: Table) -> dict[str, ColumnElement[Any]]:
    others = {
        "outlet": articles.c.outlet,
        "published": articles.c.published,
        "speaker": statements.c.speaker,
        "origin": cast(null(), Text()).label("origin"),  # a matter of links: `run` fills it in
    }
    return {name: table.c[name] if name in table.c else others[name] for name in _FIELDS[table].split()}


def own(table: Table, article_ids: Collection[str]) -> Select[Any]:
    """The fields that a kind's rows have of their own, of these articles, in the order the rows were written.

    Fields that repeat what the row's article or statement says are not among them; a row's id is, exported or not.
    """
    names = [name for name in dict.fromkeys([*_FIELDS[table].split(), "id"]) if name in table.c]
    rowkey: ColumnElement[int] = table.c.rowkey
    return select(*(table.c[name] for name in names)).where(table.c.article.in_(article_ids)).order_by(rowkey)


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
