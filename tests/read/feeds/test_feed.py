from __future__ import annotations

import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.read.carrier import Carrier
from onrecord.read.feeds.feed import read_feed
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

FEEDS = sorted(Path(__file__).with_name("stored").glob("*.xml"))
BOMB = (
    b'<?xml version="1.0"?>\n<!DOCTYPE rss [\n<!ENTITY a "ha">\n'
    + b"".join(
        b'<!ENTITY %c "%s">\n' % (letter + 1, b"&%c;" % letter * 10) for letter in range(ord("a"), ord("a") + 12)
    )
    + b"]>\n<rss><channel><item><title>&m;</title></item></channel></rss>"
)
OUTSIDE = st.lists(
    st.sampled_from(
        "<channel> <items> <a> <title> <link> <description> <b/> </channel> </items> </a> </title> w".split()
    ),
    max_size=10,
).map("".join)
"""What may stand between a feed's items, its own end tags missing or too many."""


def read(data: bytes) -> list[Article | InputRefusal]:
    return list(read_feed(Carrier("feed.xml", ".xml", BytesIO(data), 1 << 28)))


def in_item(inside: str) -> bytes:
    return f"<rss><channel><item>{inside}</item></channel></rss>".encode()


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.stem)
def test_stored_feed_gives_what_stands_beside_it(feed: Path) -> None:
    expected: dict[str, Any] = json.loads(feed.with_suffix(".json").read_text(encoding="utf-8"))
    found = read(feed.read_bytes())
    articles = [item for item in found if isinstance(item, Article)]
    refusals = [[item.place, item.reason.code] for item in found if isinstance(item, InputRefusal)]
    for article, wanted in zip(articles, expected["articles"], strict=True):
        told = asdict(article) | {
            "authors": list(article.authors),
            "paths": [block.path for block in article.layout],
        }
        assert wanted
        assert {name: told[name] for name in wanted} == wanted
    assert refusals == expected["refusals"]


def test_every_expected_result_has_its_feed() -> None:
    assert {feed.stem for feed in FEEDS} == {path.stem for path in FEEDS[0].parent.glob("*.json")}


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.stem)
def test_blocks_are_where_their_words_are(feed: Path) -> None:
    for article in read(feed.read_bytes()):
        if isinstance(article, Article):
            told = " ".join(article.text[block.start : block.end] for block in article.layout)
            assert told.split() == article.text.split()


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (BOMB, "", Reason.of("xml_entities")),
        (b"<!DOCTYPE rss SYSTEM 'x' [ <!-- <rss> --> <!ENTITY % p SYSTEM 'y'> ]><rss/>", "", Reason.of("xml_entities")),
        (b"<urlset><url><loc>https://a.example/</loc></url></urlset>", "", Reason.of("article_list", format="sitemap")),
        (
            b"<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>",
            "",
            Reason.of("article_list", format="sitemap"),
        ),
        (b"<rss>\n" + b"<a>" * 100_000, "line 2", Reason.of("nested_too_deep", format="xml")),
        (
            b"<rss>\n<item\n" + b"".join(b"a%d='' " % number for number in range(1_000_000)) + b"/></rss>",
            "line 2",
            Reason.of("too_many_attributes", limit=1_000),
        ),
        (b"<rss>\n<!-- never closed <item><title>a</title></item></rss>", "line 2", Reason.of("xml_truncated")),
        (b"<rss>\n\n<item><title><![CDATA[a</title></item></rss>", "line 3", Reason.of("xml_truncated")),
        (b"<rss>\n<item title='a></item></rss>", "line 2", Reason.of("xml_truncated")),
        (in_item("<link>https://a.example/</link>"), "item 1", Reason.of("empty")),
        (
            in_item("<title>" + "&lt;b&gt;" * 100_000 + "</title>"),
            "item 1",
            Reason.of("nested_too_deep", format="html"),
        ),
        (
            in_item("<description>" + "x" * 20_000_000 + "</description>"),
            "item 1",
            Reason.of("unbroken_run", length=20_000_000, limit=1_000_000),
        ),
    ],
)
def test_feed_without_an_article_is_refused(data: bytes, place: str, reason: Reason) -> None:
    [refusal] = read(data)[:1]
    assert isinstance(refusal, InputRefusal)
    assert (refusal.name, refusal.place, refusal.reason) == ("feed.xml", place, reason)
    assert len(refusal.source_hash) == 64


@pytest.mark.parametrize("declared", ['SYSTEM "file://{}"', 'PUBLIC "x" "file://{}"', 'SYSTEM "{}"'])
def test_no_file_is_read_for_an_entity(tmp_path: Path, declared: str) -> None:
    (tmp_path / "secret.txt").write_text("the combination is 31415")
    where = declared.format(tmp_path / "secret.txt")
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f"<!DOCTYPE rss [<!ENTITY s {where}>]><rss><channel><item><title>a &s;</title></item></channel></rss>"
    )
    [refusal] = read_inputs([str(feed)])
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason == Reason.of("xml_entities")
    feed.write_text("<!DOCTYPE rss " + where + ">" + in_item("<title>a &s;</title>").decode())
    [article] = read_inputs([str(feed)])
    assert isinstance(article, Article)
    assert article.text == "a &s;"


