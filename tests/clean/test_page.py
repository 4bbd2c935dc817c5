from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import page as cleaning
from onrecord.lexicon.outlets import outlets
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.when import When

ENGLISH = "Ferry halted after blast\n\nThe ferry company stopped all crossings on Tuesday, its spokeswoman said."
GERMAN = "Die Reederei hat am Dienstag alle Fahrten eingestellt.\n\nDas teilte eine Sprecherin am Mittwoch mit."


def clean(article: Article) -> Page:
    return cleaning.clean(article, outlets())


def test_the_headline_is_the_title_where_the_carrier_has_none() -> None:
    assert clean(Article(text=ENGLISH, name="a")).title == "Ferry halted after blast"
    assert clean(Article(text="# " + ENGLISH, name="a")).title == "Ferry halted after blast"
    assert clean(Article(text=ENGLISH, name="a", title="No ferry")).title == "No ferry"
    assert clean(Article(text="He left at noon.", name="a")).title is None


def test_front_matter_gives_title_and_day() -> None:
    matter = '---\ntitle: "Ferry halted"\nlastmod: 2025-04-01\ndate: 2025-03-04T10:00:00Z\n---\n'
    page = clean(Article(text=matter + ENGLISH, name="a"))
    assert (page.title, page.published) == ("Ferry halted", When("2025-03-04", "metadata"))
    told = clean(Article(text=matter + ENGLISH, name="a", title="No ferry", published="2025-03-05"))
    assert (told.title, told.published) == ("No ferry", When("2025-03-05", "given"))
    later = clean(Article(text="---\ntitle: T\nlastmod: 2025-04-01\n---\n" + ENGLISH, name="a"))
    assert later.published is None


def test_an_english_article_is_not_refused() -> None:
    page = clean(Article(text=ENGLISH, name="a"))
    assert (page.language, page.refusals, page.findings) == ("en", (), ())


def test_another_language_keeps_its_zones_and_is_refused_as_a_whole() -> None:
    page = clean(Article(text=GERMAN, name="a"))
    assert page.language == "de"
    assert len(page.zones) == 2
    assert page.refusals == (Refusal("clean", 0, len(GERMAN), Reason.of("language_not_read", language="de")),)


def test_an_unknown_language_is_not_refused() -> None:
    page = clean(Article(text="Halvik", name="a"))
    assert (page.language, page.refusals) == (None, ())


def test_a_language_that_is_only_guessed_is_not_refused() -> None:
    page = clean(Article(text='Lenko, Arden, Vusic discuss the strait: "No," Vusic said.', name="a"))
    assert (page.language, page.refusals) == (None, ())


def test_an_empty_text_has_no_zones() -> None:
    page = clean(Article(text=" \n ", name="a"))
    assert (page.zones, page.title, page.published) == ((), None, None)


def test_the_language_is_that_of_the_body() -> None:
    cookie_lines = "We use cookies to make this site better.\n\n" * 20
    assert clean(Article(text=cookie_lines + GERMAN, name="a")).language == "de"


def test_the_same_article_gives_the_same_page() -> None:
    assert clean(Article(text=ENGLISH, name="a")) == clean(Article(text=ENGLISH, name="a"))


@pytest.mark.parametrize(
    ("url", "wire_url", "domain"),
    [
        ("https://news.google.com/rss/articles/1", "https://www.bbc.co.uk", "bbc.com"),
        ("https://news.google.com/rss/articles/1", None, None),
        ("https://www.reuters.com/1", "https://www.bbc.co.uk", "reuters.com"),
        ("https://quay.example/1", "https://www.bbc.co.uk", None),
    ],
)
def test_behind_an_aggregator_the_source_is_the_outlet(url: str, wire_url: str | None, domain: str | None) -> None:
    outlet = clean(Article(text=ENGLISH, name="a", url=url, outlet="BBC", wire="BBC", wire_url=wire_url)).outlet
    assert (outlet and outlet.domain) == domain


def test_the_outlet_is_known_by_the_address_else_by_the_name() -> None:
    by_address = clean(Article(text=ENGLISH, name="a", url="https://www.reuters.com/world/a1", outlet="The Quay"))
    by_name = clean(Article(text=ENGLISH, name="a", outlet="Reuters"))
    unknown = clean(Article(text=ENGLISH, name="a", outlet="The Quay"))
    assert by_address.outlet == by_name.outlet
    assert by_name.outlet is not None
    assert (by_name.outlet.domain, unknown.outlet) == ("reuters.com", None)


def test_damage_is_found_and_the_text_read_all_the_same() -> None:
    page = clean(Article(text="It wonâ€™t sail, the ferry company said on Tuesday.", name="a"))
    assert [(one.kind, one.start, one.end) for one in page.findings] == [("garbled", 6, 9)]
    assert page.language == "en"


@given(st.text(alphabet="htps:/[]@#?.x1\\ \u2100", max_size=20))
def test_no_address_stops_an_article(url: str) -> None:
    assert clean(Article(text="Ferries stop.", name="a", url=url)).zones
