"""What the spellings of a name have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.text.spelling import SHORTEST, spelling_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelenskyy", "Zelensky", "Zelenskiy", "Zelenski"),
        ("Yermakov", "Ermakov", "Yermakoff"),
        ("Makron", "Macron"),
        ("Khrushchev", "Hrushchev"),
        ("Stoltenbergh", "Stoltenberg"),
        ("Erdoğan", "Erdogan"),
        ("Dovzhenkow", "Dovzhenkov"),
        ("Müllner", "Muellner", "Mullner"),
        ("Đurić", "Djuric", "Duric"),
        ("al-Haddadi", "Al-Haddadi", "Haddadi"),
    ],
)
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert len({spelling_key(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Keller", "Miller"), ("Ivanov", "Ivanova"), ("Petrov", "Petrenko"), ("Dorner", "Dormer")]
)
def test_other_names(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_a_short_name_tells_nothing() -> None:
    assert spelling_key("Li") == ""


@given(st.text(max_size=40))
def test_a_key_is_long_enough_or_empty(name: str) -> None:
    key = spelling_key(name)
    assert not key or len(key) >= SHORTEST


@pytest.mark.parametrize("unit", ["a", "sch", "y", "''", "gh ", "tts"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert_linear(spelling_key, unit)
