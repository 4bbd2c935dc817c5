"""Whose the counted is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.scope.reading import read, read_chained, read_flat, with_words
from tests.linear import assert_linear

from onrecord.lexicon.actors import actors
from onrecord.lexicon.tables import table

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("owner.toml").read_text("utf-8"))["case"]
UNITS = (
    "Poland sent 12 tanks to Chad ",
    "Russia’s 12 tanks of the army of the ",
    "it sent 12 tanks, ",
    "in 12 towns of Chad and 9 ",
    "near the border with ",
    "which 12 tanks ",
    "$12 million (C$9 million) ",
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    figures = read(case["text"])
    found = [(words, with_words(figures, words).of or "") for words, _ in case["of"]]
    assert found == [tuple(pair) for pair in case["of"]]
    rests = [rest for rest in with_words(figures, case["of"][0][0]).rests_on if rest.field == "of"]
    if "at" in case:
        assert [case["text"][rest.start : rest.end] for rest in rests] == [case["at"]]


def test_the_owner_of_a_known_name_has_its_id() -> None:
    assert with_words(read("Kenya sent 400 police officers to Haiti."), "400").of_actor == "KEN"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("reader", [read_flat, read_chained])
def test_time_grows_with_the_length_only(unit: str, reader: Any) -> None:
    assert_linear(reader, unit, 24_000)


@given(
    st.lists(st.sampled_from("Poland Chad sent 12 tanks to of in it ’s , and . which Polish NATO $ million".split()))
)
def test_whatever_the_tree_an_owner_is_an_actor_and_its_words_are_of_the_article(drawn: list[str]) -> None:
    text = " ".join(drawn)
    names = {actor.name for actor in actors().by_id.values()}
    for figure in (*read_flat(text), *read_chained(text)):
        assert figure.of is None or figure.of in names
        assert all(0 <= rest.start < rest.end <= len(text) for rest in figure.rests_on)


def test_no_verb_both_owns_and_takes() -> None:
    verbs = table("owning")["verbs"]
    assert not set(verbs["taker"]) & set(verbs["subject"])
