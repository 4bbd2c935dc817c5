"""Whom offices, roles and bodies mean, by cases written for the test."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.linear import UNITS_OF_WORDS, assert_linear
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reference import Reference
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.resolve.actors import mentions
from onrecord.resolve.descriptions import descriptions
from onrecord.resolve.introductions import introductions
from onrecord.resolve.references import References
from onrecord.resolve.resolve import resolve
from onrecord.resolve.spoken_of import SpokenOf
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("references.toml").read_text("utf-8"))["case"]
DAYS = ("2022-03-01", "2022-03-01")
# What the walk over descriptions may take long over.
UNITS = (
    "The minister ",
    "the NATO chief of the ",
    "Kesland's president, ",
    "then-minister Ona Keller, the former ",
    "the country's ",
)
# What is said of somebody after their name is asked by other cases.
BY_NAME = frozenset({"lexicon", "full_name", "surname", "spelling", "office", "title_beside", "own"})


def resolved(text: str, day: str | None = None) -> Resolution:
    article, page = Article(text=text, name="a"), Page(published=When(day, "given") if day else None)
    return resolve(article, page, annotate(article, page, actors()), actors())


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["name"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = resolved(case["text"], case.get("day"))
    described: list[Mention | Reference] = [one for one in found.mentions if one.basis not in BY_NAME and one.name]
    described += [one for one in found.references if one.form != "pronoun"]
    said = [[one.text, one.name] for one in sorted(described, key=lambda one: one.start)]
    assert said == case["means"]
    persons = [
        [one.text, one.name or "?"] for one in found.mentions if one.kind == "person" and one.basis in BY_NAME | {None}
    ]
    assert persons == case.get("names", persons)
    ambiguous = [one for one in found.refusals if one.reason.code == "ambiguous_description"]
    assert [case["text"][one.start : one.end] for one in ambiguous] == case.get("refused", [])


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@given(articles())
def test_a_reference_is_the_text_where_it_stands(text: str) -> None:
    found = resolved(text, "2022-03-01")
    assert all(one.text == text[one.start : one.end] for one in found.references)
    assert found == resolved(text, "2022-03-01")


@pytest.mark.parametrize("unit", [*UNITS, *UNITS_OF_WORDS])
def test_time_grows_with_the_length_only(unit: str) -> None:
    @lru_cache
    def read(text: str) -> tuple[tuple[Token, ...], tuple[Mention, ...]]:
        names = tuple(known_names(Words.of(text, tokens(text)), actors()))
        found, _ = mentions(Article(text=text, name="a"), Annotation(names=names), actors(), None)
        return tuple(Token(one.start, one.end) for one in tokens(text)), found

    def work(text: str) -> None:
        words, named = read(text)
        found = descriptions(text, words, named)
        introduced = introductions(text, found, named)
        References(text, named, introduced, actors(), DAYS, SpokenOf((), (), DAYS)).read(found)

    assert_linear(work, unit, 40_000)
