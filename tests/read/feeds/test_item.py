from __future__ import annotations

import pytest

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import Channel
from onrecord.read.feeds.item import channel_of, has_words, read_item
from onrecord.read.feeds.tree import Part, parts
from onrecord.read.rows.row import Origin
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

ORIGIN = Origin("feed.xml", "feed.xml#1", "item 1", "0" * 64)


def item(inside: str) -> Element:
    [part] = parts(f"<rss><item>{inside}</item></rss>", 0)
    assert isinstance(part, Part)
    return part.element


def only(inside: str, channel: Channel) -> Article:
    [article] = read_item(item(inside), channel, ORIGIN)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<title>A</title><description>b</description><content:encoded>c</content:encoded>", "A\n\nc"),
        ("<title>A</title><content:encoded>&lt;img></content:encoded><description>b</description>", "A\n\nb"),
        ("<title> </title><dc:title>A</dc:title>", "A"),
        ("<description>b</description>", "b"),
        ("<title>A</title><description>A</description>", "A\n\nA"),
        ("<title>A</title><media:group><media:description>b</media:description></media:group>", "A\n\nb"),
        ("<title>A\n&lt;i>b&lt;/i></title>", "A b"),
        ("<title>A</title><description>&lt;/article>b</description>", "A\n\nb"),
    ],
)
def test_text_is_the_title_and_the_fullest_body(inside: str, text: str) -> None:
    assert only(inside, Channel()).text == text


def test_what_the_item_does_not_say_the_channel_does() -> None:
    channel = Channel(title="The Post", link="https://a.example/", language="en", authors=("Ana Ruiz",))
    article = only("<title>A</title><link>/1</link>", channel)
    assert (article.outlet, article.url, article.language) == ("The Post", "https://a.example/1", "en")
    assert (article.authors, article.name, article.source_hash) == (("Ana Ruiz",), "feed.xml#1", "0" * 64)
    own = only("<title>A</title><dc:language>fr</dc:language><dc:creator>Bo Lund</dc:creator>", channel)
    assert (own.language, own.authors) == ("fr", ("Bo Lund",))


def test_page_in_an_item_says_nothing_of_the_article() -> None:
    page = (
        "&lt;link rel='canonical' href='https://b.example/'>&lt;meta property='og:title' content='X'>"
        "&lt;time class='published' datetime='2020-01-01'>then&lt;/time>"
    )
    article = only(f"<description>{page}</description>", Channel())
    assert (article.url, article.title, article.published, article.text) == (None, None, None, "then")


def test_day_that_is_none_is_refused_and_the_article_read() -> None:
    refusal, article = read_item(item("<title>A</title><pubDate>soon</pubDate>"), Channel(), ORIGIN)
    assert refusal == InputRefusal("feed.xml", "item 1", Reason.of("published_not_a_date", value="soon"), "0" * 64)
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (None, None)


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<link>https://a.example/</link>", "empty"),
        ("<title>&lt;b>&lt;/b></title><description>&lt;img src='a'></description>", "empty"),
        ("<title>A</title><description>" + "&lt;div>" * 100_000 + "</description>", "nested_too_deep"),
        ("<title>" + "&lt;b>" * 100_000 + "</title>", "nested_too_deep"),
    ],
)
def test_item_that_is_not_read(inside: str, code: str) -> None:
    [refusal] = read_item(item(inside), Channel(), ORIGIN)
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason.code == code


def test_words_of_an_item() -> None:
    assert has_words(item("<description>a</description>"))
    assert has_words(item("<news:news><news:title>a</news:title></news:news>"))
    assert not has_words(item("<link>https://a.example/</link><title> </title>"))


def test_channel() -> None:
    told = item("<title>a &amp;amp; b</title><link>https://a.example/</link><language>en</language><author>x</author>")
    assert channel_of(told) == Channel(title="a & b", link="https://a.example/", language="en")
    assert channel_of(Element("channel")) == Channel()
    assert channel_of(item("<title>" + "&lt;b>" * 100_000 + "</title>")) == Channel()
