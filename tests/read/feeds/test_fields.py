from __future__ import annotations

import pytest

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import address_of, authors_of, day_of, language_of, link_of, source_of
from onrecord.read.feeds.tree import Part, parts
from onrecord.records.reason import Reason

SITE = "https://a.example/en/"


def item(inside: str, root: str = "rss") -> Element:
    [part] = parts(f"<{root}><item>{inside}</item></{root}>", 0)
    assert isinstance(part, Part)
    return part.element


def entry(inside: str) -> Element:
    [part] = parts(f"<feed><entry>{inside}</entry></feed>", 0)
    assert isinstance(part, Part)
    return part.element


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        ("<link> https://a.example/1 </link><guid>https://a.example/2</guid>", "https://a.example/1"),
        ("<link/><guid>https://a.example/2</guid>", "https://a.example/2"),
        ("<guid isPermaLink='false'>https://a.example/2</guid>", None),
        ("<guid isPermaLink='true'>urn:2</guid>", None),
        ("<link>/1</link>", "https://a.example/1"),
        ("<link>1.html</link>", None),
        ("<link xml:base='https://b.example/c/'>1.html</link>", "https://b.example/c/1.html"),
        ("<link>http://[</link><link>/x</link>", "https://a.example/x"),
        ("<link>not an address</link>", None),
        ("<atom:link href='https://a.example/3'/>", "https://a.example/3"),
        ("<atom:link rel='self' href='https://a.example/3'/>", None),
        ("<atom:link type='audio/mpeg' href='/3.mp3'/><atom:link type='text/html' href='/3'/>", "https://a.example/3"),
        (
            "<link>https://b.example/~r/1</link><feedburner:origLink> https://a.example/5 </feedburner:origLink>",
            "https://a.example/5",
        ),
        ("<link>https://b.example/~r/1</link><feedburner:origLink/>", "https://b.example/~r/1"),
        (
            "<f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://a.example/5</f:origLink><link/>",
            "https://a.example/5",
        ),
        ("<loc>https://a.example/4</loc>", "https://a.example/4"),
    ],
)
def test_address(inside: str, address: str | None) -> None:
    assert address_of(item(inside), SITE) == address


def test_relative_address_without_a_site() -> None:
    assert link_of(item("<link>/1</link>")) is None


@pytest.mark.parametrize(
    ("inside", "day"),
    [
        ("<pubDate>Thu, 11 Apr 2024 22:40:05 +0000</pubDate><dc:date>2024-04-12</dc:date>", "2024-04-11"),
        ("<pubDate>yesterday</pubDate><dc:date>2024-04-12</dc:date>", "2024-04-12"),
        ("<pubDate> yesterday </pubDate>", Reason.of("published_not_a_date", value="yesterday")),
        (f"<pubDate>{'x' * 100}</pubDate>", Reason.of("published_not_a_date", value="x" * 80)),
        ("<pubDate> </pubDate>", None),
        ("<atom:updated>2024-04-12T00:00:00Z</atom:updated><lastmod>2024-04-12</lastmod>", None),
    ],
)
def test_day_of_publication(inside: str, day: str | Reason | None) -> None:
    assert day_of(item(inside)) == day


def test_language() -> None:
    assert language_of(item("<dc:language>fr</dc:language><language>en</language>")) == "fr"
    assert language_of(item("<title>a</title>", "rss xml:lang='de'")) == "de"
    assert language_of(item("<title>a</title>")) is None


@pytest.mark.parametrize(
    ("inside", "authors"),
    [
        ("<author>ana@a.example (Ana Ruiz)</author>", ("Ana Ruiz",)),
        ("<author>ana@a.example</author>", ()),
        ("<author>Ana Ruiz</author><dc:creator>Ana Ruiz</dc:creator>", ("Ana Ruiz",)),
        ("<dc:creator>B. Ota</dc:creator><dc:creator> C.\n Ng </dc:creator>", ("B. Ota", "C. Ng")),
        ("<dc:creator>https://a.example/ana</dc:creator>", ()),
    ],
)
def test_authors(inside: str, authors: tuple[str, ...]) -> None:
    assert authors_of(item(inside)) == authors


def test_authors_of_atom_are_their_names() -> None:
    assert authors_of(
        entry("<author><name>Ana</name><uri>x</uri></author><author><email>b@a.example</email></author>")
    ) == ("Ana",)


@pytest.mark.parametrize(
    ("inside", "source"),
    [
        ("<source url='https://w.example/rss'> The  Wire </source>", ("The Wire", "https://w.example/rss")),
        ("<source>The Wire</source>", ("The Wire", None)),
        ("<source url='https://w.example/rss'></source>", (None, None)),
        ("<dc:source>The Wire</dc:source>", ("The Wire", None)),
        ("<dc:source>https://w.example/1</dc:source>", (None, None)),
        ("<title>a</title>", (None, None)),
    ],
)
def test_source(inside: str, source: tuple[str | None, str | None]) -> None:
    assert source_of(item(inside)) == source


@pytest.mark.parametrize(
    ("inside", "source"),
    [
        ("<title>The Wire</title><link href='https://w.example/'/><id>https://w.example/f</id>", "https://w.example/"),
        (
            "<title>The Wire</title><link rel='self' href='https://w.example/f'/><id>https://w.example/f</id>",
            "https://w.example/f",
        ),
        ("<title>The Wire</title><id>urn:x</id>", None),
    ],
)
def test_source_of_atom(inside: str, source: str | None) -> None:
    assert source_of(entry(f"<source>{inside}</source>")) == ("The Wire", source)
