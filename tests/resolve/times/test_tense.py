"""Bare weekdays and months by the tense of the verb over them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import When
from onrecord.resolve.times.times import times

CASES: list[list[str]] = tomllib.loads(Path(__file__).with_name("tense.toml").read_text("utf-8"))["cases"]


def read(marked: str) -> tuple[str, tuple[Token, ...]]:
    """The text, a space between any two words, and its tokens."""
    at, tokens = 0, []
    for word in marked.split(" "):
        form, upos, lemma, head, relation = word.split("|")
        tokens.append(Token(at, at + len(form), upos, lemma, int(head), relation))
        at += len(form) + 1
    return " ".join(word.split("|")[0] for word in marked.split(" ")).replace(" 's", "'s"), tuple(tokens)


@pytest.mark.parametrize(("marked", "value", "basis"), CASES, ids=[case[0] for case in CASES])
def test_a_bare_time_follows_the_verb(marked: str, value: str, basis: str) -> None:
    text, tokens = read(marked)
    page = Page(published=When("2022-11-29", "given"))
    (time,) = times(Article(text=text, name="test"), page, Annotation(tokens=tokens))
    assert (time.value, time.basis) == (value, basis)
