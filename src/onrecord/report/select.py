"""Which rows and articles a selection asks for, and their order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from onrecord.report.view import Selection, ShownArticle
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
from onrecord.report.view_linked import ShownUtterance
from onrecord.report.view_statements import ShownStatement

Row = TypeVar("Row", ShownStatement, ShownFigure, ShownEvent)


def keeps(selection: Selection, speaker: str | None, day: str) -> bool:
    """Whether a row of this speaker and day is asked for; an unknown one never is where a known one is wanted.

    A coarse day or an interval counts by its last possible day: `2022-11` is not before 2022-11-05.
    """
    if selection.speaker and selection.speaker.casefold() not in (speaker or "").casefold():
        return False
    return not selection.since or _reaches(day, selection.since)


def newest_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by day, newest first and unknown days last; within a day by outlet and place in the article."""
    in_place = sorted(rows, key=lambda row: (row.outlet or "\uffff", row.article, row.start, row.end, row.id))
    return tuple(sorted(in_place, key=lambda row: row.day, reverse=True))


def select_utterances(utterances: Iterable[ShownUtterance], selection: Selection) -> tuple[ShownUtterance, ...]:
    """The utterances asked for, whole, in their order: where it is not known when it was said, the versions tell."""
    kept = (
        one
        for one in utterances
        if any(
            keeps(selection, one.speaker, day)
            for day in ([one.said] if one.said else [version.statement.day for version in one.versions])
        )
    )
    return tuple(islice(kept, selection.limit))


def select_articles(
    articles: Iterable[ShownArticle],
    selection: Selection,
    rows: Iterable[ShownStatement | ShownFigure | ShownEvent],
) -> tuple[ShownArticle, ...]:
    """The articles asked for, newest first.

    With a speaker or a limit these are the ones that the rows rest on; else those published in time besides.
    """
    carrying = {row.article for row in rows}
    by_rows = bool(selection.speaker) or selection.limit is not None
    chosen = [
        article
        for article in articles
        if article.id in carrying or (not by_rows and keeps(selection, None, article.published or ""))
    ]
    chosen.sort(key=lambda article: (article.outlet or "\uffff", article.name, article.id))
    return tuple(sorted(chosen, key=lambda article: article.published or "", reverse=True))


def _reaches(day: str, since: str) -> bool:
    last = day.rpartition("/")[2]
    return bool(last) and last >= since[: len(last)]
