"""Full-text search, which is SQLite's own (FTS5): indexes that hold no text and are kept in step with the rows.

Triggers take out what is deleted or changed, also by cascade; what a build puts in is indexed by `put_in`, many rows at
a time, as a trigger for each of them makes publishing a fifth slower.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, column, func, insert, literal_column, select, table
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import articles, statements

SEARCHED = {"articles": ("title", "text"), "statements": ("content_text", "speaker")}

_TOKENS = "tokenize='unicode61 remove_diacritics 2'"
_TAKE_OUT = "INSERT INTO {name}_fts({name}_fts, rowid, {columns}) VALUES ('delete', old.rowkey, {old});"
_PUT_BACK = "INSERT INTO {name}_fts(rowid, {columns}) VALUES (new.rowkey, {new});"
_DEFINITIONS = (
    "CREATE VIRTUAL TABLE {name}_fts USING fts5({columns}, content='{name}', content_rowid='rowkey', {tokens})",
    f"CREATE TRIGGER {{name}}_fts_out AFTER DELETE ON {{name}} BEGIN {_TAKE_OUT} END",
    f"CREATE TRIGGER {{name}}_fts_change AFTER UPDATE OF {{columns}} ON {{name}} BEGIN {_TAKE_OUT} {_PUT_BACK} END",
)


def create(connection: Connection) -> None:
    """Make the indexes and the triggers."""
    for name, columns in SEARCHED.items():
        new, old = (", ".join(f"{side}.{field}" for field in columns) for side in ("new", "old"))
        parts = {"name": name, "columns": ", ".join(columns), "new": new, "old": old, "tokens": _TOKENS}
        for definition in _DEFINITIONS:
            connection.exec_driver_sql(definition.format(**parts))


def put_in(connection: Connection, article_ids: Sequence[str]) -> None:
    """Index the rows of these articles, of which none is indexed yet."""
    for rows in (articles, statements):
        columns = SEARCHED[rows.name]
        index = table(f"{rows.name}_fts", column("rowid"), *(column(name) for name in columns))
        new = select(rows.c.rowkey, *(rows.c[name] for name in columns)).where(rows.c.article.in_(article_ids))
        connection.execute(insert(index).from_select(["rowid", *columns], new))


def quote_terms(query: str) -> str:
    """A full-text query for rows that have every word of `query`, whatever signs stand in it; "" where it has none."""
    sayable = query.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8")
    return " ".join(f'"{term.replace(chr(34), chr(34) * 2)}"' for term in sayable.split())


def find(connection: Connection, kind: str, query: str) -> list[str]:
    """Ids of the articles or statements that have every word of `query`, best match first."""
    terms = quote_terms(query)
    rows, id_ = {"articles": (articles, articles.c.article), "statements": (statements, statements.c.id)}[kind]
    if not terms:
        return []
    index = table(f"{kind}_fts", column("rowid"))
    itself: ColumnElement[str] = literal_column(index.name)
    found = select(id_).join(index, index.c.rowid == rows.c.rowkey).where(itself.op("MATCH")(terms))
    return list(connection.execute(found.order_by(func.bm25(itself), id_)).scalars())


def shred(connection: Connection) -> None:
    """Rewrite the search indexes: until they are merged they keep the words of deleted rows."""
    for name in SEARCHED:
        connection.exec_driver_sql(f"INSERT INTO {name}_fts({name}_fts) VALUES ('optimize')")  # noqa: S608


def out_of_step(connection: Connection) -> list[str]:
    """Rows that the search indexes miss or have too many."""
    found = []
    for name in SEARCHED:
        pairs = ((f"{name}_fts_docsize", "id", name, "rowkey"), (name, "rowkey", f"{name}_fts_docsize", "id"))
        for left, left_id, right, right_id in pairs:
            sql = f"SELECT count(*) FROM {left} WHERE {left_id} NOT IN (SELECT {right_id} FROM {right})"  # noqa: S608
            if count := connection.exec_driver_sql(sql).scalar_one():
                found.append(f"{count} rows of {left} are not in {right}: search is out of step")
    return found
