"""What of a view finds room under its size cap."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from onrecord.report import articles, events, figures, refusals, series, statements
from onrecord.report.assets import asset
from onrecord.report.layers import layers_of, lighting
from onrecord.report.provenance import Shelf
from onrecord.report.sheets import sheet
from onrecord.report.view import ShownArticle, ShownRefusal, View
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure, ShownSeries
from onrecord.report.view_statements import ShownStatement
from onrecord.report.visible import Html

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Grouping(Generic[Row]):
    """How rows fall into groups, and the bytes that the heading over a group takes."""

    key: Callable[[Row], str]
    heading: Callable[[Row], int]


_SPEAKER = Grouping(statements.speaker_key, lambda row: statements.group_size([row]))
_NOUN = Grouping(figures.noun, lambda row: figures.group_size([row]))
_TIME = Grouping(events.time_key, lambda row: events.group_size([row]))
_REASON: Grouping[ShownRefusal] = Grouping(lambda row: row.reason, lambda row: refusals.group_size([row]))
_NO_SERIES: Grouping[ShownSeries] = Grouping(lambda _: "", lambda _: 0)
_NO_GROUP: Grouping[ShownArticle] = Grouping(lambda _: "", lambda _: 0)
# Hundredths of the room that each kind of row may take; texts get what the rows leave, at least the rest.
_SHARES = {"statements": 37, "figures": 13, "events": 12, "series": 7, "refusals": 8, "articles": 11}
# The page's own sentences, headings, tallies of outlets and the list of speakers.
_PROSE = 36_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A view cut to its cap.

    Attributes:
        view: with the rows that have room.
        whole: the view as it was asked for.
        shelf: the articles, and whose text stands in the page.
        sheets: those texts, ready.
        rules: the style that lights words in them.
    """

    view: View
    whole: View
    shelf: Shelf
    sheets: tuple[Html, ...]
    rules: str


def fit(view: View) -> Fitted:
    """The newest rows that have room, then whole texts in the articles' order, those that carry a row first."""
    rules = lighting(_fullest(view))
    room = view.size_cap - _PROSE - sum(len(part.encode()) for part in (asset("report.css"), asset("report.js"), rules))
    known = {article.id: article for article in view.articles}
    fitted = _rows_within(view, known, room)
    left = room - fitted[1]
    sheets = _sheets_within(fitted[0], left)
    shelf = Shelf(known, frozenset(sheets))
    return Fitted(view=fitted[0], whole=view, shelf=shelf, sheets=tuple(sheets.values()), rules=rules)


def _rows_within(view: View, known: Mapping[str, ShownArticle], room: int) -> tuple[View, int]:
    """The view with as many rows as have room, and the bytes they take with or without a link to the text."""
    shelves = Shelf(known, frozenset(known)), Shelf(known, frozenset())

    def most(kind: str) -> int:
        return room * _SHARES[kind] // 100

    def size(draw: Callable[[Row, Shelf], str]) -> Callable[[Row], int]:
        return lambda row: max(len(draw(row, shelf).encode()) for shelf in shelves)

    said, a = _within(view.statements, most("statements"), size(statements.statement_row), _SPEAKER)
    numbers, b = _within(view.figures, most("figures"), size(figures.figure_row), _NOUN)
    done, f = _within(view.events, most("events"), size(events.event_row), _TIME)
    drawn, e = _within(view.series, most("series"), size(series.one_series), _NO_SERIES)
    refused, c = _within(view.refusals, most("refusals"), size(refusals.refusal_row), _REASON)
    read, d = _within(view.articles, most("articles"), size(_listed), _NO_GROUP)
    fitting = replace(
        view, statements=said, figures=numbers, events=done, series=drawn, refusals=refused, articles=read
    )
    return fitting, a + b + c + d + e + f


def _within(
    rows: Iterable[Row], most: int, size: Callable[[Row], int], grouping: Grouping[Row]
) -> tuple[tuple[Row, ...], int]:
    """The first rows that take at most `most` bytes with the headings of their groups, and what they take."""
    taken: list[Row] = []
    seen: set[str] = set()
    used = 0
    for row in rows:
        key = grouping.key(row)
        need = size(row) + (0 if key in seen else grouping.heading(row))
        if used + need > most:
            break
        used += need
        seen.add(key)
        taken.append(row)
    return tuple(taken), used


def _listed(article: ShownArticle, shelf: Shelf) -> str:
    return articles.article_row(article, 10**6, shelf)


def _sheets_within(view: View, room: int) -> dict[str, Html]:
    rows: dict[str, tuple[list[ShownStatement], list[ShownFigure], list[ShownEvent], list[ShownRefusal]]] = defaultdict(
        lambda: ([], [], [], [])
    )
    for row in view.statements:
        rows[row.article][0].append(row)
    for figure in view.figures:
        rows[figure.article][1].append(figure)
    for event in view.events:
        rows[event.article][2].append(event)
    for refusal in _passages(view.refusals):
        rows[refusal.article or ""][3].append(refusal)
    sheets: dict[str, Html] = {}
    for article in sorted(view.articles, key=lambda article: article.id not in rows):
        if len(article.text) > room:
            continue
        drawn = sheet(article, *layers_of(*rows[article.id]))
        size = len(drawn.encode())
        if size <= room:
            sheets[article.id] = drawn
            room -= size
    return sheets


def _passages(rows: Iterable[ShownRefusal]) -> list[ShownRefusal]:
    return [row for row in rows if row.article and not row.whole]


def _fullest(view: View) -> dict[str, int]:
    articles_of: dict[str, list[str | None]] = {
        "s": [row.article for row in view.statements],
        "f": [row.article for row in view.figures],
        "e": [row.article for row in view.events],
        "x": [row.article for row in _passages(view.refusals)],
    }
    return {kind: max(Counter(ids).values(), default=0) for kind, ids in articles_of.items()}
