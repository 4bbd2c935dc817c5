"""Which figures: by what they count, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import NOTHING, Shelf, provenance
from onrecord.report.sources import tally
from onrecord.report.view_figures import ShownFigure
from onrecord.report.visible import Html
from onrecord.report.words import CHANGES, COMPARATORS, NO_SPEAKER, STATUSES, amount, several

_CONTEXT = 80
_OTHER = "other figures"


def by_noun(figures: Iterable[ShownFigure]) -> list[list[ShownFigure]]:
    """A list for each thing counted, the longest first, figures of nothing named last; rows keep their order."""
    groups: dict[str, list[ShownFigure]] = {}
    for row in figures:
        groups.setdefault(noun(row), []).append(row)
    return [groups[key] for key in sorted(groups, key=lambda key: (key == _OTHER, -len(groups[key]), key))]


def noun(row: ShownFigure) -> str:
    """What the figure counts, else its unit."""
    return row.counted.casefold() if row.counted else (several(row.unit) or _OTHER)


def figures_part(groups: list[list[ShownFigure]], shelf: Shelf) -> Html:
    """Every figure beside the exact words that carry it."""
    if not groups:
        return tag("p", "No figure that fits was found in what was read.", class_="empty")
    return joined(
        tag(
            "section",
            _head(rows, shelf, f"n-{number}"),
            tag("ol", joined(figure_row(row, shelf) for row in rows), class_="rows"),
            class_="group",
            aria_labelledby=f"n-{number}",
        )
        for number, rows in enumerate(groups)
    )


def figure_row(row: ShownFigure, shelf: Shelf) -> Html:
    """One figure: its value, the words it was read from, who gives it, and where."""
    return tag(
        "li",
        tag("p", _firmness(row), tag("b", tag("bdi", amount(row))), class_="amount"),
        tag("div", _words(row, shelf), _scope(row), tag("p", _author(row), class_="how"), class_="what"),
        provenance(shelf, row, f"f-{row.id}", amount(row)),
        class_="row figure",
        id=f"rf-{row.id}",
        data_speaker=row.speaker or "",
        data_outlet=row.outlet or "",
        data_origin=shelf.origin(row),
        data_day=row.day,
    )


def group_size(rows: list[ShownFigure]) -> int:
    """Bytes that a group's heading takes, beside the rows."""
    return len(_head(rows, NOTHING, "n-000000").encode()) + 120


def _head(rows: list[ShownFigure], shelf: Shelf, anchor: str) -> Html:
    return tag(
        "header",
        tag("h3", tag("bdi", noun(rows[0])), id=anchor),
        tag("p", tally(len(rows), "figure", shelf.sources(rows)), class_="tally"),
    )


def _firmness(row: ShownFigure) -> Html:
    words = [COMPARATORS.get(row.comparator, row.comparator), CHANGES.get(row.change or "", "")]
    return tag("span", " ".join(filter(None, words)) + " ") if any(words) else Html()


def _words(row: ShownFigure, shelf: Shelf) -> Html:
    earlier, later = shelf.around(row.article, row.start, row.end, _CONTEXT)
    return tag("p", earlier, tag("b", row.text), later, class_="in-words", dir="auto")


def _scope(row: ShownFigure) -> Html:
    """Whose it is, where, as of when, and how real, as far as the words tell."""
    told = [
        *([joined(["of ", tag("bdi", row.of)])] if row.of else []),
        *([joined(["where: ", tag("bdi", row.where)])] if row.where else []),
        *([joined(["as of ", tag("time", day_words(row.as_of))])] if row.as_of else []),
        *([tag("span", STATUSES[row.status], class_="status-of")] if row.status in STATUSES else []),
    ]
    return tag("p", joined(told, Html(" · ")), class_="scope") if told else Html()


def _author(row: ShownFigure) -> Html:
    if row.statement is None:
        return joined(["the outlet’s own figure"])
    return joined(["given by ", tag("bdi", row.speaker)]) if row.speaker else joined([f"given by a {NO_SPEAKER}"])
