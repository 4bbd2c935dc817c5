"""The flip: what a run has made becomes what readers see, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, Select, and_, delete, insert, literal, select, true, update
from sqlalchemy.engine import Connection

from onrecord.ledger import gate, kept, results, shown, sqlite_rows, sqlite_search
from onrecord.ledger.changes_noted import Notes
from onrecord.ledger.damage import expecting
from onrecord.ledger.linking import Linking
from onrecord.ledger.schema import RESTING, articles, incoming, input_refusals, originals, refusals, vectors
from onrecord.ledger.schema import results as kept_results
from onrecord.link.kind import Linker
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


def publish(connection: Connection, run: int, decode: Decode, notes: Notes, linker: Linker) -> Published:
    """Show every article given to this run and every shown one with new results, within the running transaction."""
    new = changed = held_back = 0
    linking = Linking(connection, linker)
    for ids in kept.groups(connection, lambda after: _publishable(run, after)):
        known = _shown_among(connection, ids)
        remade = _remade(connection, run, ids, decode)
        linking.leave(known)
        _show(connection, remade, known, notes)
        linking.enter({article: one.reading for article, one in remade.items()})
        new, changed = new + len(ids) - len(known), changed + len(known)
        held_back += sum(len(one.held_back) for one in remade.values())
    if linking.outdated:
        _link_anew(connection, run, decode, linking)
    notes.refused(run)
    return Published(new, changed, _show_refusals(connection, run), held_back)


def _link_anew(connection: Connection, run: int, decode: Decode, linking: Linking) -> None:
    linking.begin()
    for ids in kept.groups(connection, lambda after: [select(articles.c.article).where(articles.c.article > after)]):
        linking.enter({article: one.reading for article, one in _remade(connection, run, ids, decode).items()})


def _publishable(run: int, after: str) -> tuple[Select[Any], Select[Any]]:
    given = select(incoming.c.article).where(incoming.c.run == run, incoming.c.article > after)
    result = kept_results.c
    redone = select(result.article).distinct().where(result.shown.is_(False), result.article > after)
    same_record = and_(originals.c.article == result.article, originals.c.record_hash == result.record_hash)
    redone = redone.join(originals, same_record)
    return given.order_by(incoming.c.article), redone.order_by(result.article)


def _shown_among(connection: Connection, ids: list[str]) -> list[str]:
    return list(connection.execute(select(articles.c.article).where(articles.c.article.in_(ids))).scalars())


@dataclass(frozen=True, slots=True)
class _Remade:
    """An article's row of `kept.current`, its reading as the gate lets it through, and what it does not."""

    row: Row[Any]
    reading: Reading
    held_back: tuple[gate.Fault, ...]


def _remade(connection: Connection, run: int, ids: list[str], decode: Decode) -> dict[str, _Remade]:
    found = kept.fetch(connection, run, ids)
    made = results.payloads(connection, {id_: row.record_hash for id_, (_, row) in found.items()}, true())
    remade: dict[str, _Remade] = {}
    for article_id, (article, row) in found.items():
        with expecting(f"the results of article {article_id}"):
            decoded = decode(article, made[article_id])
        remade[article_id] = _Remade(row, *gate.admit(replace(decoded, article=article)))
    return remade


def _show(connection: Connection, remade: Mapping[str, _Remade], known: list[str], notes: Notes) -> None:
    """Replace the rows of these articles."""
    tables: shown.Rows = {}
    for article_id, one in remade.items():
        refused = [fault.refusal(len(one.reading.article.text)) for fault in one.held_back]
        for table, rows in shown.rows(one.reading, article_id, refused).items():
            tables.setdefault(table, []).extend(rows)
    kept_rows = [
        {"article": id_, "record_hash": one.row.record_hash, "record": one.row.record} for id_, one in remade.items()
    ]
    ids = list(remade)
    notes.new(id_ for id_ in ids if id_ not in known)
    notes.remade(known, tables, _read_again(connection, known, remade))
    _replace(connection, known, tables)
    sqlite_search.put_in(connection, ids)
    sqlite_rows.insert_all(connection, originals, kept_rows)
    connection.execute(delete(incoming).where(incoming.c.article.in_(ids)))
    connection.execute(update(kept_results).where(kept_results.c.article.in_(ids)).values(shown=True))


def _read_again(connection: Connection, known: list[str], remade: Mapping[str, _Remade]) -> list[str]:
    """Those of these articles of which another record than the shown one counts from now on."""
    shown_records = select(originals.c.article, originals.c.record_hash).where(originals.c.article.in_(known))
    return [
        article
        for article, record_hash in connection.execute(shown_records)
        if record_hash != remade[article].row.record_hash
    ]


def _replace(connection: Connection, known: list[str], tables: shown.Rows) -> None:
    if known:
        connection.execute(delete(articles).where(articles.c.article.in_(known)))  # its rows go with it
    for table in (articles, *RESTING, vectors):
        sqlite_rows.insert_all(connection, table, tables.get(table.name, []))


def _show_refusals(connection: Connection, run: int) -> int:
    given = input_refusals.c
    columns = (given.id, given.name, given.place, given.reason, given.params, given.source_hash)
    waiting = select(*columns, literal("read").label("stage")).where(given.run == run)
    names = [column.name for column in columns] + ["stage"]
    known = select(given.id).where(given.run == run)
    replaced = connection.execute(delete(refusals).where(refusals.c.id.in_(known))).rowcount
    shown_now = connection.execute(insert(refusals).from_select(names, waiting.order_by(given.id))).rowcount
    connection.execute(delete(input_refusals).where(given.run == run))
    return shown_now - replaced
