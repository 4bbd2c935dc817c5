from __future__ import annotations

import pytest

from onrecord.records.article import Article
from onrecord.text.simplified import simplified
from onrecord.text.simplified_article import SimplifiedArticle, place_in, text_as_read


def seen(text: str) -> SimplifiedArticle:
    simple = simplified(text)
    return SimplifiedArticle(text=simple.text, name="a", simple=simple, original=Article(text=text, name="a"))


def test_it_goes_under_the_id_of_the_article_that_was_read() -> None:
    article = seen("He sa\u00adid so.")
    assert article.text == "He said so."
    assert (article.id, article.text_id) == (article.original.id, article.original.text_id)
    assert article.id != Article(text="He said so.", name="a").id


def test_the_text_as_it_was_read() -> None:
    assert text_as_read(seen("He sa\u00adid so.")) == "He sa\u00adid so."
    assert text_as_read(Article(text="He said so.", name="a")) == "He said so."


@pytest.mark.parametrize(
    ("text", "place", "there"),
    [
        ("a \u00ad\u200bâ€™ b", (4, 7), "’"),
        ("â€™\u00ad", (3, 4), "’"),
        ("\u00adâ€™", (0, 1), "’"),
        ("â€™ b", (0, 5), "’ b"),
    ],
)
def test_a_place_in_the_text_that_is_seen(text: str, place: tuple[int, int], there: str) -> None:
    article = seen(text)
    start, end = place_in(article, *place)
    assert article.text[start:end] == there


def test_a_place_in_a_text_of_which_nothing_is_left_is_all_of_it() -> None:
    assert place_in(seen("\u00ad\u00ad"), 1, 2) == (0, 0)


def test_a_place_in_a_text_that_was_not_simplified_stays() -> None:
    assert place_in(Article(text="He said so.", name="a"), 3, 7) == (3, 7)
