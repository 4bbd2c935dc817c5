"""Whether two statements are one utterance."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.uttering.said import uttered, vector

from onrecord.link.uttering.deciding import decide
from onrecord.link.uttering.likeness import likeness
from onrecord.link.uttering.uttered import Voice

LINE = "the harbour of Kesk stays closed until divers have cleared 12 mines"
LONG = f"{LINE} and every captain who ignores the buoys pays for the tugs that free the vessel"
PAPER = {"first": "2031-03-05", "last": "2031-03-05", "told": False}
LATER = {"first": "2031-04-20", "last": "2031-04-20", "told": False}
WORDS = st.lists(st.sampled_from([*LONG.split(), "not", "may", "Osk", "7"]), max_size=14).map(" ".join)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (LINE, {}),
        ("until divers have cleared 12 mines the harbour of Kesk stays closed", {}),
        ("the harbour of Kesk stays closed", {}),  # an excerpt
        (LINE.replace("12", "21"), {}),  # a misquotation is a version
        (LINE.replace("Kesk", "Osk"), {}),
        (LINE.replace("stays", "never stays"), {}),
        (LINE, PAPER),
        (LONG, LATER),  # a quotation of some length, told again
        (LINE, {"known": False, "voices": (Voice("reuk tms", "reuk"), Voice("keler on", "keler"))}),
    ],
)
def test_one_utterance(text: str, fields: dict[str, Any]) -> None:
    held = LONG if fields is LATER else LINE
    assert decide(uttered(held), uttered(text, **fields)) is not None


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("fishermen who lost their nets get money from the fund", {}),
        (LINE, {"first": "2031-03-09", "last": "2031-03-09"}),
        (LINE, {"voices": (Voice("keler an", "keler"),)}),
        (LINE, {"known": False, "voices": (Voice("reuk tms", "reuk"),)}),
        (LINE, {"named": False}),
        ("the harbour of Kesk stays closed", LATER),  # a line that may have been said again
        (LINE, LATER | {"known": False}),
    ],
)
def test_two_utterances(text: str, fields: dict[str, Any]) -> None:
    assert decide(uttered(LINE), uttered(text, **fields)) is None


def test_who_is_not_named_joins_by_a_copy_alone() -> None:
    nobody: dict[str, Any] = {"named": False, "voices": (Voice("vestern ofikals, ", "vestern ofikals, "),)}
    assert decide(uttered(LINE, **nobody), uttered(LINE, **nobody)) is not None
    turned = "until 12 mines have been cleared by divers Kesk keeps its harbour closed"
    assert decide(uttered(LINE, **nobody), uttered(turned, vector=vector(LINE), **nobody)) is None


def test_it_is_told_what_it_rests_on() -> None:
    made = decide(uttered(LINE), uttered(LINE, **PAPER))
    assert made is not None
    assert made.rests_on == ("wording", "meaning", "names", "numbers", "day_near")
    assert 0.9 < made.confidence <= 1


@given(WORDS, WORDS)
def test_which_comes_first_makes_no_difference(one: str, other: str) -> None:
    a, b = uttered(one), uttered(other)
    assert likeness(a, b) == likeness(b, a)
    assert decide(a, b) == decide(b, a)


@given(WORDS)
def test_shares_are_shares(text: str) -> None:
    alike = likeness(uttered(text), uttered(LINE))
    shares = (getattr(alike, name) for name in alike.__slots__ if name != "weight")
    assert all(0 <= share <= 1.000001 for share in shares)
