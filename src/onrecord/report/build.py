"""From the ledger's export rows to the values that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from onrecord.lexicon.outlets import country_name
from onrecord.records.identity import digest
from onrecord.records.span import Span, Stretch
from onrecord.report.build_figures import shown_event, shown_figure, shown_series
from onrecord.report.excerpts import short
from onrecord.report.select import keeps, newest_first, select_articles
from onrecord.report.view import (
    OutletFacts,
    Selection,
    ShownArticle,
    ShownRefusal,
    ShownStatement,
    Totals,
    View,
)
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
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
    known = {article.id: article for article in map(_article, articles)}
    all_statements = [_statement(row, known) for row in statements]
    all_figures = [shown_figure(row) for row in figures]
    all_refusals = [_refusal(row, known) for row in refusals]
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


def whole(refusal: ShownRefusal) -> bool:
    """Whether nothing of the input or the article was read, rather than a passage."""
    return refusal.start is None or not refusal.text or refusal.reason == "language_not_read"


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
    return tuple(sorted(refusals, key=lambda row: (not whole(row), row.reason, row.name, row.start or 0, row.id)))


def _article(row: Row) -> ShownArticle:
    return ShownArticle(
        id=row["article"],
        name=short(row.get("name")) or row["article"],
        outlet=short(row.get("outlet")),
        facts=_facts(row),
        wire=short(row.get("wire")),
        wire_url=row.get("wire_url"),
        url=row.get("url"),
        title=short(row.get("title")),
        language=row.get("language"),
        published=row.get("published"),
        published_basis=row.get("published_basis"),
        happened=None if row.get("happened") == row.get("published") else row.get("happened"),
        happened_basis=row.get("happened_basis"),
        redated=row.get("redated") or "",
        text=row.get("text") or "",
        zones=tuple((kind, start, end) for kind, start, end in row.get("zones") or ()),
    )


def _facts(row: Row) -> OutletFacts:
    country = row.get("outlet_country")
    return OutletFacts(
        country=country and (country_name(country) or short(country)),
        agency=bool(row.get("outlet_agency")),
        state_owned=bool(row.get("outlet_state_owned")),
        owner_source=row.get("outlet_owner_source"),
    )


def _statement(row: Row, known: Mapping[str, ShownArticle]) -> ShownStatement:
    article = known.get(row["article"])
    first = Stretch(row["start"], row["start"] + len(row["text"]), row["text"])
    stretches = tuple(Stretch.of(article.text, start, end) for start, end in row["spans"]) if article else ()
    return ShownStatement(
        id=row["id"],
        article=row["article"],
        content=stretches or (first,),
        source=tuple(Span(*pair) for pair in row.get("source") or ()),
        cue=tuple(Span(*pair) for pair in row.get("cue") or ()),
        source_text=short(row.get("source_text")) or "",
        cue_text=short(row.get("cue_text")) or "",
        quote_type=row.get("quote_type") or "direct",
        speaker=short(row.get("speaker")),
        actor=row.get("actor"),
        office=short(row.get("office")),
        side=short(row.get("side")),
        speaker_basis=row.get("speaker_basis"),
        via=tuple(short(name) or "" for name in row.get("via") or ()),
        act=row.get("act") or "other",
        negated=bool(row.get("negated")),
        said=row.get("said"),
        said_basis=row.get("said_basis"),
        place=short(row.get("place")),
        outlet=short(row.get("outlet")),
        published=row.get("published"),
    )


def _refusal(row: Row, known: Mapping[str, ShownArticle]) -> ShownRefusal:
    article = known.get(row.get("article") or "")
    start, end = row.get("start"), row.get("end")
    params = tuple(sorted((name, short(str(value)) or "") for name, value in (row.get("params") or {}).items()))
    return ShownRefusal(
        id=digest(
            row.get("article"), row.get("name"), row.get("stage"), start, end, row["reason"], params, row.get("place")
        ),
        name=short(row.get("name")) or "-",
        stage=row.get("stage") or "",
        reason=row["reason"],
        params=params,
        article=article.id if article else None,
        start=start,
        end=end,
        text=article.text[start:end] if article else "",
        place=short(row.get("place")) or "",
    )