def test_declaration_behind_the_root_is_no_entity() -> None:
    [article] = read(in_item('<title>see <!DOCTYPE a [<!ENTITY b "words">]> &b;</title>'))
    assert isinstance(article, Article)
    assert article.text == 'see <!DOCTYPE a [<!ENTITY b "words">]> &b;'


def test_long_article_is_read() -> None:
    words = "The minister said so. " * 75_000
    [article] = read(in_item(f"<description>{words}</description>"))
    assert isinstance(article, Article)
    assert article.text == words.strip()


def test_feed_above_the_limit_is_refused() -> None:
    [refusal] = read_feed(Carrier("feed.xml", ".xml", BytesIO(in_item("<title>a</title>")), 20))
    assert refusal == InputRefusal("feed.xml", "", Reason.of("too_large", limit=20))


def test_what_a_feed_says_of_itself_is_heard_at_its_beginning() -> None:
    feed = (
        "<rss><channel>" + "<link>https://a.example/</link>" * 2_000 + "<title>b</title><item><title>c</title></item>"
    )
    [article] = read(f"{feed}</channel></rss>".encode())
    assert isinstance(article, Article)
    assert (article.outlet, article.text) == (None, "c")


def test_same_item_has_the_same_hash_wherever_it_stands() -> None:
    item = "<item><title>a</title></item>"
    [alone] = read(f"<rss><channel>{item}</channel></rss>".encode())
    [_, second] = read(f"<rss><channel><item><title>b</title></item>{item}</channel></rss>".encode())
    assert alone.source_hash == second.source_hash
    assert (alone.name, second.name) == ("feed.xml#1", "feed.xml#2")


def test_same_item_of_a_known_outlet_is_one_article_in_every_feed_of_it() -> None:
    feed = (
        "<rss><channel><title>{}</title><link>https://www.bbc.co.uk/news</link><item><title>Words</title>"
        "<link>https://www.bbc.co.uk/news/articles/c1</link></item></channel></rss>"
    )
    world, europe = (read(feed.format(title).encode()) for title in ("BBC News - World", "BBC News - Europe"))
    assert isinstance(world[0], Article)
    assert isinstance(europe[0], Article)
    assert world[0].id == europe[0].id


@given(st.binary(max_size=200), st.sampled_from([b"", b"<channel><item>", b"<item><title>", b"<item><link "]))
def test_any_bytes_behind_a_root_are_read_or_refused(data: bytes, opening: bytes) -> None:
    for root in (b"<rss>", b"<feed>", b"<urlset>"):
        assert all(isinstance(item, Article | InputRefusal) for item in read(root + opening + data))


# No letters here make the name of an element of HTML.
TEXT = st.text(alphabet="kz <>&;/='\"![#1é“\n", min_size=1, max_size=60)


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_words_of_a_body_are_all_in_its_text(paragraphs: list[str]) -> None:
    feed = in_item(
        "<description><![CDATA[" + "\n\n".join(f"word{text}word" for text in paragraphs) + "]]></description>"
    )
    [article] = read(feed)
    assert isinstance(article, Article)
    assert article.text.count("word") == 2 * len(paragraphs)


@given(st.text(alphabet="ab <>&;'\"é“\n", max_size=60))
def test_escaped_words_are_in_the_text(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    [article] = read(f"<feed><entry><title>A {escaped} Z</title></entry></feed>".encode())
    assert isinstance(article, Article)
    assert article.text == " ".join(f"A {text} Z".split())


@given(st.text(alphabet="kz <&;'\"é“1\n", max_size=60))
def test_words_that_nobody_escaped_are_in_the_text(text: str) -> None:
    [article] = read(in_item(f"<title>A {text} Z</title>"))
    assert isinstance(article, Article)
    assert article.text == " ".join(f"A {text} Z".split())


@given(OUTSIDE, OUTSIDE)
def test_no_item_is_lost_whatever_it_stands_in(before: str, after: str) -> None:
    found = read(
        f"<rss>{before}<item><title>Ferry</title></item>{after}<item><title>Quay</title></item></rss>".encode()
    )
    text = " ".join(item.text for item in found if isinstance(item, Article))
    assert "Ferry" in text
    assert "Quay" in text


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<a",
        "<a ",
        "<a>",
        "</a>",
        "<a/>",
        "<a b='",
        "<a b=\"'",
        "<a b=c ",
        "&",
        "&lt;",
        "&lt;a ",
        "&lt;!--",
        "<!--",
        "<!---->",
        "<![CDATA[",
        "<![CDATA[]]>",
        "]]>",
        "<?",
        "<!ENTITY",
        "<item>",
        "<entry/>",
        "<title>",
        "<link>a",
        "</item>",
        "xmlns:a='b' ",
        "\n \n",
        "said ",
        "“",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda text: read(in_item(f"<description>{text}")), unit, 40_000)


@pytest.mark.parametrize("unit", ["a='b' ", "xmlns:a='b' ", "<a>", "</a", "'", "=", "/ "])
def test_time_is_linear_in_the_root(unit: str) -> None:
    assert_linear(lambda text: read(b"<rss " + text.encode()), unit)


@pytest.mark.parametrize(
    "unit", ["<item/>", "<a><item/></a>", "<a><title><item/></a>", "<title><item/>", "<title>a</title>"]
)
def test_time_is_linear_in_what_holds_items(unit: str) -> None:
    assert_linear(lambda text: read(b"<rss>" + b"<a>" * 200 + text.encode()), unit, 40_000)
