from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import UNITS_OF_WORDS, assert_linear
from tests.strategies import articles

from onrecord.annotate.names import names
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Name
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))["case"]
KINDS = ("person", "organisation", "place", "nationality")

PIECES = (
    "Anna Keller Minister President Ministry Bank Board North Halvik Mr Gen. J. UN and of for the on de al al-Rawi , . "
    "Court Gulf Act GmbH"
).split()
CAPITALISED = st.lists(st.sampled_from(PIECES), max_size=12).map(lambda pieces: " ".join([*pieces, ""]))


def _names(text: str) -> tuple[Name, ...]:
    return names(text, tokens(text), actors())


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [(name.kind, text[name.start : name.end]) for name in _names(text)]
    seen = {kind: [words for of, words in found if of == kind] for kind in KINDS}
    assert seen == {kind: case.get(kind, []) for kind in KINDS}


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@given(articles())
def test_names_are_whole_tokens_in_order_without_overlap(text: str) -> None:
    words = tokens(text)
    found = names(text, words, actors())
    assert all(before.end <= behind.start for before, behind in pairwise(found))
    assert {name.start for name in found} <= {word.start for word in words}
    assert {name.end for name in found} <= {word.end for word in words}
    assert {name.kind for name in found} <= set(KINDS)
    assert all("\n" not in text[name.start : name.end] for name in found if name.kind == "person")


@given(CAPITALISED)
def test_words_and_connectors_in_any_order_give_names_of_their_own(text: str) -> None:
    assert all(text[name.start : name.end].strip() for name in _names(text))


@given(articles())
def test_the_same_text_gives_the_same_names(text: str) -> None:
    assert _names(text) == _names(text)


@pytest.mark.parametrize("unit", UNITS_OF_WORDS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert_linear(_names, unit, 40_000)
