"""From the rows of the exports to the figures, series and events that the page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.report.excerpts import short
from onrecord.report.select import keeps
from onrecord.report.view import Selection
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownClaim, ShownFigure, ShownSeries

Row = Mapping[str, Any]

MOST = 12
"""So many series are drawn: past that a reader looks for one, and `onrecord export series` has them all."""


def shown_series(
    rows: Iterable[Row], figures: Mapping[str, ShownFigure], selection: Selection
) -> tuple[ShownSeries, ...]:
    """The main series: those of most authors and days first.

    Args:
        rows: of the export, in its order.
        figures: all figures of the ledger by id.
        selection: a series is shown, whole, where one of its claims is asked for.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["figure"] in figures:
            groups[row["series"]].append(row)
    found = [_series(name, group, figures) for name, group in groups.items() if len(group) > 1]
    wanted = [one for one in found if any(_asked(claim, selection) for claim in one.claims)]
    return tuple(sorted(wanted, key=lambda one: (-_weight(one), one.counted, one.id))[:MOST])


def shown_figure(row: Row) -> ShownFigure:
    """A row of the export of figures as the page shows it."""
    numbers = {name: row.get(name) for name in ("value", "value_max", "out_of")}
    words = {name: row.get(name) for name in ("change", "status", "as_of", "statement", "published")}
    return ShownFigure(
        id=row["id"],
        article=row["article"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        unit=short(row.get("unit")),
        counted=short(row.get("counted")),
        comparator=row.get("comparator") or "exactly",
        of=short(row.get("of")),
        where=short(row.get("where")),
        speaker=short(row.get("speaker")),
        outlet=short(row.get("outlet")),
        **numbers,
        **words,
    )


def shown_event(row: Row) -> ShownEvent:
    """A row of the export of events as the page shows it."""
    words = {name: row.get(name) for name in ("mode", "when", "statement", "published")}
    return ShownEvent(
        id=row["id"],
        article=row["article"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        kind=row["kind"],
        status=row.get("status") or "happened",
        where=short(row.get("where")),
        speaker=short(row.get("speaker")),
        outlet=short(row.get("outlet")),
        **words,
        actors=_names(row.get("actors")),
        recipients=_names(row.get("recipients")),
    )


def _names(parties: Iterable[Row] | None) -> tuple[str, ...]:
    return tuple(short(one["name"]) or "" for one in parties or ())


def _series(name: str, rows: list[Row], figures: Mapping[str, ShownFigure]) -> ShownSeries:
    first = rows[0]
    claims = tuple(_claim(row, figures[row["figure"]]) for row in rows)
    return ShownSeries(
        id=name,
        counted=first["counted"],
        of=first["of"],
        where=first["where"],
        measure=first["measure"],
        status=first["status"],
        claims=claims,
    )


def _claim(row: Row, figure: ShownFigure) -> ShownClaim:
    value = figure.value or 0.0
    return ShownClaim(
        figure=figure,
        author=row["author"],
        low=value if row["low"] is None else row["low"],
        high=value if row["high"] is None else row["high"],
        articles=row.get("articles") or 0,
        origins=row["origins"],
        verdict=row["next_verdict"] or "",
        why=row["next_says"] or "",
    )


def _asked(claim: ShownClaim, selection: Selection) -> bool:
    return keeps(selection, claim.author, claim.figure.day)


def _weight(one: ShownSeries) -> int:
    """How much a drawing of it would tell: its distinct days and authors."""
    return len({claim.figure.as_of for claim in one.claims}) + len({claim.author for claim in one.claims})
