"""Articles as they were read, kept until a run shows them and after.

Which of two records of one article counts is decided by their content alone, so that order leaves no trace. What a
killed run has left behind counts only once its input is given again: a ledger holds what finished runs were given.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, Select, delete, exists, insert, literal, select, union_all
from sqlalchemy.engine import Connection

from onrecord.ledger.damage import expecting
from onrecord.ledger.schema import articles, incoming, input_refusals, originals, refusals
from onrecord.records.article import Article
from onrecord.records.identity import digest
from onrecord.records.refusal import InputRefusal

Among = Callable[[ColumnElement[str]], ColumnElement[bool]]

GROUP = 32
"""Articles held in memory at a time: a group of the longest (300,000 words) stays under 100 MB."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on its way into the ledger: its id, and its record without the text."""

    id: str
    name: str
    text: str
    record: bytes

    @classmethod
    def of(cls, article: Article) -> Entry:
        """The entry of an article."""
        return cls(article.id, article.name, article.text, msgspec.json.encode(replace(article, text="")))

    @property
    def record_hash(self) -> str:
        """What tells two records of one article apart."""
        return blake2b(self.record, digest_size=16).hexdigest()

    @property
    def rank(self) -> tuple[str, bytes]:
        """Of two records of one article the one that sorts first counts."""
        return self.name, self.record


def wins(connection: Connection, run: int, entry: Entry) -> bool:
    """Whether readers would see something else for this entry than for those of its id given so far."""
    shown = select(originals.c.record_hash, originals.c.record).where(originals.c.article == entry.id)
    given = select(incoming.c.record_hash, incoming.c.record)
    given = given.where(incoming.c.article == entry.id, incoming.c.run == run)
    rivals = connection.execute(union_all(shown, given)).all()
    return all(rival.record_hash != entry.record_hash and entry.rank < _rank(rival.record) for rival in rivals)


def _rank(packed: bytes) -> tuple[str, bytes]:
    with expecting("the record of an article"):
        record = zlib.decompress(packed)
        return msgspec.json.decode(record, type=Article).name, record


def put(connection: Connection, run: int, entry: Entry) -> None:
    """Keep the entry for this run, in place of any other of its id."""
    connection.execute(delete(incoming).where(incoming.c.article == entry.id))
    row = {"article": entry.id, "run": run, "name": entry.name, "record_hash": entry.record_hash, "text": entry.text}
    connection.execute(insert(incoming), row | {"record": zlib.compress(entry.record)})


def put_refusal(connection: Connection, run: int, begun: Callable[[], int], refusal: InputRefusal) -> bool:
    """Keep a refused input for this run; `False` where that changes nothing.

    One place of one input refused for one reason is one refusal, however often the input's bytes change; of several
    bytes those whose hash sorts first are named, whatever the order.
    """
    row = _refusal(refusal)
    shown = select(refusals.c.source_hash).where(refusals.c.id == row["id"])
    given = select(input_refusals.c.source_hash).where(input_refusals.c.id == row["id"], input_refusals.c.run == run)
    if any(rival <= row["source_hash"] for rival in connection.execute(union_all(shown, given)).scalars()):
        return False
    connection.execute(delete(input_refusals).where(input_refusals.c.id == row["id"]))
    connection.execute(insert(input_refusals), row | {"run": begun()})
    return True


def _refusal(refusal: InputRefusal) -> dict[str, Any]:
    name, place, reason = printable(refusal.name), printable(refusal.place), refusal.reason
    params = {key: printable(value) for key, value in reason.params}
    pairs = (part for pair in params.items() for part in pair)
    return {
        "id": digest("input", name, place, reason.code, *pairs),
        "name": name,
        "place": place,
        "reason": reason.code,
        "params": params,
        "source_hash": refusal.source_hash,
    }


def printable(name: str) -> str:
    r"""The name with bytes that are no UTF-8 written as `\xe9`: file systems allow what a database does not."""
    try:
        raw = name.encode("utf-8", "surrogateescape")  # how Python hands on such a byte in a file's name
    except UnicodeEncodeError:
        raw = name.encode("utf-8", "backslashreplace")
    return raw.decode("utf-8", "backslashreplace")


def current(run: int, among: Among) -> tuple[Select[Any], Select[Any]]:
    """Articles given to this run, and shown ones it was not given anew, `among` those of a condition on the id.

    Two queries, as each can be read in order of id from its table's index, where their union would be sorted whole.
    Columns: `article`, `record_hash`, `text`, `record`.
    """
    given: Select[Any] = select(incoming.c.article, incoming.c.record_hash, incoming.c.text, incoming.c.record)
    given = given.where(incoming.c.run == run, among(incoming.c.article))
    shown: Select[Any] = select(originals.c.article, originals.c.record_hash, articles.c.text, originals.c.record)
    shown = shown.join(articles, articles.c.article == originals.c.article)
    anew = exists(select(literal(1)).where(incoming.c.article == originals.c.article, incoming.c.run == run))
    return given, shown.where(~anew, among(originals.c.article))


def fetch(connection: Connection, run: int, ids: Iterable[str]) -> dict[str, tuple[Article, Row[Any]]]:
    """The articles of these ids, in order of id, each with its row of `current`."""
    wanted = list(ids)
    found = connection.execute(union_all(*current(run, lambda article: article.in_(wanted))))
    return {row.article: (_article(row), row) for row in sorted(found, key=lambda row: str(row.article))}


def _article(row: Row[Any]) -> Article:
    with expecting(f"the record of article {row.article}"):
        return replace(msgspec.json.decode(zlib.decompress(row.record), type=Article), text=row.text)


def groups(connection: Connection, after: Callable[[str], Iterable[Select[Any]]]) -> Iterator[list[str]]:
    """Ids that any of the queries give, in order, `GROUP` at a time; what is written between two groups does no harm.

    Args:
        connection: where to read.
        after: queries for ids after a given one, each in order of id.
    """
    last = ""
    while True:
        found = {id_ for query in after(last) for id_ in connection.execute(query.limit(GROUP)).scalars()}
        if not found:
            return
        ids = sorted(found)[:GROUP]
        yield ids
        last = ids[-1]
