"""Links as readers ask for them: which sides there are, who carries them, and which belong together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from onrecord.ledger import sqlite_blocks
from onrecord.ledger.export import published_by
from onrecord.ledger.schema import articles, sides
from onrecord.ledger.schema import carriers as carried
from onrecord.ledger.schema import links as linked


@dataclass(frozen=True, slots=True)
class Carrier:
    """That an article has a side.

    Attributes:
        article: its id.
        part: of the article: a statement's id, or "" for the whole.
        side: id of the side; equal sides of several articles have one.
    """

    article: str
    part: str
    side: int


@dataclass(frozen=True, slots=True)
class Link:
    """That two sides belong together.

    Attributes:
        one, other: ids of the sides, the smaller first.
        made: what the decision gave, as MessagePack.
    """

    one: int
    other: int
    made: bytes


def carriers(connection: Connection, kind: str, as_of: str | None = None) -> Iterator[Carrier]:
    """Who carries the sides of a kind, in order of article and part.

    Args:
        connection: where to read.
        kind: of links.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    found = select(carried.c.article, carried.c.part, carried.c.side).join(sides, sides.c.side == carried.c.side)
    found = found.where(sides.c.kind == kind)
    if as_of is not None:
        found = found.join(articles, articles.c.article == carried.c.article).where(published_by(as_of))
    found = found.order_by(carried.c.article, carried.c.part, carried.c.side)
    for row in connection.execute(found, execution_options={"yield_per": 500}):
        yield Carrier(*row)


def seen(connection: Connection, ids: Collection[int]) -> Iterator[tuple[int, bytes]]:
    """What decisions look at of these sides, as MessagePack, in no order."""
    return ((side, encoded) for side, _, encoded in sqlite_blocks.kept(connection, ids))


def of_kind(connection: Connection, kind: str) -> Iterator[tuple[int, bytes]]:
    """The sides of a kind: id, and what decisions look at as MessagePack; in order of their ids."""
    found = select(sides.c.side, sides.c.seen).where(sides.c.kind == kind).order_by(sides.c.side)
    for row in connection.execute(found, execution_options={"yield_per": 500}):
        yield row.side, row.seen


def links(connection: Connection, kind: str) -> Iterator[Link]:
    """The links of a kind, in order of their sides."""
    found = select(linked.c.one, linked.c.other, linked.c.made).where(linked.c.kind == kind)
    for row in connection.execute(found.order_by(linked.c.one, linked.c.other), execution_options={"yield_per": 500}):
        yield Link(*row)
