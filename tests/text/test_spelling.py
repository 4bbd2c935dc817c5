"""What the spellings of a name have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.text.spelling import SHORTEST, consonants, slipped, spelling_key, surname_spelling


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
        ("Lukaschenko", "Lukashenko"),
        ("Schirokowa", "Shirokova"),
        ("Jurtschenko", "Yurchenko"),
        ("Selenski", "Zelensky"),
    ],
)
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert len({spelling_key(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Keller", "Miller"), ("Ivanov", "Ivanova"), ("Petrov", "Petrenko"), ("Dorner", "Dormer")]
)
def test_other_names(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@pytest.mark.parametrize(("one", "other"), [("stoltenburg", "stoltenberg"), ("merkl", "merkel")])
def test_a_slip_is_one_vowel_inside(one: str, other: str) -> None:
    assert consonants(one) == consonants(other)
    assert slipped(one, other)
    assert slipped(other, one)


@pytest.mark.parametrize(("one", "other"), [("ivanov", "ivanova"), ("merkel", "merkel"), ("barinovo", "borinova")])
def test_two_vowels_or_an_ending_are_no_slip(one: str, other: str) -> None:
    assert not slipped(one, other)


def test_a_short_surname_is_its_own_key() -> None:
    assert surname_spelling("Tamim bin Hamad Al-Thani") == surname_spelling("Tamim bin Hamad Al Thani") == "thani"


def test_a_short_name_tells_nothing() -> None:
    assert spelling_key("Li") == ""


@given(st.text(max_size=40))
def test_a_key_is_long_enough_or_empty(name: str) -> None:
    key = spelling_key(name)
    assert not key or len(key) >= SHORTEST


@pytest.mark.parametrize("unit", ["a", "sch", "y", "''", "gh ", "tts"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert_linear(spelling_key, unit)
