"""Rows on their way into SQLite, and the JSON text that their lists are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Table
from sqlalchemy.engine import Connection

from onrecord.ledger.damage import expecting


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows with the same fields each into a table.

    The driver gets plain tuples: SQLAlchemy's own handling of each row's parameters took longer than SQLite took to
    write the row.
    """
    if not rows:
        return
    names = list(rows[0])
    places, fields = ", ".join("?" * len(names)), ", ".join(f'"{name}"' for name in names)
    lists = [name for name in names if table.c[name].type.python_type in {list, dict}]
    pick = itemgetter(*names)
    plain = [pick({**row, **{name: as_text(row[name]) for name in lists}} if lists else row) for row in rows]
    connection.exec_driver_sql(f"INSERT INTO {table.name} ({fields}) VALUES ({places})", plain)  # noqa: S608


def as_text(value: Any) -> str | None:
    """A list or a dict as it stands in a column, `None` for none."""
    return None if value is None else msgspec.json.encode(value).decode()


def from_text(text: str) -> Any:
    """What stands in a column of lists or dicts.

    Raises:
        UnreadableError: it is no JSON.
    """
    with expecting("a JSON value"):
        return msgspec.json.decode(text)
