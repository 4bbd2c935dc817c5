from __future__ import annotations

import pytest
from hypothesis import given
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.page import Page

TEXT = "Defence Minister Anna Keller left. Nobody followed."


def test_sentences_tokens_and_names() -> None:
    found = annotate(Article(text=TEXT, name="a"), Page(language="en"), actors())
    assert [TEXT[span.start : span.end] for span in found.sentences] == [
        "Defence Minister Anna Keller left.",
        "Nobody followed.",
    ]
    assert [TEXT[token.start : token.end] for token in found.tokens][-3:] == ["Nobody", "followed", "."]
    assert [TEXT[name.start : name.end] for name in found.names] == ["Anna Keller"]


@pytest.mark.parametrize(("language", "count"), [("en", 1), (None, 1), ("de", 0)])
def test_names_are_read_in_english_only(language: str | None, count: int) -> None:
    found = annotate(Article(text=TEXT, name="a"), Page(language=language), actors())
    assert len(found.names) == count
    assert len(found.sentences) == 2


def test_the_carriers_segmentation_is_used() -> None:
    given_words = (("Defence", "Minister", "Anna", "Keller", "left."), ("Nobody", "followed."))
    found = annotate(Article(text=TEXT, name="a", tokens=given_words), Page(), actors())
    assert [TEXT[token.start : token.end] for token in found.tokens][4:] == ["left.", "Nobody", "followed."]
    assert len(found.sentences) == 2


@given(articles())
def test_any_text_is_read(text: str) -> None:
    article = Article(text=text, name="a")
    found = annotate(article, Page(), actors())
    assert found == annotate(article, Page(), actors())
    assert all(name.end <= len(text) for name in found.names)
