from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from tests.strategies import articles

from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import actors
from onrecord.text.tokens import tokens


def _known(text: str) -> list[tuple[str, str]]:
    return [(name.kind, text[name.start : name.end]) for name in known_names(Words.of(text, tokens(text)), actors())]


def test_the_longest_name_wins() -> None:
    assert _known("The UN Security Council met in New York.") == [
        ("organisation", "UN Security Council"),
        ("place", "New York"),
    ]


def test_every_role_has_its_kind() -> None:
    assert _known("Russia, Russian, Moscow, Kremlin, NATO") == [
        ("place", "Russia"),
        ("nationality", "Russian"),
        ("place", "Moscow"),
        ("organisation", "Kremlin"),
        ("organisation", "NATO"),
    ]


def test_things_have_their_kind() -> None:
    assert _known("HIMARS, the UN Charter, the Yom Kippur War") == [
        ("weapon", "HIMARS"),
        ("law", "UN Charter"),
        ("event", "Yom Kippur War"),
    ]


def test_what_is_something_else_too_is_left_to_the_model() -> None:
    assert _known("Any Patriot with a Javelin took the F16 home.") == []
    assert _known("A Patriot battery stood there.") == [("weapon", "Patriot battery")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Estonia's defence ministry said so.", [("organisation", "Estonia's defence ministry")]),
        ("The Estonian Navy sailed.", [("organisation", "Estonian Navy")]),
        ("Estonian foreign ministry officials came.", [("organisation", "Estonian foreign ministry")]),
        ("Estonian military bases are small.", [("nationality", "Estonian")]),  # one small noun may belong to the next
        ("The Estonian's Navy cap", [("nationality", "Estonian")]),
        ("Tallinn Navy", [("place", "Tallinn")]),
        ("Estonian\n\nNavy", [("nationality", "Estonian")]),
    ],
)
def test_organs_of_states(text: str, found: list[tuple[str, str]]) -> None:
    assert _known(text) == found


def test_letter_case_counts() -> None:
    assert _known("They ate turkey in a china shop, and who was it? it chad iran") == []


@pytest.mark.parametrize("text", ["KYIV", "NEW YORK", "SAUDI ARABIA", "BOSNIA AND HERZEGOVINA"])
def test_places_in_capitals(text: str) -> None:
    assert _known(f"{text} —") == [("place", text)]


def test_words_in_capitals_that_are_no_places() -> None:
    assert _known("MAY, DUTCH, KHAN") == []


@given(articles())
def test_names_in_order_without_overlap(text: str) -> None:
    found = known_names(Words.of(text, tokens(text)), actors())
    assert all(before.end <= behind.start for before, behind in pairwise(found))


def test_no_name_runs_over_an_empty_line() -> None:
    assert _known("They met the United\n\nNations of the world in NEW\n\nYORK") == []
    assert _known("They met the United\nNations.") == [("organisation", "United\nNations")]
