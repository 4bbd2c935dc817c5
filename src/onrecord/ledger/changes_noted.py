"""Changes as they are taken down: by the flip, the one place where readers' rows change, and by forgetting."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, insert, literal, select
from sqlalchemy.engine import Connection

from onrecord.ledger import export, sqlite_rows
from onrecord.ledger.changes import CAME, CHANGED, WENT, differences, keyed
from onrecord.ledger.schema import RESTING, articles, changes, input_refusals, refusals
from onrecord.ledger.shown import Rows

NEW_ARTICLE, NEW_INPUT, READ_AGAIN, FORGOTTEN, UNKNOWN = (
    "new_article", "new_input", "read_again", "forgotten", "unknown",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notes:
    """Takes down what changes for readers, within the running transaction.

    Attributes:
        connection: where to write.
        begun: gives the number of the run, which begins when it first changes something.
        causes: codes of what has changed since the run before in what rows are made with.
    """

    connection: Connection
    begun: Callable[[], int]
    causes: Sequence[str] = ()

    def new(self, article_ids: Iterable[str]) -> None:
        """Articles that readers did not see come with all their rows, which need no note of their own."""
        self._write(self._row(id_, "articles", id_, CAME, {}, [NEW_ARTICLE]) for id_ in article_ids)

    def remade(self, article_ids: Collection[str], made: Rows, read_again: Collection[str]) -> None:
        """Articles that readers see are about to get these rows in place of theirs.

        Args:
            article_ids: the articles.
            made: rows by table, also those of other articles.
            read_again: articles of which another record counts from now on.
        """
        if not article_ids:
            return
        wanted = frozenset(article_ids)
        why = {id_: self._why(read_again=id_ in read_again) for id_ in article_ids}
        for table in (articles, *RESTING):
            kind = table.name
            old = keyed(kind, export.stream(self.connection, export.own(table, article_ids)))
            new = keyed(kind, (row for row in made.get(kind, ()) if row["article"] in wanted))
            self._write(
                self._row(id_, kind, key, change, before, why[id_])
                for id_ in article_ids
                for key, change, before in differences(old[id_], new[id_])
            )

    def refused(self, run: int) -> None:
        """The inputs refused in this run are about to be shown."""
        given = input_refusals.c
        fixed: dict[str, Any] = {"run": run, "article": None, "kind": "refusals"}
        fixed |= {"change": CAME, "before": {}, "why": [NEW_INPUT]}
        values = [literal(value, changes.c[name].type) for name, value in fixed.items()]
        unseen = and_(given.run == run, given.id.not_in(select(refusals.c.id)))
        waiting = select(*values, given.id).where(unseen).order_by(given.id)
        self.connection.execute(insert(changes).from_select([*fixed, "key"], waiting))

    def forgotten(self, article_id: str) -> None:
        """An article is gone, and with it every word of it that notes of earlier runs hold."""
        of_article = changes.c.article == article_id
        wordless = and_(changes.c.kind == "articles", changes.c.change != CHANGED)
        self.connection.execute(delete(changes).where(of_article, ~wordless))
        self._write([self._row(article_id, "articles", article_id, WENT, {}, [FORGOTTEN])])

    def forgotten_inputs(self, refusal_ids: Iterable[str]) -> None:
        """The refusals of inputs are gone."""
        self._write(self._row(None, "refusals", id_, WENT, {}, [FORGOTTEN]) for id_ in refusal_ids)

    def _why(self, *, read_again: bool) -> list[str]:
        return sorted([*self.causes, READ_AGAIN] if read_again else self.causes) or [UNKNOWN]

    def _row(
        self, article: str | None, kind: str, key: str, change: str, before: Mapping[str, Any], why: list[str]
    ) -> dict[str, Any]:
        of = {"run": self.begun(), "article": article, "kind": kind, "key": key}
        return of | {"change": change, "before": before, "why": why}

    def _write(self, rows: Iterable[dict[str, Any]]) -> None:
        sqlite_rows.insert_all(self.connection, changes, list(rows))
