"""What of a view finds room under its size cap."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from onrecord.report import articles, events, figures, refusals, series, statements, stories, utterances
from onrecord.report.assets import asset
from onrecord.report.layers import layers_of, lighting
from onrecord.report.provenance import Shelf
from onrecord.report.sheets import sheet
from onrecord.report.view import ShownArticle, ShownRefusal, View
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure, ShownSeries
from onrecord.report.view_linked import ShownStory
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
_WHOSE = Grouping(utterances.whose, lambda row: utterances.group_size([row]))
_REASON: Grouping[ShownRefusal] = Grouping(lambda row: row.reason, lambda row: refusals.group_size([row]))
_NO_SERIES: Grouping[ShownSeries] = Grouping(lambda _: "", lambda _: 0)
_NO_STORY: Grouping[ShownStory] = Grouping(lambda _: "", lambda _: 0)
_NO_GROUP: Grouping[ShownArticle] = Grouping(lambda _: "", lambda _: 0)
# Hundredths of the room that each kind of row may take; texts get what the rows leave, at least the rest.
_SHARES = {
    "statements": 30,
    "utterances": 10,
    "figures": 12,
    "events": 10,
    "series": 6,
    "stories": 5,
    "refusals": 6,
    "articles": 11,
}
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
    fitted, used = _rows_within(view, known, room)
    sheets = _sheets_within(fitted, room - used)
    shelf = Shelf(known, frozenset(sheets), _anchors(fitted))
    return Fitted(view=fitted, whole=view, shelf=shelf, sheets=tuple(sheets.values()), rules=rules)


def _rows_within(view: View, known: Mapping[str, ShownArticle], room: int) -> tuple[View, int]:
    """The view with as many rows as have room, and the bytes they take with or without a link to the text."""
    anchors = _anchors(view)
    shelves = Shelf(known, frozenset(known), anchors), Shelf(known, frozenset(), anchors)

    def most(kind: str) -> int:
        return room * _SHARES[kind] // 100

    def size(draw: Callable[[Row, Shelf], str]) -> Callable[[Row], int]:
        return lambda row: max(len(draw(row, shelf).encode()) for shelf in shelves)

    said, a = _within(view.statements, most("statements"), size(statements.statement_row), _SPEAKER)
    versions, g = _within(view.utterances, most("utterances"), size(utterances.utterance_row), _WHOSE)
    numbers, b = _within(view.figures, most("figures"), size(figures.figure_row), _NOUN)
    done, f = _within(view.events, most("events"), size(events.event_row), _TIME)
    drawn, e = _within(view.series, most("series"), size(series.one_series), _NO_SERIES)
    told, h = _within(view.stories, most("stories"), size(stories.one_story), _NO_STORY)
    refused, c = _within(view.refusals, most("refusals"), size(refusals.refusal_row), _REASON)
    read, d = _within(view.articles, most("articles"), size(_listed), _NO_GROUP)
    fitting = replace(
        view,
        statements=said,
        utterances=versions,
        figures=numbers,
        events=done,
        series=drawn,
        stories=told,
        refusals=refused,
        articles=read,
    )
    return fitting, a + b + c + d + e + f + g + h


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
    elsewhere = _elsewhere(view)
    backs = {id_: back for id_, (_, back) in elsewhere.items()}
    for row in (*view.statements, *(said for said, _ in elsewhere.values())):
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
        drawn = sheet(article, *layers_of(*rows[article.id], backs))
        size = len(drawn.encode())
        if size <= room:
            sheets[article.id] = drawn
            room -= size
    return sheets


def _elsewhere(view: View) -> dict[str, tuple[ShownStatement, str]]:
    """By id the statements that only an utterance leads to, each with the id of its element."""
    rows = {row.id for row in view.statements}
    versions = ((version.statement, f"ru-{one.id}") for one in view.utterances for version in one.versions)
    return {said.id: (said, back) for said, back in versions if said.id not in rows}


def _anchors(view: View) -> frozenset[str]:
    """Ids that the rows of a view give: of their own elements, and of the pins where the texts find room."""
    said = {row.id for row in view.statements} | set(_elsewhere(view))
    pins = [*(f"s-{id_}" for id_ in said), *(f"f-{row.id}" for row in view.figures)]
    return frozenset([*pins, *(f"ru-{row.id}" for row in view.utterances), *(f"y-{row.id}" for row in view.stories)])


def _passages(rows: Iterable[ShownRefusal]) -> list[ShownRefusal]:
    return [row for row in rows if row.article and not row.whole]


def _fullest(view: View) -> dict[str, int]:
    articles_of: dict[str, list[str | None]] = {
        "s": [*(row.article for row in view.statements), *(said.article for said, _ in _elsewhere(view).values())],
        "f": [row.article for row in view.figures],
        "e": [row.article for row in view.events],
        "x": [row.article for row in _passages(view.refusals)],
    }
    return {kind: max(Counter(ids).values(), default=0) for kind, ids in articles_of.items()}
