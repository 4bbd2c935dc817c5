"""What a page says about itself: JSON-LD first, then OpenGraph, then other meta tags and elements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from onrecord.read.pages.facts import Facts, address, dated, folded, names, words
from onrecord.read.pages.json_ld import json_ld_facts

Meta = dict[str, list[str]]

# Days of publication alone: a day of change or expiry (article:modified_time, article:expiration_time) is another
# clock.
_PUBLISHED = (
    "citation_publication_date", "citation_online_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article.published", "datepublished", "publication_date", "publication-date", "publish-date", "publishdate",
    "pubdate", "date",
)  # fmt: skip

_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "parsely-author", "author", "byl")
_TITLES = ("citation_title", "dc.title", "dcterms.title", "twitter:title")
_OUTLETS = ("dc.publisher", "dcterms.publisher", "application-name")

_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " : ")


def page_facts(tree: LexborHTMLParser) -> Facts:
    """The page's facts, each from the first place that gives it.

    The address is that of the canonical link or of OpenGraph before JSON-LD's: it is what the page is known under.
    """
    meta = _meta(tree)
    graph = _open_graph(meta)
    url = _canonical(tree) or graph.url
    scripts = [node.text() for node in tree.css("script") if _is_json_ld(node.attributes.get("type"))]
    return _first((json_ld_facts(scripts, url), graph, _other(meta), _elements(tree, graph.outlet)), url, meta)


def _first(told: tuple[Facts, ...], url: str | None, meta: Meta) -> Facts:
    published = next((facts.published for facts in told if facts.published), None)
    return Facts(
        title=next((facts.title for facts in told if facts.title), None),
        outlet=next((facts.outlet for facts in told if facts.outlet), None),
        url=url or next((facts.url for facts in told if facts.url), None),
        published=published,
        not_a_day=None if published else next((facts.not_a_day for facts in told if facts.not_a_day), None),
        language=next((facts.language for facts in told if facts.language), None) or _locale(meta),
        authors=next((facts.authors for facts in told if facts.authors), ()),
    )


def _is_json_ld(kind: str | None) -> bool:
    return (kind or "").strip().lower().startswith("application/ld+json")


def _meta(tree: LexborHTMLParser) -> Meta:
    """Contents of meta tags by name, property, itemprop or http-equiv in lower case, in order of the page."""
    found: Meta = defaultdict(list)
    for node in tree.css("meta"):
        attributes = node.attributes
        content = folded(attributes.get("content"))
        for kind in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := attributes.get(kind)):
                found[name.strip().lower()].append(content)
    return found


def _values(meta: Meta, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield from meta.get(key, ())


def _text(meta: Meta, keys: tuple[str, ...]) -> str | None:
    return next(filter(None, map(words, _values(meta, keys))), None)


def _open_graph(meta: Meta) -> Facts:
    facts = Facts(
        title=_text(meta, ("og:title",)),
        outlet=_text(meta, ("og:site_name",)),
        url=next(filter(None, map(address, _values(meta, ("og:url",)))), None),
        authors=names(_values(meta, ("article:author", "og:article:author"))),
    )
    return dated(facts, _values(meta, ("article:published_time", "og:article:published_time", "og:published_time")))


def _other(meta: Meta) -> Facts:
    facts = Facts(
        title=_text(meta, _TITLES),
        outlet=_text(meta, _OUTLETS),
        language=_text(meta, ("dc.language", "dcterms.language", "inlanguage")),
        authors=next((found for key in _AUTHORS if (found := names(meta.get(key, ())))), ()),
    )
    return dated(facts, _values(meta, _PUBLISHED))


def _elements(tree: LexborHTMLParser, outlet: str | None) -> Facts:
    root, title = tree.root, tree.css_first("head title")
    facts = Facts(
        title=_without_outlet(words(title.text()) if title else None, outlet),
        language=words(root.attributes.get("lang") or root.attributes.get("xml:lang")) if root else None,
    )
    return dated(facts, _times(tree))


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without the name of the site after it, where OpenGraph says that this is the site's name."""
    for separator in _TITLE_SEPARATORS:
        if title and outlet and title.endswith(separator + outlet):
            return title.removesuffix(separator + outlet).strip() or title
    return title


def _times(tree: LexborHTMLParser) -> Iterator[str | None]:
    """Datetimes of `<time>` elements that say they are the day of publication."""
    for node in tree.css("time"):
        attributes = node.attributes
        marks = f"{attributes.get('itemprop') or ''} {attributes.get('class') or ''}".lower()
        if "pubdate" in attributes or "publish" in marks:
            yield attributes.get("datetime")


def _canonical(tree: LexborHTMLParser) -> str | None:
    for node in tree.css("link"):
        attributes = node.attributes
        if "canonical" in (attributes.get("rel") or "").lower().split():
            return address(attributes.get("href"))
    return None


def _locale(meta: Meta) -> str | None:
    """OpenGraph's locale comes last: it is `en_US` wherever nobody set it (ogp.me)."""
    locale = _text(meta, ("content-language", "og:locale"))
    return locale.replace("_", "-") if locale else None
