"""What a report or a notebook asks of a ledger, beyond whole exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from onrecord.ledger import export
from onrecord.ledger.schema import RESTING, articles, refusals, statements, zones


@dataclass(frozen=True, slots=True)
class Summary:
    """What readers see, in numbers.

    Attributes:
        counts: rows by kind, `articles` among them.
        outlets: articles by outlet, the most first; `None` where the outlet is not known.
        languages: articles by language, likewise.
        first, last: earliest and latest day of publication that is known; `None` in a ledger without one.
        reasons: refusals by the code of their reason, the most first.
    """

    counts: Mapping[str, int]
    outlets: tuple[tuple[str | None, int], ...]
    languages: tuple[tuple[str | None, int], ...]
    first: str | None
    last: str | None
    reasons: tuple[tuple[str, int], ...]


def summary(connection: Connection) -> Summary:
    """The whole ledger at a glance."""
    counts = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (articles, *RESTING)
    }
    days = select(func.min(articles.c.published), func.max(articles.c.published))
    first, last = connection.execute(days.where(articles.c.published.like("____-__-__"))).one()
    return Summary(
        counts=counts,
        outlets=_tally(connection, articles.c.outlet),
        languages=_tally(connection, articles.c.language),
        first=first,
        last=last,
        reasons=_tally(connection, refusals.c.reason),
    )


def _tally(connection: Connection, column: Any) -> tuple[tuple[Any, int], ...]:
    count = func.count()
    grouped = select(column, count).group_by(column).order_by(count.desc(), column)
    return tuple((value, number) for value, number in connection.execute(grouped))


def article(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """The fields of the `articles` export, with `text` and `zones` as `[kind, start, end]`; `None` if not shown."""
    wanted = export.selection(articles).add_columns(articles.c.text).where(articles.c.article == article_id)
    found = next(export.stream(connection, wanted), None)
    if found is None:
        return None
    page = select(zones.c.kind, zones.c.start, zones.c.end).where(zones.c.article == article_id)
    return found | {"zones": [list(row) for row in connection.execute(page.order_by(zones.c.start, zones.c.end))]}


def source(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """An article's `name`, `outlet`, `title` and `url`; `None` if not shown."""
    columns = (articles.c.name, articles.c.outlet, articles.c.title, articles.c.url)
    return next(export.stream(connection, select(*columns).where(articles.c.article == article_id)), None)


def select_statements(
    connection: Connection, since: str | None = None, speaker: str | None = None, limit: int | None = None
) -> Iterator[dict[str, Any]]:
    """Rows of the `statements` export, newest first by when they were said, else published; those without a day last.

    Args:
        connection: where to read.
        since: a date; statements that may have been made on it or later. One whose date is not known is left out.
        speaker: words in the speaker's name, in any case.
        limit: how many at most.
    """
    day = func.coalesce(statements.c.said, articles.c.published)
    order = (day.is_(None), day.desc(), statements.c.article, statements.c.start, statements.c.end, statements.c.id)
    found = export.stream(connection, export.selection(statements).order_by(*order))
    chosen = (row for row in found if _is_since(row, since) and _is_by(row, speaker))
    return islice(chosen, limit)


def _is_since(row: Mapping[str, Any], since: str | None) -> bool:
    """Whether the last day that the row's date allows is not before `since`, as far as both are exact."""
    if since is None:
        return True
    last = str(row["said"] or row["published"] or "").rpartition("/")[2]
    return bool(last) and last[: len(since)] >= since[: len(last)]


def _is_by(row: Mapping[str, Any], speaker: str | None) -> bool:
    # In Python, as databases fold the case of ASCII letters alone.
    return speaker is None or speaker.casefold() in (row["speaker"] or "").casefold()
