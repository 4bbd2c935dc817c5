"""RSS, Atom and news sitemaps: one article an item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from onrecord.read.archives.unfolding import DamagedError
from onrecord.read.carrier import Carrier
from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import Channel
from onrecord.read.feeds.item import TOLD, channel_of, has_words, read_item
from onrecord.read.feeds.markup import Broken
from onrecord.read.feeds.prolog import decode_feed, root_at
from onrecord.read.feeds.tree import Part, parts
from onrecord.read.rows.row import Origin
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

MOST_TOLD = 1_000
"""Parts kept of what a feed says of itself, so that memory stays small whatever it says."""


def read_feed(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The articles of a feed, item by item; a feed that breaks off is read up to there, and a refusal says where.

    It is gone through twice, since a channel may name itself after its items; no more than one item is held at once.
    """
    data, broken = carrier.as_far_as_it_goes()
    if isinstance(data, Reason):
        yield carrier.refusal(data)
        return
    if isinstance(broken, DamagedError) and broken.is_of_checksum:
        raise broken
    source = decode_feed(data[: data.rfind(b">") + 1] if broken else data)  # no character is cut in two
    root = root_at(source)
    outline = root if isinstance(root, Reason) else _outline(source, root)
    if not isinstance(outline, Reason):
        yield from _items(carrier, source, outline, broken=broken is not None)
    elif not broken:
        yield carrier.refusal(outline, data)
    if broken:
        raise broken


@dataclass(frozen=True, slots=True)
class _Outline:
    """Where the root begins, and what the feed says of all its items."""

    root: int
    channel: Channel


def _outline(source: str, root: int) -> _Outline | Reason:
    """The feed without its items, or why it has none to read."""
    told: list[Element | str] = []
    container = Element("")
    addresses = wordy = 0
    for part in parts(source, root):
        if isinstance(part, Broken):
            continue
        container = container if told else part.container
        if part.is_item:
            wordy += has_words(part.element)
        elif part.element.name in TOLD and len(told) < MOST_TOLD:
            told.append(part.element)
        addresses += part.is_address
    if addresses and not wordy:
        return Reason.of("article_list", format="sitemap")
    return _Outline(root, channel_of(replace(container, children=told)))


def _items(carrier: Carrier, source: str, outline: _Outline, *, broken: bool) -> Iterator[Article | InputRefusal]:
    """The items; that a source ends in the middle needs no second word where it is `broken` off itself."""
    number, line, counted = 0, 1, 0
    for part in parts(source, outline.root):
        if isinstance(part, Broken):
            if broken and part.reason.code == "xml_truncated":
                return
            line, counted = line + source.count("\n", counted, part.at), part.at
            yield carrier.refusal(part.reason, source[part.at : part.end].encode(), f"line {line}")
        elif part.is_item:
            number += 1
            yield from read_item(part.element, outline.channel, _origin(carrier, source, part, number))


def _origin(carrier: Carrier, source: str, part: Part, number: int) -> Origin:
    """An item has no line of its own; its hash is that of its source."""
    total = sha256(source[part.start : part.end].encode()).hexdigest()
    return Origin(carrier.name, f"{carrier.name}#{number}", f"item {number}", total)
