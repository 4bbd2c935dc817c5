from __future__ import annotations

import pytest

from onrecord.read.feeds import tree
from onrecord.read.feeds.markup import Broken
from onrecord.read.feeds.tree import MOST_DEPTH, Part, parts


def names(source: str) -> list[str]:
    return [part.element.name if isinstance(part, Part) else part.reason.code for part in parts(source, 0)]


def only(source: str) -> Part:
    [part] = parts(source, 0)
    assert isinstance(part, Part)
    return part


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<rss><channel><title>a</title><item/><item></item></channel></rss>", ["title", "item", "item"]),
        ("<rdf:RDF><channel><title/></channel><item/></rdf:RDF>", ["title", "item"]),
        ("<feed><title/><entry><title/></entry></feed>", ["atom:title", "atom:entry"]),
        ("<rss><item><a><b></item><item></item></rss>", ["item", "item"]),
        ("<rss><item></b></item></rss>", ["item"]),
        ("<rss><item>a<item>b</rss>", ["item", "item"]),
        ("<rss><item/>", ["item", "xml_truncated"]),
        ("<rss><item><title>a<item><title>b</rss>", ["item", "item"]),
        ("<rss><item><description><p>a<item>b</rss>", ["item", "item"]),
        ("<rss><item><a><item>b</item></a>c</item><item/></rss>", ["item", "item"]),
        ("<rss><item><a><item>b</item></a>c<item/></rss>", ["item", "item"]),
        ("<rss><item><a><item>b</a>c</item><item/></rss>", ["item", "item"]),
        ("<feed><entry><a><entry>b</entry></a>c</entry></feed>", ["atom:entry"]),
        ("<rss><item><a><item>b</item><item>c</item></rss>", ["item", "item_without_end"]),
        ("<rss><channel><item><a><item>b</item></channel><item/></rss>", ["item", "item_without_end", "item"]),
        ("<rss><item/></item><item/></rss>", ["item", "item_end_without_item", "item"]),
        ("<rss></item></entry></rss>", ["item_end_without_item", "item_end_without_item"]),
        ("<rss><item>", ["xml_truncated"]),
        ("<rss><item/></rss>\n<!-- made in a second --><rss><item/></rss>", ["item", "item"]),
        ("<rss><channel><items><item/><item/></items></channel></rss>", ["item", "item"]),
        ("<feed><a><b><entry/></b></a><entry/></feed>", ["atom:entry", "atom:entry"]),
        ("<rss><channel><title/><a><item/></a><link/><a><item/></a></rss>", ["title", "item", "link", "item"]),
        ("<rss><channel><title>a<item/><item/></channel></rss>", ["title", "item", "item"]),
        ("<rss><channel><a><title>b<item/></a><item/></channel></rss>", ["item", "item"]),
        ("<rdf:RDF><channel><items><rdf:Seq/></items></channel><item/></rdf:RDF>", ["items", "item"]),
        ("<rss/><title><link>a<item>b", ["link", "xml_truncated"]),
        ("<rss><item><a><entry/></a></item></rss>", ["item"]),
        ("words alone", []),
    ],
)
def test_parts_of_a_feed(source: str, found: list[str]) -> None:
    assert names(source) == found


def test_part_stands_where_its_source_does() -> None:
    source = "<rss>\n<item><title>a</title>\n</item>\n</rss>"
    part = only(source)
    assert source[part.start : part.end] == "<item><title>a</title>\n"
    assert (part.container.name, part.is_item, part.is_address) == ("rss", True, False)


def test_words_behind_an_item_in_an_item_are_kept() -> None:
    item = only("<rss><item><title>a</title><b><item><title>c</title></item></b><title>d</title></item></rss>").element
    assert [title.text for title in item.all("title")] == ["a", "d"]


def test_what_is_not_read_has_its_place() -> None:
    source = "<rss>\n<item/>words</item >\n<item><a><item>b</item>\n</rss>"
    broken = [part for part in parts(source, 0) if isinstance(part, Broken)]
    assert [source[one.at : one.end] for one in broken] == ["</item >", "<item>b</item>\n"]


def test_an_address_is_an_item_of_a_sitemap_alone() -> None:
    assert only("<urlset><url/></urlset>").is_item
    assert not only("<rss><url/></rss>").is_item
    sitemap = only("<sitemapindex><sitemap/></sitemapindex>")
    assert (sitemap.is_item, sitemap.is_address) == (False, True)


def test_language_and_base_are_inherited() -> None:
    source = (
        "<feed xml:lang='en' xml:base='https://a.example/b/'><entry xml:base='c/'>"
        "<title xml:lang='fr' xml:base='http://['/><id/></entry></feed>"
    )
    entry = only(source).element
    [title], [id_] = entry.all("atom:title"), entry.all("atom:id")
    assert (entry.language, entry.base) == ("en", "https://a.example/b/c/")
    assert (title.language, title.base) == ("fr", None)
    assert (id_.language, id_.base) == ("en", "https://a.example/b/c/")


def test_words_of_an_element_are_in_order() -> None:
    item = only("<rss><item>a<b>c<d/>e</b>f &amp; g</item></rss>").element
    assert item.text == "acef & g"
    assert [child.name for child in item.all("x", "b")] == ["b"]


def test_depth_that_is_read() -> None:
    deepest = "<rss>" + "<a>" * (MOST_DEPTH - 1) + "</a>" * (MOST_DEPTH - 1) + "</rss>"
    assert names(deepest) == ["a"]
    [broken] = parts("<rss>" + "<a>" * MOST_DEPTH, 0)
    assert isinstance(broken, Broken)
    assert broken.reason.code == "nested_too_deep"


def test_elements_are_counted_item_by_item(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_ELEMENTS", 3)
    assert names("<rss>" + ("<item>" + "<a/>" * 3 + "</item>") * 2 + "</rss>") == ["item", "item"]
    assert names("<rss><item/><item>" + "<a><b/></a>" * 2 + "</item><item/></rss>") == ["item", "too_many_elements"]
