from __future__ import annotations

import pytest

from onrecord.clean.published import published, url_day
from onrecord.clean.zones import zones
from onrecord.records.article import Article
from onrecord.records.when import When

BODY = "\n\nThe ferry stopped, the company said.\n\nNobody was hurt, it said."
HEAD = "Tuesday, 4 March 2025\n\nFerry halted after blast\n\n"


def _published(article: Article) -> When | None:
    return published(article, zones(article))


def test_the_carriers_day_comes_first() -> None:
    article = Article(text=HEAD + BODY, name="a", published="2025-03-01", published_basis="metadata")
    assert _published(article) == When("2025-03-01", "metadata")
    assert _published(Article(text=HEAD + BODY, name="a", published="2025-03-01")) == When("2025-03-01", "given")


def test_then_the_masthead() -> None:
    article = Article(text=HEAD + BODY, name="a", url="https://norrpost.example/2025/03/05/ferry")
    assert _published(article) == When("2025-03-04", "masthead")


def test_then_the_dateline_with_its_own_year() -> None:
    text = "HALVIK, March 4, 2025 (Norrpost) — The ferry stopped." + BODY
    assert _published(Article(text=text, name="a")) == When("2025-03-04", "dateline")


def test_a_dateline_takes_its_year_from_the_address_and_not_from_the_air() -> None:
    text = "HALVIK, March 4 (Norrpost) — The ferry of 2019 stopped." + BODY
    assert _published(Article(text=text, name="a")) is None
    dated = Article(text=text, name="a", url="https://norrpost.example/2025/03/05/ferry")
    assert _published(dated) == When("2025-03-04", "dateline")


def test_last_the_address() -> None:
    article = Article(text="Ferry halted" + BODY, name="a", url="https://norrpost.example/2025/03/05/ferry")
    assert _published(article) == When("2025-03-05", "url")


def test_a_day_in_the_body_is_no_day_of_publication() -> None:
    assert _published(Article(text="The ferry stopped on 4 March 2025." + BODY, name="a")) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://norrpost.example/2025/03/04/ferry", "2025-03-04"),
        ("https://norrpost.example/world/2025/mar/04/ferry", "2025-03-04"),
        ("https://norrpost.example/ferry-2025-03-04.html", "2025-03-04"),
        ("https://norrpost.example/2025/MAR/04/Ferry", "2025-03-04"),
        ("norrpost.example/2025/03/04", "2025-03-04"),
        ("https://norrpost.example/2025/02/30/ferry", None),
        ("https://norrpost.example/2025/03/ferry", None),
        ("https://norrpost.example/?d=2025-03-04", None),
        ("https://[norrpost/2025/03/04", None),
        ("http://a]b/2025/03/04", None),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, day: str | None) -> None:
    assert url_day(url) == day
