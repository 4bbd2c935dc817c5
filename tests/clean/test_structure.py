from __future__ import annotations

import pytest

from onrecord.clean.lines import split
from onrecord.clean.structure import kind_of_path, kinds_by_structure
from onrecord.records.article import Article, Block

Row = tuple[str, str, float]


def _page(*rows: Row) -> Article:
    text, blocks = "", []
    for path, line, share in rows:
        start = len(text)
        text += line
        blocks.append(Block(start, len(text), path, share))
        text += "\n\n"
    return Article(text=text.rstrip(), name="a", layout=tuple(blocks))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("article p", None),
        ("main article div.entry-content p", None),
        ("article header h1", "headline"),
        ("article header p", None),
        ("article header p.standfirst", "deck"),
        ("article h2", "subheading"),
        ("article header time", "masthead"),
        ("header.site h1", "masthead"),
        ("header nav li", "masthead"),
        ("article figure figcaption", "caption"),
        ("article figure p.photo-credit", "caption"),
        ("aside.related-stories li", "teaser"),
        ("article div.c-related__list li", "teaser"),
        ("main aside article.card h3", "teaser"),
        ("footer.site p", "boilerplate"),
        ("div.cookie-banner p", "boilerplate"),
        ("article div.newsletter-signup p", "boilerplate"),
        ("div.has-ads article p", None),
        ("div.content-with-sidebar p", None),
        ("article.related p", None),
        ("", None),
    ],
)
def test_kinds_of_paths(path: str, kind: str | None) -> None:
    assert kind_of_path(path) == kind


def test_hints_are_whole_words() -> None:
    assert kind_of_path("div.shareholder-news p") is None
    assert kind_of_path("div.unrelated p") is None


def test_what_wraps_all_prose_is_not_looked_at() -> None:
    article = _page(
        ("form div.sidebar-left h1", "Ferry halted", 0.0),
        ("form div.sidebar-left p", "The ferry stopped, the company said.", 0.0),
        ("form div.sidebar-left div.newsletter p", "Get our mail.", 0.0),
        ("footer p", "A paper of the coast.", 0.0),
    )
    assert kinds_by_structure(split(article)) == ["headline", None, "boilerplate", "boilerplate"]


def test_an_article_without_its_own_headline_takes_the_page_headers() -> None:
    article = _page(("header h1", "Ferry halted", 0.0), ("div.content p", "The ferry stopped.", 0.0))
    assert kinds_by_structure(split(article)) == ["headline", None]


def test_a_line_that_is_a_link_leads_away_and_a_sentence_that_is_one_does_not() -> None:
    article = _page(
        ("article p", "Islands brace for winter", 1.0),
        ("article p", "The company said so.", 1.0),
        ("article p", "The ferry stopped on Tuesday.", 0.2),
    )
    assert kinds_by_structure(split(article)) == ["teaser", None, None]


def test_lines_above_the_headline_name_the_site() -> None:
    article = _page(
        ("div.top", "Coast Post Subscribe Sign in", 0.9),
        ("div", "The islands", 0.0),
        ("h1", "Ferry halted", 0.0),
        ("article p", "The ferry stopped.", 0.0),
    )
    assert kinds_by_structure(split(article)) == ["masthead", "masthead", "headline", None]


def test_later_first_level_headings_are_subheadings() -> None:
    article = _page(
        ("article h1", "Ferry halted", 0.0),
        ("article p", "The ferry stopped.", 0.0),
        ("article h1", "What is known", 0.0),
        ("article p", "It struck a rock.", 0.0),
    )
    assert kinds_by_structure(split(article)) == ["headline", None, "subheading", None]
