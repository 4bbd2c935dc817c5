from __future__ import annotations

import pytest

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import Channel
from onrecord.read.feeds.outlet import Told, told_of
from onrecord.read.feeds.tree import Part, parts

WORLD = Channel(title="The Quay - World", link="https://www.quay.example/world")
SEARCH = Channel(title='"ferry" - Google News', link="https://news.google.com/search?q=ferry")
PLANET = Channel(title="Planet Estuary", link="https://planet.example/")


def item(inside: str) -> Element:
    [part] = parts(f"<rss><item><title>a</title>{inside}</item></rss>", 0)
    assert isinstance(part, Part)
    return part.element


@pytest.mark.parametrize(
    ("url", "channel", "outlet"),
    [
        (None, WORLD, "The Quay - World"),
        ("https://www.quay.example/1", WORLD, "The Quay - World"),
        ("https://feedproxy.google.com/~r/quay/~3/1", WORLD, "The Quay - World"),
        ("https://www.bbc.co.uk/news/1", Channel(title="BBC News - World", link="https://www.bbc.co.uk/news"), None),
        ("https://www.reuters.com/world/1", WORLD, None),
        (None, Channel(title="BBC News - World", link="https://www.bbc.co.uk/news"), "BBC News - World"),
        ("https://news.google.com/rss/articles/1", SEARCH, None),
        ("https://www.quay.example/1", SEARCH, None),
        ("https://news.google.com/rss/articles/1", WORLD, None),
        (None, Channel(), None),
    ],
)
def test_outlet_of_an_item_without_a_source(url: str | None, channel: Channel, outlet: str | None) -> None:
    assert told_of(item(""), url, channel) == Told(outlet=outlet)


@pytest.mark.parametrize(
    ("inside", "url", "channel", "told"),
    [
        (
            "<source url='https://wire.example/rss'>The Wire</source>",
            "https://www.quay.example/1",
            WORLD,
            Told(outlet="The Quay - World", wire="The Wire", wire_url="https://wire.example/rss"),
        ),
        (
            "<source url='https://wire.example/rss'>The Wire</source>",
            "https://www.bbc.co.uk/news/1",
            WORLD,
            Told(outlet=None, wire="The Wire", wire_url="https://wire.example/rss"),
        ),
        (
            "<source url='https://feeds.quay.example/world.xml'>World</source>",
            "https://www.quay.example/1",
            WORLD,
            Told(outlet="The Quay - World"),
        ),
        ("<source>the quay - WORLD</source>", None, WORLD, Told(outlet="The Quay - World")),
        (
            "<source url='https://wire.example'>The Wire</source>",
            "https://news.google.com/rss/articles/1",
            SEARCH,
            Told(outlet="The Wire", wire="The Wire", wire_url="https://wire.example"),
        ),
        (
            "<source url='https://wire.example'>The Wire</source>",
            "https://wire.example/1",
            SEARCH,
            Told(outlet="The Wire"),
        ),
        (
            "<source url='https://wire.example'>The Wire</source>",
            "https://wire.example/1",
            PLANET,
            Told(outlet="The Wire"),
        ),
        ("<source url='https://reuters.com'>Reuters</source>", "https://reuters.com/1", PLANET, Told(outlet=None)),
        ("<dc:source>The Wire</dc:source>", "https://a.example/1", PLANET, Told(outlet=PLANET.title, wire="The Wire")),
        (
            "<source url='https://a.co.uk/rss'>The Wire</source>",
            "https://b.co.uk/1",
            Channel(title="B", link="https://b.co.uk"),
            Told(outlet="B", wire="The Wire", wire_url="https://a.co.uk/rss"),
        ),
    ],
)
def test_a_source_is_a_wire_or_the_outlet(inside: str, url: str | None, channel: Channel, told: Told) -> None:
    assert told_of(item(inside), url, channel) == told


def test_a_sitemap_names_its_outlet() -> None:
    named = item("<news:name> The  Quay </news:name>")
    assert told_of(named, "https://www.reuters.com/1", Channel()) == Told(outlet="The Quay")
