from __future__ import annotations

from onrecord.records.article import Article
from onrecord.text.simplified import simplified
from onrecord.text.simplified_article import SimplifiedArticle, text_as_read


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
