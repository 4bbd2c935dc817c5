"""What readers ask of an open ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from onrecord.ledger import actors, changes_net, changes_since, check, export, links, query, sqlite_search
from onrecord.ledger.damage import names_file, names_file_of_each


class Readable:
    """A ledger with an open connection; what is asked shows one state, and changes nothing."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    @names_file_of_each
    def rows(self, kind: str, as_of: str | None = None) -> export.Dicts:
        """Rows of an export kind, in the contract's order of fields and always in one order.

        Args:
            kind: a kind of the contract, or `zones`; kinds that nothing fills yet, or that `run` makes of others,
                have no rows.
            as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.

        Raises:
            ValueError: there is no such kind, or `as_of` is no day.
        """
        if kind == "actors":
            return actors.rows(self._connection, as_of)
        return export.rows(self._connection, kind, as_of)

    @names_file_of_each
    def statements(
        self, since: str | None = None, speaker: str | None = None, limit: int | None = None
    ) -> Iterator[dict[str, Any]]:
        """Rows of the `statements` export, newest first; see `query.select_statements`."""
        return query.select_statements(self._connection, since, speaker, limit)

    @names_file
    def search(self, words: str, kind: str = "statements") -> list[str]:
        """Ids of the `statements` or `articles` that have every one of these words, best match first."""
        return sqlite_search.find(self._connection, kind, words)

    @names_file
    def article(self, article_id: str) -> dict[str, Any] | None:
        """An article's fields, `text` and `zones`; `None` if readers see none of that id."""
        return query.article(self._connection, article_id)

    @names_file_of_each
    def tallies(self, as_of: str | None = None) -> Iterator[actors.Tally]:
        """How often each article names each actor, and how; see `actors.tallies`."""
        return actors.tallies(self._connection, as_of)

    @names_file_of_each
    def carriers(self, kind: str, as_of: str | None = None) -> Iterator[links.Carrier]:
        """Who carries the sides of a kind of links, in order of article and part; see `links.carriers`."""
        return links.carriers(self._connection, kind, as_of)

    @names_file_of_each
    def sides(self, kind: str) -> Iterator[tuple[int, bytes]]:
        """The sides of a kind of links, in order of their ids; see `links.of_kind`."""
        return links.of_kind(self._connection, kind)

    @names_file_of_each
    def links(self, kind: str) -> Iterator[links.Link]:
        """The links of a kind, in order of their sides."""
        return links.links(self._connection, kind)

    @names_file_of_each
    def seen(self, ids: Collection[int]) -> Iterator[tuple[int, bytes]]:
        """What decisions look at of these sides, as MessagePack, in no order."""
        return links.seen(self._connection, ids)

    @names_file
    def summary(self) -> query.Summary:
        """The whole ledger at a glance."""
        return query.summary(self._connection)

    @names_file
    def check(self) -> list[str]:
        """What is wrong with the ledger, a sentence each; none if it is whole."""
        return check.problems(self._connection)

    @names_file
    def source(self, article_id: str) -> dict[str, Any] | None:
        """An article's `name`, `outlet`, `title` and `url`; `None` if readers see none of that id."""
        return query.source(self._connection, article_id)

    @names_file
    def since(self, asked: str) -> changes_since.Since:
        """Which runs count since a day, an instant, or a run as `run:3`; see `changes_since.since`.

        Raises:
            SinceError: it is none of these, or there is no such run.
        """
        return changes_since.since(self._connection, asked)

    @names_file_of_each
    def changes(self, period: changes_since.Since) -> Iterator[dict[str, Any]]:
        """Rows that came, went or changed in these runs, and why; see `changes_net.rows`."""
        return changes_net.rows(self._connection, period)
