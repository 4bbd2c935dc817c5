from __future__ import annotations

import pytest

from onrecord.read.feeds.markup import Tag
from onrecord.read.feeds.names import Names, local


def tag(name: str, **spaces: str) -> Tag:
    """A start tag that declares prefixes; `_` is that of names without one."""
    declared = {f"xmlns:{prefix}".removesuffix(":_"): space for prefix, space in spaces.items()}
    return Tag(name, declared, 0, 0, closing=False, empty=False)


@pytest.mark.parametrize(
    ("root", "name", "meant"),
    [
        (tag("rss"), "title", "title"),
        (tag("rss"), "dc:creator", "dc:creator"),
        (tag("rss", x="http://purl.org/dc/elements/1.1/"), "x:creator", "dc:creator"),
        (tag("rss", c="http://purl.org/rss/1.0/modules/content/"), "c:encoded", "content:encoded"),
        (tag("rss", dc="https://a.example/of-its-own"), "dc:creator", "other:creator"),
        (tag("rss", _="https://a.example/of-its-own"), "title", "title"),
        (tag("rss", media=" http://search.yahoo.com/mrss "), "media:group", "media:group"),
        (tag("rdf:rdf", _="http://purl.org/rss/1.0/"), "item", "item"),
        (tag("feed"), "entry", "atom:entry"),
        (tag("feed", _="http://purl.org/atom/ns#"), "entry", "atom:entry"),
        (tag("a:feed", a="http://www.w3.org/2005/Atom"), "a:entry", "atom:entry"),
        (tag("urlset", N="http://www.google.com/schemas/sitemap-news/0.9"), "n:title", "news:title"),
    ],
)
def test_one_prefix_whatever_the_feed_uses(root: Tag, name: str, meant: str) -> None:
    names = Names()
    names.enter(root)
    assert names.of(name) == meant


def test_a_prefix_holds_inside_its_element_alone() -> None:
    names, inner = Names(), tag("content", _="http://www.w3.org/1999/xhtml")
    names.enter(tag("feed", _="http://www.w3.org/2005/Atom"))
    names.enter(inner)
    assert names.of("div") == "xhtml:div"
    names.leave(inner)
    assert names.of("div") == "atom:div"


def test_local_name() -> None:
    assert [local("dc:creator"), local("title")] == ["creator", "title"]
