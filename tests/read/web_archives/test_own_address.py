from __future__ import annotations

import pytest

from onrecord.read.web_archives.own_address import at_own_address
from onrecord.records.article import Article
from onrecord.records.reason import Reason


def of(claimed: str | None, fetched: str | None, outlet: str | None = None) -> tuple[Article, Reason | None]:
    return at_own_address(Article(text="Words.", name="a", url=claimed, outlet=outlet), fetched)


@pytest.mark.parametrize(
    ("claimed", "fetched"),
    [
        ("https://quay.example/a", "https://quay.example/a?from=front"),
        ("https://quay.example/a", "http://amp.quay.example/amp/a"),
        ("https://www.quay.co.uk/a", "https://m.quay.co.uk/a"),
        ("https://quay.example/", "https://quay.example"),
        ("https://quay.example", "https://www.quay.example/?from=mail"),
        ("https://www.bbc.com/news/1", "https://www.bbc.co.uk/news/1"),  # one outlet in the table
        ("https://www.bbc.com/news/1", "https://edition.bbc.co.uk/news/1"),
        ("https://192.0.2.1/a", "https://192.0.2.1/b"),
        ("https://quay.example/a", None),
        ("https://quay.example/a", "https://quay.example/a"),
    ],
)
def test_the_page_is_known_under_the_address_it_gives(claimed: str, fetched: str | None) -> None:
    article, reason = of(claimed, fetched)
    assert (article.url, reason) == (claimed, None)


@pytest.mark.parametrize(
    ("claimed", "fetched", "host"),
    [
        ("https://www.reuters.com/world/a", "https://www.reuters.cfd/world/a", "www.reuters.com"),
        ("https://reuters.com.quay.example/a", "https://reuters.com/a", "reuters.com.quay.example"),
        ("https://harbour.co.uk/a", "https://quay.co.uk/a", "harbour.co.uk"),
        ("https://192.0.2.1/a", "https://192.0.2.2/a", "192.0.2.1"),
        ("https://quay.example\\@harbour.example/a", "https://harbour.example/a", None),
        ("https://quay.example/", "https://quay.example/a", "quay.example"),
        ("https://quay.example?a=1", "https://quay.example/a", "quay.example"),
        ("http://[x/a", "http://[y/a", "http://[x/a"),
        ("http://[x/a", "http://quay.example/a", "http://[x/a"),
    ],
)
def test_the_address_fetched_decides_where_the_page_gives_that_of_another(
    claimed: str, fetched: str, host: str | None
) -> None:
    article, reason = of(claimed, fetched)
    assert article.url == fetched
    assert reason == Reason.of("address_of_another", address=host or "quay.example\\@harbour.example")


def test_a_page_without_an_address_has_the_one_fetched() -> None:
    article, reason = of(None, "https://quay.example/a")
    assert (article.url, reason) == ("https://quay.example/a", None)
    assert of(None, None) == (Article(text="Words.", name="a"), None)


@pytest.mark.parametrize(
    ("claimed", "fetched", "given", "kept"),
    [
        ("https://www.reuters.com/a", "https://reuters.cfd/a", "Reuters", None),
        ("https://www.reuters.com/a", "https://quay.example/a", "The Quay", "The Quay"),
        ("https://www.reuters.com/", "https://www.reuters.com/a", "Reuters", "Reuters"),
        ("https://www.reuters.com/a", "https://quay.example/a", None, None),
    ],
)
def test_a_name_goes_with_the_address_of_its_outlet(
    claimed: str, fetched: str, given: str | None, kept: str | None
) -> None:
    article, reason = of(claimed, fetched, given)
    assert (article.outlet, reason is None) == (kept, False)
