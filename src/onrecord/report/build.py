"""From the ledger's export rows to the values that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from onrecord.report.build_copies import with_copies
from onrecord.report.build_figures import shown_event, shown_figure, shown_series
from onrecord.report.build_rows import shown_article, shown_refusal, shown_statement
from onrecord.report.build_stories import in_stories, shown_stories
from onrecord.report.build_versions import shown_utterances
from onrecord.report.select import Row as AnyRow
from onrecord.report.select import keeps, newest_first, select_articles, select_utterances
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
    copies: Iterable[Row] = (),
    utterances: Iterable[Row] = (),
    stories: Iterable[Row] = (),
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
        copies: rows of the export.
        utterances: rows of the export, with the words of the `cue` and what each `differs` in from the fullest.
        stories: rows of the export, each with the `heading` of its story.
        selection: which rows to show; all where it is not given.
        size_cap: the most bytes the page may have.

    Raises:
        ValueError: `size_cap` has no room for a page.
    """
    if size_cap < SMALLEST_CAP:
        raise ValueError(f"a report of at most {size_cap} bytes has no room for rows; give at least {SMALLEST_CAP}")
    selection = selection or Selection()
    known = with_copies({article.id: article for article in map(shown_article, articles)}, copies)
    said = [shown_statement(row, known) for row in statements]
    same_words, said = shown_utterances(utterances, said, known)
    numbers, done = list(map(shown_figure, figures)), list(map(shown_event, events))
    refused = [shown_refusal(row, known) for row in refusals]
    known = warned(known, refused)
    told = shown_stories(stories, known, said)
    kept = _kept(said, selection), _kept(numbers, selection), _kept(done, selection)
    versions = select_utterances(same_words, selection)
    resting: list[Any] = [*chain(*kept), *(version.statement for one in versions for version in one.versions)]
    shown = in_stories(select_articles(known.values(), selection, resting), told)
    ids = {article.id for article in shown}
    return View(
        articles=shown,
        statements=kept[0],
        figures=kept[1],
        events=kept[2],
        series=shown_series(series, {row.id: row for row in numbers}, selection),
        utterances=versions,
        stories=tuple(one for one in told if one.id in {article.story for article in shown}),
        refusals=_wholes_first(row for row in refused if row.article is None or row.article in ids),
        selection=selection,
        totals=_totals(
            summary,
            articles=len(known),
            statements=len(said),
            figures=len(numbers),
            events=len(done),
            refusals=len(refused),
            utterances=len(same_words),
            stories=len(told),
        ),
        undated=_undated([*said, *numbers, *done], selection),
        size_cap=size_cap,
    )


def _kept(rows: Iterable[AnyRow], selection: Selection) -> tuple[AnyRow, ...]:
    return newest_first(row for row in rows if keeps(selection, row.speaker, row.day))[: selection.limit]


def _undated(rows: Iterable[ShownStatement | ShownFigure | ShownEvent], selection: Selection) -> int:
    timeless = replace(selection, since=None)
    return sum(not row.day and keeps(timeless, row.speaker, "") for row in rows) if selection.since else 0


def _totals(summary: Mapping[str, int], **counted: int) -> Totals:
    """What the ledger's summary tells, else what was counted; it does not know what is only made of rows."""
    made = {"utterances", "stories"}
    return Totals(**{kind: n if kind in made else summary.get(kind, n) for kind, n in counted.items()})


def _wholes_first(refusals: Iterable[ShownRefusal]) -> tuple[ShownRefusal, ...]:
    return tuple(sorted(refusals, key=lambda row: (not row.whole, row.reason, row.name, row.start or 0, row.id)))
