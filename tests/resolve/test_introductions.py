"""Descriptions of persons and bodies, and the names beside them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.resolve.actors import mentions
from onrecord.resolve.described import Description
from onrecord.resolve.descriptions import descriptions
from onrecord.resolve.introductions import Introduction, introductions

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("introductions.toml").read_text("utf-8"))["case"]


def read(text: str) -> tuple[tuple[Mention, ...], list[Description], list[Introduction]]:
    article = Article(text=text, name="a")
    annotation = annotate(article, Page(), actors())
    named, _ = mentions(article, annotation, actors(), None)
    found = descriptions(text, annotation.tokens, named)
    return named, found, introductions(text, found, named)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    _, found, introduced = read(case["text"])
    said = [[case["text"][one.start : one.end], one.noun, one.of.text if one.of else ""] for one in found]
    assert said == case["described"]
    assert [[one.named.text, one.description.noun, one.away] for one in introduced] == case["introduced"]


@given(articles())
def test_descriptions_stand_in_order_and_introduce_names_of_the_article(text: str) -> None:
    named, found, introduced = read(text)
    assert [one.place for one in found] == sorted({one.place for one in found})
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.named in named and one.description in found for one in introduced)
