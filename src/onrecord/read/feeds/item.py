"""An item of a feed as an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import Channel, address_of, authors_of, day_of, language_of, link_of
from onrecord.read.feeds.html import body_html, is_text, rendered, title_html
from onrecord.read.feeds.outlet import told_of
from onrecord.read.pages.facts import folded
from onrecord.read.pages.rendering import Rendering
from onrecord.read.rows.row import Origin
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

_TITLES = ("title", "atom:title", "news:title", "dc:title", "media:title")

TOLD = (*_TITLES, "link", "atom:link", "language", "dc:language", "atom:author")
"""Parts of a feed that say something of all its items."""

# The whole text before what may be its beginning alone.
_BODIES = (
    "content:encoded", "atom:content", "xhtml:body", "xhtml:div", "description", "atom:summary", "media:description",
    "dc:description", "dcterms:abstract",
)  # fmt: skip

# Elements whose children say of the item what others say beside them; one may stand in one before it.
_WRAPPERS = ("news:news", "news:publication", "media:group")


def channel_of(told: Element) -> Channel:
    """What a feed says of all its items, from an element that holds such of its parts as are no items."""
    title = _title(told)
    return Channel(
        title=folded(title),
        link=link_of(told),
        language=language_of(told),
        authors=authors_of(replace(told, children=[*told.all("atom:author")])),
    )


def has_words(item: Element) -> bool:
    """Whether it may have words of its own: a sitemap's addresses have none."""
    return any(element.text.strip() for element in _unwrapped(item).all(*_TITLES, *_BODIES))


def read_item(item: Element, channel: Channel, origin: Origin) -> Iterator[Article | InputRefusal]:
    """The item's article, with a refusal for a day of publication that is none; or the item's refusal."""
    item = _unwrapped(item)
    title = _title(item)
    rendering = title if isinstance(title, Reason) else _rendering(item, title)
    if isinstance(rendering, Reason):
        yield origin.refusal(rendering)
        return
    day = day_of(item)
    if isinstance(day, Reason):
        yield origin.refusal(day)
    article = Article(text=rendering.text, name=origin.name, source_hash=origin.source_hash, layout=rendering.blocks)
    yield _described(replace(article, title=folded(title)), item, channel, day if isinstance(day, str) else None)


def _described(article: Article, item: Element, channel: Channel, day: str | None) -> Article:
    url = address_of(item, channel.link)
    told = told_of(item, url, channel)
    return replace(
        article,
        url=url,
        outlet=told.outlet,
        language=language_of(item) or channel.language,
        published=day,
        published_basis="metadata" if day else None,
        authors=authors_of(item) or channel.authors,
        wire=told.wire,
        wire_url=told.wire_url,
    )


def _unwrapped(item: Element) -> Element:
    for name in _WRAPPERS:
        inside = [child for wrapper in item.all(name) for child in wrapper.children]
        item = replace(item, children=[*item.children, *inside])
    return item


def _title(element: Element) -> str | Reason | None:
    """The visible words of the first title that has any."""
    for title in element.all(*_TITLES):
        found = rendered(title_html(title))
        if isinstance(found, Reason):
            return found
        if found.text:
            return " ".join(found.text.split())
    return None


def _rendering(item: Element, title: str | None) -> Rendering | Reason:
    """The item as a small page: its title, and the first of its bodies that shows any words."""
    headline = f"<h1>{escape(title)}</h1>" if title else ""
    for body in filter(is_text, item.all(*_BODIES)):
        html = body_html(body)
        found = rendered(html)
        if isinstance(found, Reason):
            return found
        if found.text:
            return rendered(f"<article>{headline}{html}</article>")
    found = rendered(f"<article>{headline}</article>")
    return found if isinstance(found, Reason) or found.text else Reason.of("empty")
