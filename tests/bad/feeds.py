"""Bad feeds and sitemaps, and lists of articles without their text."""

from __future__ import annotations

from tests.bad.case import Bad, bad

from onrecord.records.reason import Reason

EMPTY, LIST = Reason.of("empty"), Reason.of("article_list")
ENTITIES, SITEMAP = Reason.of("xml_entities"), Reason.of("article_list", format="sitemap")
DEEP = Reason.of("nested_too_deep", format="xml")


def _feed(inside: str, before: str = "") -> bytes:
    return f"{before}<rss version='2.0'><channel>\n{inside}</channel></rss>".encode()


def _bomb(root: str) -> bytes:
    """Ten entities, each made of ten of the one before: a thousand million words."""
    made = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">\n' for at in range(1, 10))
    return f'<?xml version="1.0"?>\n<!DOCTYPE {root} [\n<!ENTITY e0 "ha">\n{made}]>\n<{root}>&e9;</{root}>'.encode()


FERRY = "<item><title>The ferry sails</title></item>\n"

FEEDS = (
    bad("empty-feed.xml", b"<?xml version='1.0'?>\n<rss version='2.0'/>", EMPTY),
    bad("atom.txt", b"<feed xmlns='x'></feed>", EMPTY),
    bad("other.xml", b"<?xml version='1.0'?><note/>", Reason.of("format_not_read_yet", format="xml")),
    bad("bomb.xml", _bomb("rss"), ENTITIES),
    bad("bomb-in-a-note.xml", _bomb("note"), ENTITIES),
    bad("blow-up.xml", _feed("&a;" * 50_000, f"<!DOCTYPE rss [<!ENTITY a '{'a' * 50_000}'>]>"), ENTITIES),
    bad("parameter.xml", _feed("", "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://a.example/x.dtd'> %p;]>"), ENTITIES),
    bad("outside.xml", _feed("&a;", "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"), ENTITIES),
    bad("sitemap.xml", b"<urlset><url><loc>https://a.example/</loc></url></urlset>", SITEMAP),
    bad("index.xml", b"<sitemapindex><sitemap><loc>https://a.example/s</loc></sitemap></sitemapindex>", SITEMAP),
    bad("deep.xml", _feed("<a>" * 100_000), DEEP, "line 2"),
    Bad(
        "three-items.xml",
        _feed(FERRY + "<item><link>https://a.example/</link></item>\n" + FERRY),
        (("three-items.xml", "item 2", EMPTY),),
        ("three-items.xml#1", "three-items.xml#3"),
    ),
    Bad(
        "far-future.xml",
        _feed(FERRY.replace("</item>", "<pubDate>Fri, 01 Jan 99999 10:00:00 GMT</pubDate></item>")),
        (("far-future.xml", "item 1", Reason.of("published_not_a_date", value="Fri, 01 Jan 99999 10:00:00 GMT")),),
        ("far-future.xml#1",),
    ),
    Bad(
        "item-ends-twice.xml",
        _feed(FERRY + "<description>words</description></item>\n" + FERRY),
        (("item-ends-twice.xml", "line 3", Reason.of("item_end_without_item")),),
        ("item-ends-twice.xml#1", "item-ends-twice.xml#2"),
    ),
    Bad(
        "item-in-item.xml",
        _feed("<item><title>A</title><extra>\n" + FERRY + FERRY),
        (("item-in-item.xml", "line 3", Reason.of("item_without_end")),),
        ("item-in-item.xml#1",),
    ),
    Bad(
        "cut.xml",
        _feed(FERRY + FERRY)[:-40],
        (("cut.xml", "line 3", Reason.of("xml_truncated")),),
        ("cut.xml#1",),
    ),
)

_EVENT = "\t".join(["1234567890", "20240301", *["x"] * 57, "20240301120000", "https://a.example/1"])

LISTS = (
    bad("artlist.json", b'{"articles": [{"url": "https://a.example/1", "title": "a", "seendate": "20240301"}]}', LIST),
    bad("artlist.txt", b'{"articles": [{"url": "https://a.example/1", "url_mobile": ""}]}', LIST),
    bad("addresses.json", b'["https://a.example/1", "https://a.example/2"]', LIST),
    bad("artlist.csv", b"URL,MobileURL,Date,Title\nhttps://a.example/1,,20240301,a\n", LIST),
    bad("20240301120000.export.CSV", _EVENT.encode(), LIST),
    bad("masterfilelist.txt", f"150383 {'0a' * 16} http://a.example/20240301.export.CSV.zip\n".encode(), LIST),
    bad("addresses.txt", b"\nhttps://a.example/1\r\nhttps://a.example/2\n", LIST),
)
