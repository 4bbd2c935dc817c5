"""What a feed says of itself and of an item: address, day of publication, language, authors, source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.read.days import feed_day
from onrecord.read.feeds.element import Element, joined
from onrecord.read.pages.facts import address, names, words
from onrecord.records.reason import Reason

# Days of publication alone: `updated`, `modified` and `lastmod` are another clock.
_PUBLISHED = (
    "pubdate", "atom:published", "news:publication_date", "dc:date", "dcterms:issued", "dcterms:created",
    "dcterms:date", "atom:issued", "atom:created",
)  # fmt: skip

MOST_SHOWN = 80
"""Characters of a value shown in a refusal."""

# RSS 2.0 has an address of e-mail for an author, and in brackets, where feeds add it, the name.
_MAIL = re.compile(r"\s{0,9}[^\s@()]{1,100}@[^\s@()]{1,100}\s{0,9}(?:\(([^()]{1,200})\))?\s{0,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed says of all its items."""

    title: str | None = None
    link: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()


def address_of(item: Element, channel_link: str | None) -> str | None:
    """The item's address: its link, else a permanent id; the link that FeedBurner put its own before, where it did.

    A relative link is completed by `xml:base`, or by the channel's address where it begins with a slash.
    """
    links = [(link.text, link) for link in item.all("feedburner:origlink", "link", "loc")]
    links += [(link.attributes.get("href", ""), link) for link in _alternates(item)]
    whole = (_whole(value.strip(), link.base, channel_link) for value, link in links)
    return next(filter(None, whole), None) or _first_address(filter(_is_permanent, item.all("guid")))


def link_of(channel: Element) -> str | None:
    """The address of the site that a feed is of."""
    return address_of(channel, None)


def _alternates(element: Element) -> list[Element]:
    """Atom's links to the thing itself; a page before other forms of it."""
    links = [
        link for link in element.all("atom:link", "link") if link.attributes.get("rel", "alternate") == "alternate"
    ]
    return sorted(links, key=lambda link: "html" not in link.attributes.get("type", "html"))


def _is_permanent(guid: Element) -> bool:
    """RSS 2.0: an id is an address where nothing else is said."""
    return guid.attributes.get("isPermaLink", "true").strip().lower() != "false"


def _whole(value: str, base: str | None, channel_link: str | None) -> str | None:
    start = base or (channel_link if value.startswith("/") else None)
    whole = joined(start, value)
    return address(value if whole and address(value) else whole)


def day_of(item: Element) -> str | Reason | None:
    """Its day of publication, `None` where none is given, or why what is given is none."""
    values = [text for element in item.all(*_PUBLISHED) if (text := element.text.strip())]
    day = next((day for value in values if (day := feed_day(value))), None)
    if day or not values:
        return day
    return Reason.of("published_not_a_date", value=values[0][:MOST_SHOWN])


def language_of(element: Element) -> str | None:
    """The language that an item or a channel names, or that `xml:lang` gives it."""
    return _first(element.all("dc:language", "news:language", "language")) or element.language


def authors_of(element: Element) -> tuple[str, ...]:
    """Bylines; the name alone where an address of e-mail stands beside it."""
    people = element.all("atom:author")
    told = [name.text for person in people for name in person.all("atom:name")]
    told += [byline.text for byline in element.all("dc:creator", "author")]
    return names(_named(value) for value in told)


def _named(value: str) -> str:
    mail = _MAIL.fullmatch(value)
    return (mail[1] or "") if mail else value


def source_of(item: Element) -> tuple[str | None, str | None]:
    """Name and address of the feed that the item was taken from: RSS 2.0 `source`, Atom `source`, `dc:source`."""
    for source in item.all("source"):
        if source.text.strip():
            return words(source.text), address(source.attributes.get("url"))
    for source in item.all("atom:source"):
        return _first(source.all("atom:title")), link_of(source) or _first_address(source.all("atom:id"))
    name = _first(item.all("dc:source"))
    return (None, None) if name is None or address(name) else (name, None)


def _first(elements: Iterable[Element]) -> str | None:
    return next(filter(None, (words(element.text) for element in elements)), None)


def _first_address(elements: Iterable[Element]) -> str | None:
    return next(filter(None, (address(element.text) for element in elements)), None)
