"""Which words name events."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.coding.scenes import read, read_chained, read_flat
from tests.linear import assert_linear

from onrecord.extract.coding.trigger import Trigger
from onrecord.lexicon.events import event_words

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("triggers.toml").read_text("utf-8"))["case"]
UNITS = (
    "agree to demand to agree ",
    "attack on attack ",
    "launch an attack and kill and ",
    "kill that kill in the attack ",
    "film game goal 80th minute ",
    "release of thousands of thousands ",
    "refuse talks, threaten talks. ",
)
WORDS = sorted({word for verb in event_words().verbs for word in verb.split()})[::7]


def shown(text: str, found: tuple[Trigger, ...]) -> list[tuple[str, str]]:
    return [(text[one.words.start : one.words.end], f"{one.kind} {one.mode or ''}".strip()) for one in found]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = shown(case["text"], read(case["text"]))
    assert len(found) == len(case["events"]), found
    for (words, kind), (wanted, wanted_kind) in zip(found, case["events"], strict=True):
        assert wanted in words or words in wanted
        assert kind in (wanted_kind, f"{wanted_kind} {kind.partition(' ')[2]}")


def test_what_the_grammar_tells_of_the_parties_is_passed_on() -> None:
    (one,) = read("Tiralia carried out air strikes on the port of Darna.")
    assert one.completed is not None
    assert one.completed in one.objects
    assert "on" in one.towards
    (two,) = read("Kenya received tanks from Norway.")
    assert two.turned


def test_an_attack_knows_the_verb_that_tells_whom_it_hit() -> None:
    text = "Nine people were killed in a rebel attack on Kesra."
    (one,) = read(text)
    assert one.noun
    assert one.result is not None
    assert text.split()[one.result] == "killed"


def test_a_negation_that_is_part_of_the_kind_is_marked() -> None:
    (one,) = read("Hungary has not yet ratified the accession of Sweden.")
    assert one.withheld
    (two,) = read("Hungary has not ratified the accession of Sweden.")
    assert not two.withheld
    assert two.kind == "AGREE"


def test_a_verb_group_begins_with_its_first_word() -> None:
    text = "Italy has decided to begin to withdraw its troops from Latvia."
    ((words, kind),) = shown(text, read(text))
    assert kind == "RETREAT withdraw"
    assert words.startswith("has decided to begin to withdraw")


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_triggers_stand_in_order_and_apart(text: str) -> None:
    for found in (read_flat(text), read_chained(text)):
        assert all(one.words.end <= two.words.start for one, two in pairwise(found))
        assert all(0 <= one.words.start < one.words.end <= len(text) for one in found)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("reader", [read_flat, read_chained])
def test_linear(unit: str, reader: Any) -> None:
    assert_linear(reader, unit)
