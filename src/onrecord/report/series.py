"""Figures of the same thing through time: a drawing, and beside it a table with the words behind every mark."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.chart import Point, chart
from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.sources import source_words
from onrecord.report.view_figures import ShownClaim, ShownSeries
from onrecord.report.view_sources import Sources
from onrecord.report.visible import Html
from onrecord.report.words import COMPARATORS, MEASURES, NO_OUTLET, NO_SPEAKER, STATUSES, amount, counted

VERDICTS = {
    "conflict": "conflicts with the next",
    "scope": "not comparable with the next",
    "superseded": "superseded by the next",
    "compatible": "agrees with the next",
    "unknown": "cannot be held against the next",
}


def series_part(series: Iterable[ShownSeries], shelf: Shelf) -> Html:
    """Every series: heading, drawing and table."""
    return joined(one_series(one, shelf) for one in series)


def one_series(one: ShownSeries, shelf: Shelf) -> Html:
    """One series."""
    anchor = f"z-{one.id}"
    drawn = _drawn(one.claims)
    about = f"{one.counted}: {counted(len(one.claims), 'figure')} against time, each also a row of the table"
    return tag(
        "section",
        tag("header", tag("h3", tag("bdi", one.counted), id=anchor), tag("p", _extent(one), class_="tally")),
        tag(
            "div",
            tag("div", chart(tuple(map(_point, drawn)), about), class_="chart") if drawn else Html(),
            _table(one, shelf),
            class_="drawn",
        ),
        class_="series",
        aria_labelledby=anchor,
    )


def _extent(one: ShownSeries) -> Html:
    told = [
        *([joined(["of ", tag("bdi", one.of)])] if one.of else []),
        *([joined(["where: ", tag("bdi", one.where)])] if one.where else []),
        *([MEASURES[one.measure]] if one.measure in MEASURES else []),
        *([STATUSES[one.status]] if one.status in STATUSES else []),
        counted(len(one.claims), "figure"),
    ]
    return joined(told, Html(" · "))


def _drawn(claims: Iterable[ShownClaim]) -> list[ShownClaim]:
    """The claims that have a day; none where they come to one mark, which would tell nothing."""
    dated = [claim for claim in claims if _days(claim) is not None]
    return dated if len({(_days(claim), claim.figure.value) for claim in dated}) > 1 else []


def _days(claim: ShownClaim) -> tuple[str, str] | None:
    first, last = claim.figure.as_of_days
    return (first, last) if first and last else None


def _point(claim: ShownClaim) -> Point:
    first, last = claim.figure.as_of_days
    figure = claim.figure
    return Point(
        first=first,
        last=last,
        value=figure.value or 0.0,
        low=claim.low,
        high=claim.high,
        author=_author(claim),
        says=f"{_author(claim)}, {day_words(figure.as_of)}: “{figure.text}”. {claim.why}".strip(),
    )


def _author(claim: ShownClaim) -> str:
    if claim.author:
        return claim.author
    return NO_OUTLET if claim.figure.statement is None else NO_SPEAKER


def _table(one: ShownSeries, shelf: Shelf) -> Html:
    names = ("As of", "Figure", "Given by", "Beside the next")
    head = tag("thead", tag("tr", joined(tag("th", name, scope="col") for name in names)))
    return tag("table", head, tag("tbody", joined(_line(claim, shelf) for claim in one.claims)), class_="claims")


def _line(claim: ShownClaim, shelf: Shelf) -> Html:
    figure = claim.figure
    words = tag("q", tag("bdi", figure.text))
    there = shelf.holds(figure.article) and f"f-{figure.id}" in shelf.anchors
    linked = tag("a", words, href=f"#f-{figure.id}") if there else words
    verdict = tag("b", VERDICTS.get(claim.verdict, claim.verdict), class_=f"v-{claim.verdict}") if claim.verdict else ""
    return tag(
        "tr",
        tag("td", tag("time", day_words(figure.as_of)) if figure.as_of else "not known"),
        tag("td", tag("span", _value(claim), class_="value"), " ", linked),
        tag("td", tag("bdi", _author(claim)), _carried(claim)),
        tag("td", joined([verdict, " ", claim.why] if verdict else [claim.why])),
    )


def _value(claim: ShownClaim) -> str:
    firm = COMPARATORS.get(claim.figure.comparator, claim.figure.comparator)
    return " ".join(filter(None, [firm, amount(claim.figure)]))


def _carried(claim: ShownClaim) -> Html:
    """The outlet where somebody else is the author, and how many sources carry the figure where it is not one."""
    figure = claim.figure
    outlet = [tag("bdi", figure.outlet)] if figure.outlet and figure.outlet != claim.author else []
    told = [*outlet, *_sources(claim)]
    return tag("span", joined(told, Html(", ")), class_="carried") if told else Html()


def _sources(claim: ShownClaim) -> list[str]:
    if claim.articles > 1:
        return [source_words(Sources(claim.articles, claim.origins))]
    return [counted(claim.origins, "origin")] if claim.origins > 1 else []
