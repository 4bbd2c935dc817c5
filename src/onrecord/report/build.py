"""From the ledger's export rows to the values that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from onrecord.report.build_figures import shown_event, shown_figure, shown_series
from onrecord.report.build_rows import shown_article, shown_refusal, shown_statement
from onrecord.report.select import keeps, newest_first, select_articles
from onrecord.report.view import Selection, ShownRefusal, Totals, View
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
from onrecord.report.view_statements import ShownStatement
from onrecord.report.warned import warned

Row = Mapping[str, Any]

SIZE_CAP = 8_000_000
# Style, script, the rules that light words in place and the page's own sentences take up to 120 kB.
SMALLEST_CAP = 256_000


def make_view(
    articles: Iterable[Row],
    statements: Iterable[Row],
    figures: Iterable[Row],
    refusals: Iterable[Row],
    summary: Mapping[str, int],
    *,
    series: Iterable[Row] = (),
    events: Iterable[Row] = (),
    selection: Selection | None = None,
    size_cap: int = SIZE_CAP,
) -> View:
    """The view of a ledger, as far as `selection` asks for it.

    Args:
        articles: rows of the export, each with `text` and `zones` besides, and `redated`, what contradicts its date.
        statements: rows of the export.
        figures: rows of the export.
        refusals: rows of the export.
        summary: how many `articles`, `statements`, `figures` and `refusals` the ledger holds; else they are counted.
        series: rows of the export, each with `next_says`, its reason in words.
        events: rows of the export.
        selection: which rows to show; all where it is not given.
        size_cap: the most bytes the page may have.

    Raises:
        ValueError: `size_cap` has no room for a page.
    """
    if size_cap < SMALLEST_CAP:
        raise ValueError(f"a report of at most {size_cap} bytes has no room for rows; give at least {SMALLEST_CAP}")
    selection = selection or Selection()
    known = {article.id: article for article in map(shown_article, articles)}
    all_statements = [shown_statement(row, known) for row in statements]
    all_figures = [shown_figure(row) for row in figures]
    all_refusals = [shown_refusal(row, known) for row in refusals]
    known = warned(known, all_refusals)
    kept_statements = newest_first(row for row in all_statements if keeps(selection, row.speaker, row.day))
    kept_figures = newest_first(row for row in all_figures if keeps(selection, row.speaker, row.day))
    all_events = [shown_event(row) for row in events]
    kept_events = newest_first(row for row in all_events if keeps(selection, row.speaker, row.day))
    rows = kept_statements[: selection.limit], kept_figures[: selection.limit], kept_events[: selection.limit]
    kept_articles = select_articles(known.values(), selection, chain(*rows))
    ids = {article.id for article in kept_articles}
    return View(
        articles=kept_articles,
        statements=rows[0],
        figures=rows[1],
        events=rows[2],
        series=shown_series(series, {row.id: row for row in all_figures}, selection),
        refusals=_wholes_first(row for row in all_refusals if row.article is None or row.article in ids),
        selection=selection,
        totals=_totals(summary, len(known), len(all_statements), len(all_figures), len(all_events), len(all_refusals)),
        undated=_undated([*all_statements, *all_figures, *all_events], selection),
        size_cap=size_cap,
    )


def _undated(rows: Iterable[ShownStatement | ShownFigure | ShownEvent], selection: Selection) -> int:
    timeless = replace(selection, since=None)
    return sum(not row.day and keeps(timeless, row.speaker, "") for row in rows) if selection.since else 0


def _totals(
    summary: Mapping[str, int], articles: int, statements: int, figures: int, events: int, refusals: int
) -> Totals:
    return Totals(
        articles=summary.get("articles", articles),
        statements=summary.get("statements", statements),
        figures=summary.get("figures", figures),
        events=summary.get("events", events),
        refusals=summary.get("refusals", refusals),
    )


def _wholes_first(refusals: Iterable[ShownRefusal]) -> tuple[ShownRefusal, ...]:
    return tuple(sorted(refusals, key=lambda row: (not row.whole, row.reason, row.name, row.start or 0, row.id)))
