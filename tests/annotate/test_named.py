"""Names: what the model reads, with what the tables know."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.linear import UNITS_OF_WORDS, assert_linear
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.annotate.named import named
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Name, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.text.tokens import token_places

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("named.toml").read_text("utf-8"))["case"]
KINDS = ("person", "organisation", "place", "facility", "nationality")
MOST_GAPS = 0.15


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["name"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


def words_of(text: str) -> list[Token]:
    return [Token(*place) for place in token_places(text)]


def found(text: str, *read: tuple[str, str, float]) -> list[tuple[str, str]]:
    """The names of a text in which the model has read some words, each with a kind and a confidence, in order."""
    given_, at = [], 0
    for words, kind, confidence in read:
        at = text.index(words, at)
        given_.append(Name(at, at + len(words), kind, confidence))
        at += len(words)
    return [(text[one.start : one.end], one.kind) for one in named(text, words_of(text), given_, actors())]


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    read = annotate(Article(text=text, name="a"), Page(), actors()).names
    seen = {kind: [text[name.start : name.end] for name in read if name.kind == kind] for kind in KINDS}
    assert seen == {kind: case.get(kind, []) for kind in KINDS}


def test_cases_have_names_of_their_own_and_few_gaps() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert sum("known_gap" in case for case in CASES) <= MOST_GAPS * len(CASES)


def test_a_name_is_of_one_kind_throughout() -> None:
    text = "Solt left. Then Solt spoke, and Solt wept."
    read = [("Solt", "place", 0.6), ("Solt", "person", 0.95), ("Solt", "place", 0.5)]
    assert found(text, *read) == [("Solt", "person")] * 3


def test_the_tables_say_the_kind_of_a_name_they_know() -> None:
    assert found("Ships left Russia.", ("Russia", "organisation", 0.9)) == [("Russia", "place")]


def test_a_kind_read_surely_stays() -> None:
    read = [("Jordan", "person", 0.95), ("Jordan", "place", 0.97)]
    assert found("Ms Jordan spoke. In Jordan it rained.", *read) == [("Jordan", "person"), ("Jordan", "place")]


def test_the_tables_add_names_and_put_together_what_was_torn() -> None:
    text = "The Organization for Security and Co-operation in Europe pays Russia."
    read = [("Organization for Security", "organisation", 0.9), ("Europe", "place", 0.9)]
    assert found(text, *read) == [
        ("Organization for Security and Co-operation in Europe", "organisation"),
        ("Russia", "place"),
    ]


def test_a_name_that_holds_a_known_one_stays_whole() -> None:
    read = ("Russia House Hotel", "facility", 0.9)
    assert found("They met in Russia House Hotel.", read) == [("Russia House Hotel", "facility")]


def test_what_is_hardly_a_name_is_none() -> None:
    assert found("Ferries wait.", ("Ferries", "organisation", 0.2)) == []


@given(articles())
def test_names_are_whole_tokens_in_order_without_overlap(text: str) -> None:
    read = annotate(Article(text=text, name="a"), Page(), actors())
    assert all(before.end <= behind.start for before, behind in pairwise(read.names))
    assert {name.start for name in read.names} <= {word.start for word in read.tokens}
    assert {name.end for name in read.names} <= {word.end for word in read.tokens}


@pytest.mark.parametrize("unit", UNITS_OF_WORDS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def work(text: str) -> object:
        words = words_of(text)
        read = [Name(word.start, word.end, "person", 0.9) for word in words]
        return named(text, words, read, actors())

    assert_linear(work, unit, 40_000)
