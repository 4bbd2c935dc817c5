from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from onrecord.read.pages.page import WholePage, read_page
from onrecord.records.reason import Reason

PAGES = sorted(Path(__file__).with_name("stored").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_stored_page_gives_what_stands_beside_it(page: Path) -> None:
    expected: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    read = read_page(page.read_text(encoding="utf-8"), name="page", source_hash="")
    assert isinstance(read, WholePage)
    article = read.article
    found = asdict(article) | {
        "authors": list(article.authors),
        "blocks": [[article.text[block.start : block.end], block.path, block.link_share] for block in article.layout],
    }
    assert expected
    assert {name: found[name] for name in expected} == expected


def test_every_expected_result_has_its_page() -> None:
    assert {page.stem for page in PAGES} == {path.stem for path in PAGES[0].parent.glob("*.json")}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<frameset><frame src=a></frameset>", "frame_set"),
        ("<html><body><script>words</script><p hidden>words</p></body></html>", "no_article"),
        ("", "no_article"),
        (
            "<nav><ul><li>World<li>Sport</ul></nav><p><a href=/a>Harbour closed</a></p><footer>© Herald</footer>",
            "no_article",
        ),
        ("<div>" * 100_000 + "deep", "nested_too_deep"),
        ("<p " + " ".join(f"a{number}" for number in range(2_000)) + ">words", "too_many_attributes"),
        ("".join(f"<p><b id={number}>words" for number in range(5_000)), "formatting_not_closed"),
    ],
)
def test_page_without_an_article_is_refused(source: str, code: str) -> None:
    reason = read_page(source, name="page", source_hash="")
    assert isinstance(reason, Reason)
    assert reason.code == code


@pytest.mark.parametrize(
    "words",
    [
        "<nav>World</nav><p>Harbour closed",
        "<article><footer>By Mira Solt</footer></article>",
        "<h1><a href=/a>Harbour closed</a></h1><p>Ferries stop; <a href=/b>more</a>",
    ],
)
def test_page_with_a_few_words_of_its_own_is_an_article(words: str) -> None:
    assert isinstance(read_page(words, name="page", source_hash=""), WholePage)


@pytest.mark.parametrize(
    "said",
    [
        "<meta property='article:published_time' content='{}'>",
        "<meta name='date' content=' {} '>",
        "<time pubdate datetime='{}'></time>",
        '<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "datePublished": "{}"}}</script>',
    ],
)
def test_day_that_cannot_be_read_is_told_of_where_no_other_is_given(said: str) -> None:
    def unusable(*days: str) -> tuple[Reason, ...]:
        read = read_page("".join(map(said.format, days)) + "<p>Words.", name="page", source_hash="")
        assert isinstance(read, WholePage)
        return read.unusable

    assert unusable("99999-01-01") == (Reason.of("published_not_a_date", value="99999-01-01"),)
    assert unusable("11/12/2022") == (Reason.of("published_not_a_date", value="11/12/2022"),)
    assert unusable("2022-11-01") == unusable(" ") == unusable() == ()


def test_day_that_another_place_gives_is_enough() -> None:
    page = "<meta property='article:published_time' content='soon'><meta name='date' content='2022-11-01'><p>Words."
    read = read_page(page, name="page", source_hash="")
    assert isinstance(read, WholePage)
    assert (read.unusable, read.article.published) == ((), "2022-11-01")


def test_a_byte_order_mark_is_none_of_the_words() -> None:
    read = read_page("\ufeffWords", name="page", source_hash="")
    assert isinstance(read, WholePage)
    assert read.article.text == "Words"
