"""What was read: the outlets and their articles, newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord.report.copies import copy_lines
from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.outlets import known_parts, wire_parts
from onrecord.report.provenance import Shelf, events
from onrecord.report.sources import source_words, sources_of, with_origins
from onrecord.report.view import OutletFacts, ShownArticle
from onrecord.report.visible import Html
from onrecord.report.warned import warning
from onrecord.report.words import NO_OUTLET, counted

_LISTED_OUTLETS = 24


def articles_part(articles: Sequence[ShownArticle], rows: Mapping[str, int], shelf: Shelf) -> Html:
    """The outlets with their tallies, beside every article with the number of its rows."""
    if not articles:
        return tag("p", "No article that fits has been read.", class_="empty")
    entries = joined(article_row(article, rows.get(article.id, 0), shelf) for article in articles)
    return tag("div", _outlets(articles), tag("ol", entries, class_="articles"), class_="group")


def article_row(article: ShownArticle, rows: int, shelf: Shelf) -> Html:
    """One article: day, title, outlet, and how many rows rest on it."""
    heading = tag("bdi", article.heading)
    title = tag("a", heading, href=f"#a-{article.id}") if shelf.holds(article.id) else joined([heading, _left_out()])
    foreign = article.language not in {None, "en"}
    return tag(
        "li",
        tag("span", day_words(article.published), events(article), class_="day"),
        tag(
            "span",
            title,
            tag("span", f" ({article.language})") if foreign else Html(),
            warning(article),
            copy_lines(article, shelf),
            _story(article, shelf),
            class_="title",
        ),
        _by(article),
        tag("span", counted(rows, "row"), class_="n"),
    )


def _story(article: ShownArticle, shelf: Shelf) -> Html:
    target = f"y-{article.story}"
    if target not in shelf.anchors:
        return Html()
    heading = tag("a", tag("bdi", article.story_heading), href=f"#{target}")
    return tag("small", "story: ", heading, class_="copies")


def _by(article: ShownArticle) -> Html:
    outlet = tag("bdi", article.outlet or NO_OUTLET, class_="outlet")
    return tag(
        "span",
        joined([outlet, *known_parts(article.facts, linked=True), *wire_parts(article, linked=True)], " "),
        class_="by",
    )


def _left_out() -> Html:
    return tag("span", " text left out", class_="missing")


def _outlets(articles: Sequence[ShownArticle]) -> Html:
    tally = Counter(article.outlet for article in articles if article.outlet)
    unknown = len(articles) - tally.total()
    ranked = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    known, origins = _known(articles), _origins(articles)
    entries = [
        tag(
            "li",
            joined(
                [
                    tag("bdi", name),
                    tag("span", with_origins(f"{n:,}", _fewer(n, origins[name])), class_="n"),
                    *known_parts(known[name], linked=True),
                ],
                " ",
            ),
        )
        for name, n in ranked[:_LISTED_OUTLETS]
    ]
    rest = len(ranked) - len(entries)
    more = [tag("li", f"and {counted(rest, 'more outlet')}")] if rest > 0 else []
    nobody = [tag("li", tag("span", f"{NO_OUTLET} {unknown:,}", class_="n"))] if unknown else []
    return tag(
        "header",
        tag("h3", counted(len(ranked), "outlet")),
        tag("p", source_words(sources_of((one.id, one.origin) for one in articles)), class_="sources"),
        tag("ul", joined([*entries, *more, *nobody]), class_="outlets"),
    )


def _origins(articles: Iterable[ShownArticle]) -> dict[str, int]:
    """Of how many origins the articles of each outlet are."""
    places: dict[str, list[tuple[str, str | None]]] = {}
    for article in articles:
        places.setdefault(article.outlet or "", []).append((article.id, article.origin))
    return {name: sources_of(found).origins for name, found in places.items()}


def _fewer(articles: int, origins: int) -> int:
    return origins if origins < articles else 0


def _known(articles: Sequence[ShownArticle]) -> dict[str, OutletFacts]:
    """What is known of each outlet; nothing where its articles differ in it, since two may go by one name."""
    found: dict[str, set[OutletFacts]] = {}
    for article in articles:
        found.setdefault(article.outlet or "", set()).add(article.facts)
    return {name: facts.pop() if len(facts) == 1 else OutletFacts() for name, facts in found.items()}
