"""Offices that an article gives to others than the tables do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from tests.linear import assert_linear

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation, Name, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.records.when import When
from onrecord.resolve.actors import mentions
from onrecord.resolve.clashes import clashes
from onrecord.resolve.descriptions import descriptions
from onrecord.resolve.introductions import Introduction, introductions
from onrecord.resolve.resolve import resolve
from onrecord.resolve.spoken_of import SpokenOf
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("clashes.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    article = Article(text=case["text"], name="a")
    page = Page(published=When(case["day"], "given") if "day" in case else None)
    found = resolve(article, page, annotate(article, page, actors()), actors()).refusals
    told = [one for one in found if one.reason.code == "office_clash"]
    assert [[article.text[one.start : one.end], dict(one.reason.params)["tables"]] for one in told] == case["tables"]


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("unit", ["French President Ona Keller left. ", "French President Ona Keller, "])
def test_time_grows_with_the_length_only(unit: str) -> None:
    days = ("2020-06-10", "2020-06-10")

    @lru_cache
    def read(text: str) -> tuple[Annotation, list[Introduction]]:
        names = [Name(*match.span(), kind) for kind, match in _named(text)]
        words = tuple(Token(one.start, one.end) for one in tokens(text))
        annotation = Annotation(sentences=(Span(0, len(text)),), tokens=words, names=tuple(sorted(names)))
        found, _ = mentions(Article(text=text, name="a"), annotation, actors(), None)
        return annotation, introductions(text, descriptions(text, words, found), found)

    def work(text: str) -> None:
        annotation, introduced = read(text)
        article, spoken_of = Article(text=text, name="a"), SpokenOf((), (), days)
        assert list(clashes(article, Page(), annotation, introduced, actors(), days, spoken_of))

    assert_linear(work, unit, 40_000)


def _named(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, words in (("nationality", "French"), ("person", "Ona Keller")):
        yield from ((kind, match) for match in re.finditer(words, text))
