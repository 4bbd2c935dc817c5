"""The face for notebooks and scripts: one text read, or a ledger's rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from types import TracebackType
from typing import Any, Self

from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.exporting import rows
from onrecord.run.road import TOLD, reading, travel
from onrecord.run.settings import Settings

Row = dict[str, Any]


def read_text(
    text: str,
    *,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    published: str | None = None,
) -> Reading:
    """One text through every stage; see `onrecord.annotate`."""
    article = Article(
        text=text,
        name="text",
        outlet=outlet,
        url=url,
        title=title,
        published=published,
        published_basis="given" if published else None,
    )
    return reading(article, travel(article, Settings(), last=TOLD))


class OpenLedger:
    """A ledger opened for reading; a context manager.

    Every method gives a list of rows, plain dicts with the fields of the contract's exports:
    `pandas.DataFrame(rows)` and `polars.DataFrame(rows, infer_schema_length=None)` take them as they are; without that
    argument polars guesses types from the first hundred rows, where a field may still be empty.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._ledger = open_ledger(fspath(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._ledger.close()

    def articles(self, as_of: str | None = None) -> list[Row]:
        """What was read; with `as_of`, an ISO 8601 day, only what was published by then."""
        return list(self._ledger.rows("articles", as_of))

    def statements(self, speaker: str | None = None, since: str | None = None, limit: int | None = None) -> list[Row]:
        """Who said what, newest first.

        Args:
            speaker: words in the speaker's name, in any case.
            since: ISO 8601 day; statements made before it, or on an unknown day, are left out.
            limit: how many at most.
        """
        return list(self._ledger.statements(since, speaker, limit))

    def figures(self, counted: str | None = None, speaker: str | None = None, as_of: str | None = None) -> list[Row]:
        """Which figures, in order of article and place.

        Args:
            counted: words in the noun that is counted, in any case.
            speaker: words in the name of who asserts it, in any case.
            as_of: ISO 8601 day; only from articles published by then.
        """
        wanted = {"counted": counted, "speaker": speaker}
        return list(_matching(self._ledger.rows("figures", as_of), wanted))

    def rows(self, kind: str, as_of: str | None = None) -> list[Row]:
        """Rows of any export kind of the contract."""
        return list(rows(self._ledger, kind, as_of))

    def diff(self, since: str) -> list[Row]:
        """What came, went or changed, and why: the rows of `onrecord diff`.

        Args:
            since: an ISO 8601 day or instant, in UTC where it names no other zone, or the run after which to look, as
                `run:3`.

        Raises:
            ValueError: it is none of these; the message says which runs there are.
        """
        return list(self._ledger.changes(self._ledger.since(since)))

    def text(self, article: str) -> str | None:
        """The text of an article, by id; `None` if the ledger has none of that id."""
        found = self._ledger.article(article)
        return found["text"] if found else None


def _matching(rows: Iterable[Row], wanted: dict[str, str | None]) -> Iterator[Row]:
    for row in rows:
        if all(words.lower() in (row[field] or "").lower() for field, words in wanted.items() if words):
            yield row
