"""Taking an article out again, with all that rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, delete, func, or_, select, union
from sqlalchemy.engine import Connection

from onrecord.ledger import kept
from onrecord.ledger.changes_noted import Notes
from onrecord.ledger.linking import Linking
from onrecord.ledger.schema import RESTING, articles, incoming, input_refusals, refusals, results


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went: an article with its rows, or the refusals of an input that gave none.

    Attributes:
        name: what the user calls it.
        id: the article's id, `None` for an input that gave no article.
        counts: rows that went, by kind; kinds without any are left out.
    """

    name: str
    id: str | None
    counts: Mapping[str, int]


def forget(connection: Connection, names_or_ids: Iterable[str], notes: Notes, linking: Linking) -> list[Forgotten]:
    """Remove each article that has one of these ids or names, and the refusals of inputs of that name.

    Of what readers saw the notes keep the ids, which are hashes, and nothing else.
    """
    gone: list[Forgotten] = []
    for wanted in sorted({kept.printable(name) for name in names_or_ids}):
        found = _matching(connection, wanted)
        linking.leave([article_id for _, article_id in found])
        gone.extend(_forget_article(connection, *one, notes) for one in found)
        gone.extend(_forget_input(connection, wanted, notes))
    if linking.outdated:
        linking.clear()
    else:
        linking.enter({})
    return gone


def _matching(connection: Connection, wanted: str) -> list[tuple[str, str]]:
    parts = (
        select(table.c.name, table.c.article).where(or_(table.c.article == wanted, table.c.name == wanted))
        for table in (articles, incoming)
    )
    found: dict[str, str] = {}
    for row in connection.execute(union(*parts)):
        found[row.article] = min(row.name, found.get(row.article, row.name))
    return sorted((name, article_id) for article_id, name in found.items())


def _forget_article(connection: Connection, name: str, article_id: str, notes: Notes) -> Forgotten:
    counts = {}
    for table in RESTING:
        count = connection.execute(select(func.count()).where(table.c.article == article_id)).scalar_one()
        if count:
            counts[table.name] = count
    shown = connection.execute(delete(articles).where(articles.c.article == article_id)).rowcount
    for table in (incoming, results):
        connection.execute(delete(table).where(table.c.article == article_id))
    if shown:
        notes.forgotten(article_id)
    return Forgotten(name, article_id, counts)


def _forget_input(connection: Connection, name: str, notes: Notes) -> list[Forgotten]:
    of_input = and_(refusals.c.article.is_(None), refusals.c.name == name)
    shown = connection.execute(delete(refusals).where(of_input).returning(refusals.c.id)).scalars().all()
    notes.forgotten_inputs(shown)
    waiting = connection.execute(delete(input_refusals).where(input_refusals.c.name == name)).rowcount
    count = len(shown) + waiting
    return [Forgotten(name, None, {"refusals": count})] if count else []
