"""What has come, gone or changed for readers since a time: the net effect of all runs since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.engine import Connection

from onrecord.ledger import export, kept
from onrecord.ledger.changes import CAME, CHANGED, WENT, Change, Keyed, Row, keyed, restored
from onrecord.ledger.changes_since import Since
from onrecord.ledger.damage import UnreadableError
from onrecord.ledger.schema import RESTING, articles, changes, refusals

FIELDS: Mapping[str, type] = {
    "change": str,
    "kind": str,
    "article": str,
    "name": str,
    "id": str,
    "start": int,
    "end": int,
    "text": str,
    "fields": dict,
    "why": list,
    "run": int,
    "when": str,
}
"""The fields of a row in their order, with what their values are; any may be `None`."""

_TABLES = {table.name: table for table in (articles, *RESTING)}
_NUMBERS = {kind: number for number, kind in enumerate(_TABLES)}

CAME_AGAIN = "came_again"
"""The cause of a row of an article that was there, was forgotten and is there again."""

History = dict[tuple[str, str], list[Change]]
"""The changes of each row, by kind and key, the latest first."""


def rows(connection: Connection, period: Since) -> Iterator[Row]:
    """Rows that are not as they were, in order of article, kind and place; refused inputs last.

    `change` is `came`, `went` or `changed`; `fields` gives for a changed row each changed field as `[before, after]`;
    `why` the codes of all causes; `run` and `when` the last run that changed the row. A row that came and went again
    is not there, nor one that was changed back. Of a forgotten article nothing is told but its id; one that came again
    is told as such (`came_again`) with all its rows, since what was forgotten cannot be compared.
    """
    if not period.runs:
        return
    first, when = period.runs[0].number, {run.number: run.finished for run in period.runs}
    for group in kept.groups(connection, lambda last: (_touched(first, last),)):
        for row in _of_articles(connection, group, first):
            yield row | {"when": when.get(row["run"])}
    for group in kept.groups(connection, lambda last: (_touched_inputs(first, last),)):
        for row in _of_inputs(connection, group, first):
            yield row | {"when": when.get(row["run"])}


def _touched(first: int, last: str) -> Select[Any]:
    found = select(changes.c.article).distinct().where(changes.c.run >= first, changes.c.article > last)
    return found.order_by(changes.c.article)


def _touched_inputs(first: int, last: str) -> Select[Any]:
    found = select(changes.c.key).distinct().where(changes.c.article.is_(None), changes.c.run >= first)
    return found.where(changes.c.key > last).order_by(changes.c.key)


def _of_articles(connection: Connection, ids: Collection[str], first: int) -> Iterator[Row]:
    noted = _noted(connection, and_(changes.c.article.in_(ids), changes.c.run >= first))
    whole = {id_ for id_, history in noted.items() if _came_or_went(history, id_)}
    now = {kind: _now(connection, kind, noted, whole) for kind in _TABLES}
    for id_ in ids:
        of = {kind: found[id_] for kind, found in now.items()}
        article = of["articles"].get(id_)
        told = _of_whole(article, noted[id_]["articles", id_], of) if id_ in whole else _of_parts(noted[id_], of)
        for row in sorted(told, key=_place):
            yield row | {"article": id_, "name": article and article["name"]}


def _noted(connection: Connection, among: ColumnElement[bool]) -> dict[str, History]:
    """The changes among a condition, by article; those of inputs under ""."""
    found: dict[str, History] = defaultdict(lambda: defaultdict(list))
    latest_first = select(changes).where(among).order_by(changes.c.run.desc(), changes.c.rowkey.desc())
    for row in connection.execute(latest_first):
        if row.kind not in _TABLES or row.change not in {CAME, WENT, CHANGED}:
            raise UnreadableError(f"a change of {row.kind!r:.40} is {row.change!r:.40}")
        change = Change(row.run, row.kind, row.key, row.change, row.before, tuple(row.why))
        found[row.article or ""][row.kind, row.key].append(change)
    return found


def _came_or_went(history: History, article_id: str) -> bool:
    return any(change.change != CHANGED for change in history.get(("articles", article_id), ()))


def _now(connection: Connection, kind: str, noted: Mapping[str, History], whole: Collection[str]) -> Keyed:
    """Rows of a kind as they are, of the articles of which they are needed."""
    needed = [id_ for id_, history in noted.items() if id_ in whole or any(of == kind for of, _ in history)]
    table = _TABLES[kind]
    return keyed(kind, export.stream(connection, export.own(table, list(noted) if table is articles else needed)))


def _of_whole(article: Row | None, latest: Sequence[Change], now: Mapping[str, dict[str, Row]]) -> Iterator[Row]:
    """Of an article that came, was forgotten, or was forgotten and came again."""
    was_there = restored(article, latest) is not None
    if article is None:
        if was_there:
            yield _told(WENT, "articles", {}, [change for change in latest if change.change == WENT])
        return
    came = [change for change in latest if change.change == CAME][:1]
    again = {"why": [CAME_AGAIN]} if was_there else {}
    for kind, found in now.items():
        yield from (_told(CAME, kind, row, came) | again for row in found.values())


def _of_parts(history: History, now: Mapping[str, dict[str, Row]]) -> Iterator[Row]:
    for (kind, key), latest in history.items():
        yield from _net(kind, now[kind].get(key), latest)


def _net(kind: str, now: Row | None, latest: Sequence[Change]) -> Iterator[Row]:
    then = restored(now, latest)
    if then is None and now is not None:
        yield _told(CAME, kind, now, latest)
    elif then is not None and now is None:
        yield _told(WENT, kind, then, latest)
    elif then is not None and now is not None:
        fields = {name: [then.get(name), value] for name, value in now.items() if then.get(name) != value}
        if fields:
            yield _told(CHANGED, kind, now, latest) | {"fields": fields}


def _told(change: str, kind: str, row: Row, latest: Sequence[Change]) -> Row:
    """A row of the answer, with the causes and the run of the changes that made it so."""
    if not latest:
        raise UnreadableError(f"no change says since when a row of {kind} {change}")
    why = sorted({code for one in latest for code in one.why})
    of = {name: row.get(name) for name in FIELDS}
    return of | {"change": change, "kind": kind, "why": why, "run": latest[0].run}


def _place(row: Row) -> tuple[Any, ...]:
    start, end = (-1 if row[name] is None else row[name] for name in ("start", "end"))
    return _NUMBERS[row["kind"]], start, end, row["id"] or "", row["change"], str(row["fields"])


def _of_inputs(connection: Connection, keys: Iterable[str], first: int) -> Iterator[Row]:
    ids = list(keys)
    inputs = and_(changes.c.article.is_(None), changes.c.key.in_(ids), changes.c.run >= first)
    history = _noted(connection, inputs)[""]
    shown = select(refusals.c.id, refusals.c.name).where(refusals.c.id.in_(ids))
    now = {row["id"]: row for row in export.stream(connection, shown)}
    for id_ in ids:
        latest, row = history["refusals", id_], now.get(id_)
        # Its id says all of it: one that was forgotten and came again is as it was.
        if (restored(row, latest) is None) != (row is None):
            yield from (told | {"id": id_} for told in _net("refusals", row, latest))
