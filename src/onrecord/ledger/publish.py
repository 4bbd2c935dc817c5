"""The flip: what a run has made becomes what readers see, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, literal, select, true, update
from sqlalchemy.engine import Connection

from onrecord.ledger import gate, kept, results, shown
from onrecord.ledger.schema import RESTING, articles, incoming, input_refusals, originals, refusals
from onrecord.ledger.schema import results as kept_results
from onrecord.records.article import Article
from onrecord.records.reading import Reading

Decode = Callable[[Article, Mapping[str, bytes]], Reading]
"""Puts the stages' results together; given by the room that knows the stages."""


@dataclass(frozen=True, slots=True)
class Published:
    """What one run has changed for readers.

    Attributes:
        new: articles they did not see before.
        changed: articles whose rows were made anew.
        inputs_refused: inputs without an article that they did not know of.
        held_back: rows and references that the gate did not let through.
    """

    new: int = 0
    changed: int = 0
    inputs_refused: int = 0
    held_back: int = 0


def publish(connection: Connection, run: int, decode: Decode) -> Published:
    """Show every article given to this run and every shown one with new results, within the running transaction."""
    new = changed = held_back = 0
    for ids in kept.groups(connection, lambda after: _publishable(run, after)):
        known = _count(connection, ids)
        held_back += _show(connection, run, ids, decode)
        new, changed = new + len(ids) - known, changed + known
    return Published(new, changed, _show_refusals(connection, run), held_back)


def _publishable(run: int, after: str) -> tuple[Select[Any], Select[Any]]:
    given = select(incoming.c.article).where(incoming.c.run == run, incoming.c.article > after)
    result = kept_results.c
    redone = select(result.article).distinct().where(result.shown.is_(False), result.article > after)
    same_record = and_(originals.c.article == result.article, originals.c.record_hash == result.record_hash)
    redone = redone.join(originals, same_record)
    return given.order_by(incoming.c.article), redone.order_by(result.article)


def _count(connection: Connection, ids: list[str]) -> int:
    return connection.execute(select(func.count()).where(articles.c.article.in_(ids))).scalar_one()


def _show(connection: Connection, run: int, ids: list[str], decode: Decode) -> int:
    """Replace the rows of these articles; how many faults the gate found."""
    found = kept.fetch(connection, run, ids)
    hashes = {article_id: row.record_hash for article_id, (_, row) in found.items()}
    made = results.payloads(connection, hashes, true())
    tables: shown.Rows = {}
    faults = 0
    for article_id, (article, _) in found.items():
        reading, held_back = gate.admit(replace(decode(article, made[article_id]), article=article))
        faults += len(held_back)
        refused = [fault.refusal(len(article.text)) for fault in held_back]
        for table, rows in shown.rows(reading, article_id, refused).items():
            tables.setdefault(table, []).extend(rows)
    kept_rows = [
        {"article": id_, "record_hash": row.record_hash, "record": row.record} for id_, (_, row) in found.items()
    ]
    _replace(connection, ids, tables)
    connection.execute(insert(originals), kept_rows)
    connection.execute(delete(incoming).where(incoming.c.article.in_(ids)))
    connection.execute(update(kept_results).where(kept_results.c.article.in_(ids)).values(shown=True))
    return faults


def _replace(connection: Connection, ids: Iterable[str], tables: shown.Rows) -> None:
    connection.execute(delete(articles).where(articles.c.article.in_(list(ids))))  # its rows go with it
    for table in (articles, *RESTING):
        if rows := tables.get(table.name):
            connection.execute(insert(table), rows)


def _show_refusals(connection: Connection, run: int) -> int:
    given = input_refusals.c
    columns = (given.id, given.name, given.place, given.reason, given.params, given.source_hash)
    waiting = select(*columns, literal("read").label("stage")).where(given.run == run)
    names = [column.name for column in columns] + ["stage"]
    count = connection.execute(insert(refusals).from_select(names, waiting.order_by(given.id))).rowcount
    connection.execute(delete(input_refusals).where(given.run == run))
    return count
