"""Where a row comes from: outlet, day, and the way to the exact words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.report.days import day_words
from onrecord.report.excerpts import after, before
from onrecord.report.html import joined, tag
from onrecord.report.outlets import known_parts, wire_parts
from onrecord.report.sources import sources_of
from onrecord.report.view import ShownArticle
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
from onrecord.report.view_sources import Sources
from onrecord.report.view_statements import ShownStatement
from onrecord.report.visible import Html
from onrecord.report.warned import row_warning
from onrecord.report.words import NO_OUTLET


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles that rows rest on, and what of it stands in the page.

    Attributes:
        articles: by id.
        in_page: ids of those whose text does.
        anchors: ids of elements that stand there only where they found room.
    """

    articles: Mapping[str, ShownArticle]
    in_page: frozenset[str]
    anchors: frozenset[str] = frozenset()

    def holds(self, article: str | None) -> bool:
        """Whether the page has the text of `article`."""
        return article in self.in_page

    def origin(self, row: ShownStatement | ShownFigure | ShownEvent) -> str | None:
        """Where a row's words come from, as far as that is known."""
        if isinstance(row, ShownStatement) and row.origin:
            return row.origin
        found = self.articles.get(row.article)
        return found.origin if found else None

    def sources(self, rows: Iterable[ShownStatement | ShownFigure | ShownEvent]) -> Sources:
        """The sources of some rows."""
        return sources_of((row.article, self.origin(row)) for row in rows)

    def around(self, article: str, start: int, end: int, most: int) -> tuple[str, str]:
        """Up to `most` characters before and after a place in `article`; nothing where its text is not known."""
        found = self.articles.get(article)
        return (before(found.text, start, most), after(found.text, end, most)) if found else ("", "")


NOTHING = Shelf({}, frozenset())
"""An empty page's."""


def provenance(shelf: Shelf, row: ShownStatement | ShownFigure | ShownEvent, target: str, about: str) -> Html:
    """Outlet, day and link of a row; `about` tells a listener which row the link belongs to."""
    found = shelf.articles.get(row.article)
    day = tag("time", day_words(row.published)) if row.published else day_words(None)
    return tag(
        "p",
        tag("bdi", row.outlet or NO_OUTLET, class_="outlet" if row.outlet else "outlet unnamed"),
        _known(found) if found else Html(),
        tag("span", day, class_="day"),
        *([events(found), row_warning(found)] if found else []),
        tag("bdi", found.heading, class_="from") if found else Html(),
        _way(target, about) if shelf.holds(row.article) else tag("span", "Text left out", class_="missing"),
        class_="where",
    )


def events(article: ShownArticle) -> Html:
    """When what the article reports took place, where that is another day than its own."""
    return tag("span", "events of ", day_words(article.happened), class_="happened") if article.happened else Html()


def _known(article: ShownArticle) -> Html:
    """Without links: each row has one, and the list of outlets has these."""
    return joined([*known_parts(article.facts, linked=False), *wire_parts(article, linked=False)])


def _way(target: str, about: str) -> Html:
    return tag("a", "Exact words", tag("span", f", {about}", class_="aside"), href=f"#{target}", class_="words")
