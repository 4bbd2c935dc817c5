"""The table of first names, titles and nouns by gender."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from itertools import chain

import pytest

from onrecord.lexicon.genders import gender_of_name, genders
from onrecord.lexicon.reporting import people

TABLE = tomllib.loads((files("onrecord.lexicon") / "persons.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", ["first_names", "titles", "nouns"])
def test_no_word_stands_twice(part: str) -> None:
    assert [word for word, times in Counter(chain.from_iterable(TABLE[part].values())).items() if times > 1] == []


@pytest.mark.parametrize("part", ["titles", "nouns", "pronouns", "bodies"])
def test_words_are_in_small_letters_without_full_stops(part: str) -> None:
    words = list(chain.from_iterable(TABLE[part].values()))
    assert words == [word.lower() for word in words]
    assert not [word for word in words if "." in word]


def test_first_names_are_single_words_with_a_capital() -> None:
    names = genders().first_names
    assert len(names) >= 2000
    assert all(name[0].isupper() and " " not in name for name in names)


def test_nearly_every_first_name_by_which_persons_are_told_has_a_gender() -> None:
    known = people().first_names
    assert len(known & genders().first_names.keys()) >= 0.9 * len(known)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna Keller", "female"),
        ("Viktor Brodd", "male"),
        ("Jean-Pierre Moreau", "male"),
        ("Anna-Lena Berg", "female"),
        ("Andrea Conti", None),
        ("Kim Arden", None),
        ("Anna", None),
        ("Brodd", None),
        ("", None),
    ],
)
def test_a_full_name_tells_its_gender(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


def test_nouns_tell_a_gender_or_none() -> None:
    nouns = genders().nouns
    assert (nouns["spokeswoman"], nouns["spokesman"], nouns["farmer"], nouns["president"]) == (
        "female",
        "male",
        None,
        None,
    )


def test_possessives_and_reflexives_are_pronouns() -> None:
    known = genders()
    assert known.possessive | known.reflexive <= known.pronouns.keys()
    assert known.pronouns["it"] is None
