"""The tables behind numbers and times: nothing twice, nothing with two meanings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.lexicon.tables import table

NUMBERS = table("numbers")
CALENDAR = table("calendar")


def lists(value: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{path}.{key}")
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for position, inner in enumerate(value):
            yield from lists(inner, f"{path}[{position}]")
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield path, value


def twice(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


@pytest.mark.parametrize(("path", "words"), [*lists(NUMBERS, "numbers"), *lists(CALENDAR, "calendar")])
def test_no_list_names_a_word_twice(path: str, words: list[str]) -> None:
    assert twice(words) == [], path
    assert all(word == word.strip() != "" for word in words)


@pytest.mark.parametrize("table_name", ["before", "after"])
def test_a_hedge_means_one_thing(table_name: str) -> None:
    assert twice([phrase for phrases in NUMBERS[table_name].values() for phrase in phrases]) == []


def test_currencies_have_iso_codes_and_names_of_their_own() -> None:
    entries = NUMBERS["currency"]
    assert twice([entry["code"] for entry in entries]) == []
    assert all(re.fullmatch("[A-Z]{3}|", entry["code"]) for entry in entries)
    assert twice([form for entry in entries for form in {*entry["prefixes"], *entry["words"]}]) == []


def test_units_have_symbols_and_names_of_their_own() -> None:
    entries = NUMBERS["unit"]
    assert twice([entry["symbol"] for entry in entries]) == []
    assert twice([form for entry in entries for form in {*entry["words"], *entry.get("marks", ())}]) == []
    assert all(word == word.lower() for entry in entries for word in entry["words"])


def test_units_of_time_and_length_are_units() -> None:
    symbols = {entry["symbol"] for entry in NUMBERS["unit"]}
    assert {*NUMBERS["time_units"]["symbols"], *NUMBERS["length_units"]["symbols"]} <= symbols


def test_number_words_are_complete_and_in_order() -> None:
    assert list(NUMBERS["small"].values()) == list(range(20))
    assert list(NUMBERS["tens"].values()) == list(range(20, 100, 10))
    assert list(NUMBERS["scales"].values()) == sorted(NUMBERS["scales"].values())


def test_plurals_of_scales_say_what_their_scale_says() -> None:
    scales = NUMBERS["scales"]
    assert all(scales.get(word.removesuffix("s"), 10**9) == value for word, value in NUMBERS["scale_plurals"].items())


def test_vague_words_say_at_least_two_of_their_scale() -> None:
    scales = NUMBERS["scales"]
    for phrase, least in NUMBERS["vague"].items():
        last = scales.get(phrase.split()[-1].removesuffix("s"), 1)
        assert least >= 2 * last, phrase


def test_no_verb_rises_and_falls() -> None:
    assert not {*NUMBERS["change"]["up"]["verbs"]} & {*NUMBERS["change"]["down"]["verbs"]}
