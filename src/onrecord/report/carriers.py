"""Names of the articles that carry something, each with the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.view_sources import Carrier
from onrecord.report.visible import Html
from onrecord.report.words import counted

_MOST_NAMED = 8


def carrier_names(carriers: Sequence[Carrier], beside: str | None, shelf: Shelf) -> Html:
    """The carriers by outlet, those of another day than `beside` with their day; of many the first."""
    named = [carrier_name(one, beside, shelf) for one in carriers[:_MOST_NAMED]]
    rest = len(carriers) - len(named)
    return joined([*named, *([f"{rest:,} more"] if rest else [])], ", ")


def carrier_name(one: Carrier, beside: str | None, shelf: Shelf) -> Html:
    """One carrier by outlet, or by what it is called, linked as far as the page has its words or its text."""
    name = tag("bdi", one.outlet or one.heading)
    linked = tag("a", name, href=f"#{target}") if (target := way(one, shelf)) else name
    other_day = one.published and one.published != beside
    return joined([linked, f" ({day_words(one.published)})"]) if other_day else linked


def way(one: Carrier, shelf: Shelf) -> str | None:
    """Id of the carrier's words in the page, else of its text; `None` where it has neither."""
    if not shelf.holds(one.article):
        return None
    words = f"s-{one.statement}"
    return words if words in shelf.anchors else f"a-{one.article}"


def same_origin(carriers: Sequence[Carrier], beside: str | None, shelf: Shelf) -> Html:
    """A line that names further articles of an origin; nothing where there is none."""
    if not carriers:
        return Html()
    head = f"also in {counted(len(carriers), 'article')} of the same origin: "
    return tag("p", head, carrier_names(carriers, beside, shelf), class_="also")
