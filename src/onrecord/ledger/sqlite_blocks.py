"""Blocks, sides and links in SQLite: many at a time, since one question a key would be most of the work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy.engine import Connection

from onrecord.ledger.schema import blocks
from onrecord.ledger.sqlite_rows import insert_all

Placed = tuple[int, int]
"""A block's number and a side in it."""

_CHUNK = 5000


def sizes(connection: Connection, keys: Collection[int], most: int) -> Mapping[int, int]:
    """How many sides each block has, counted no further than `most`."""
    query = """
        SELECT value, (SELECT count(*) FROM (SELECT 1 FROM blocks WHERE key = value LIMIT :most)) FROM json_each(:keys)
    """
    return dict(_rows(connection, query, keys, "keys", most=most))


def members(connection: Connection, keys: Collection[int]) -> Mapping[int, list[int]]:
    """The sides of each block, in order of their ids."""
    query = "SELECT b.key, b.side FROM json_each(:keys) JOIN blocks AS b ON b.key = value ORDER BY b.key, b.side"
    found: dict[int, list[int]] = defaultdict(list)
    for key, side in _rows(connection, query, keys, "keys"):
        found[key].append(side)
    return found


def neighbours(connection: Connection, placed: Collection[Placed]) -> Iterator[tuple[int, int]]:
    """For sides of blocks, whether they stand in them or not: each with the one before and the one behind it there."""
    query = """
        SELECT json_extract(value, '$[1]'),
            (SELECT max(side) FROM blocks
             WHERE key = json_extract(value, '$[0]') AND side < json_extract(value, '$[1]')),
            (SELECT min(side) FROM blocks
             WHERE key = json_extract(value, '$[0]') AND side > json_extract(value, '$[1]'))
        FROM json_each(:placed)
    """
    for side, before, behind in _rows(connection, query, placed, "placed"):
        yield from ((side, other) for other in (before, behind) if other is not None)


def put(connection: Connection, placed: Iterable[Placed]) -> None:
    """Let sides stand in blocks."""
    insert_all(connection, blocks, [{"key": key, "side": side} for key, side in placed])


def take_out(connection: Connection, placed: Collection[Placed]) -> None:
    """Let sides no longer stand in blocks."""
    for chunk in _chunks(placed):
        connection.exec_driver_sql("DELETE FROM blocks WHERE key = ? AND side = ?", chunk)


def kept(connection: Connection, ids: Collection[int]) -> Iterator[tuple[int, str, bytes]]:
    """Of sides that are kept: id, kind and what decisions look at."""
    query = "SELECT s.side, s.kind, s.seen FROM json_each(:ids) JOIN sides AS s ON s.side = value"
    return _rows(connection, query, ids, "ids")


def of_articles(connection: Connection, articles: Collection[str]) -> set[int]:
    """The sides that these articles carry."""
    query = "SELECT DISTINCT c.side FROM json_each(:articles) JOIN carriers AS c ON c.article = value"
    return {side for (side,) in _rows(connection, query, articles, "articles")}


def without_carrier(connection: Connection, ids: Collection[int]) -> set[int]:
    """Those of these sides that no article carries."""
    query = "SELECT value FROM json_each(:ids) WHERE NOT EXISTS (SELECT 1 FROM carriers WHERE side = value)"
    return {side for (side,) in _rows(connection, query, ids, "ids")}


def remove(connection: Connection, ids: Collection[int]) -> None:
    """Forget sides; their blocks and links are not touched."""
    for chunk in _chunks(ids):
        connection.exec_driver_sql("DELETE FROM sides WHERE side = ?", [(side,) for side in chunk])


def unlink(connection: Connection, ids: Collection[int]) -> None:
    """Forget all links of these sides."""
    for field in ("one", "other"):
        for chunk in _chunks(ids):
            connection.exec_driver_sql(f"DELETE FROM links WHERE {field} = ?", [(side,) for side in chunk])  # noqa: S608


def clear(connection: Connection) -> None:
    """Forget every side, block and link, and what they were made with."""
    for table in ("linked", "links", "blocks", "carriers", "sides"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608


def _rows(connection: Connection, query: str, values: Collection[Any], name: str, **more: Any) -> Iterator[Any]:
    """The rows of a query for a list of values, which it finds as JSON under `name`."""
    for chunk in _chunks(values):
        yield from connection.exec_driver_sql(query, {name: msgspec.json.encode(chunk).decode(), **more})


def _chunks(values: Collection[Any]) -> Iterator[list[Any]]:
    ordered = sorted(values)
    return (ordered[at : at + _CHUNK] for at in range(0, len(ordered), _CHUNK))
