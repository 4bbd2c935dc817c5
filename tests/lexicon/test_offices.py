"""What the tables tell of offices."""

from __future__ import annotations

import pytest

from onrecord.lexicon.actors import actors
from onrecord.lexicon.appointing import appointing
from onrecord.lexicon.given_names import given_name
from onrecord.lexicon.held import holders
from onrecord.lexicon.offices import described_by, may_be, office_of, office_or_kind, offices
from onrecord.lexicon.tables import table

KNOWN = offices()


def test_each_word_names_one_office() -> None:
    words = [word for entry in table("offices")["office"] for word in entry["words"]]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


def test_offices_that_the_table_speaks_of_are_there() -> None:
    ids = {entry["id"] for entry in table("offices")["office"]}
    assert {*KNOWN.general, *KNOWN.main, *KNOWN.leads.values(), *KNOWN.of_states} <= ids
    assert set().union(*KNOWN.general.values()) <= ids


def test_states_and_bodies_that_the_table_speaks_of_are_there() -> None:
    named = {*KNOWN.leads, *KNOWN.seats, *(state for state, _ in KNOWN.seats.values())}
    named |= set().union(*(noun.ids for noun in KNOWN.bodies.values()), *KNOWN.states_again.values())
    assert named <= actors().by_id.keys()


def test_words_for_holding_and_for_the_past_are_among_those_that_take_an_office_away() -> None:
    assert KNOWN.past | KNOWN.holding | KNOWN.to_come | KNOWN.still <= KNOWN.not_now
    assert KNOWN.past & KNOWN.holding == {"retired"}  # a retired general is called general
    assert not KNOWN.past & KNOWN.to_come


@pytest.mark.parametrize(
    ("noun", "office"),
    [
        ("Defense Minister", "defence_minister"),
        ("secretary-general", "secretary_general"),
        ("fisheries minister", None),
        ("drummer", None),
    ],
)
def test_office_of(noun: str, office: str | None) -> None:
    assert office_of(noun) == office


def test_an_office_of_no_table_is_its_own() -> None:
    assert office_or_kind("fisheries minister") == "fisheries minister"
    assert office_or_kind("solo drummer") is None
    assert may_be("minister", "fisheries minister")
    assert not may_be("fisheries minister", "minister")


@pytest.mark.parametrize(
    ("office", "of", "day", "names"),
    [
        ("leader", "NATO", "2022-03-01", ["Jens Stoltenberg"]),
        ("president", "FRA", "2016-03-01", ["François Hollande"]),
        ("foreign_minister", "USA", "2022-03-01", ["Antony Blinken"]),
        ("leader", "US-DOD", "2018-02-01", ["Jim Mattis"]),
        ("president", "own:kesland", "2022-03-01", []),
    ],
)
def test_holders_by_the_day(office: str, of: str, day: str, names: list[str]) -> None:
    assert [one.actor.name for one in holders(actors(), office, of, day, day)] == names


def test_phrases_begin_with_their_first_word_and_the_longest_stands_first() -> None:
    assert all(parts[0] == first for first, every in described_by().items() for parts in every)
    lengths = [len(parts) for parts in described_by()["secretary"]]
    assert lengths == sorted(lengths, reverse=True)
    assert len(lengths) > 1


def test_words_that_give_an_office_do_not_take_it() -> None:
    data = table("offices")["appointed"]
    every = [word for key in ("is", "was", "will") for word in data[key]]
    assert len(every) == len(set(every))
    assert not set(data["makes"]) & set(data["unmakes"])
    assert appointing().between["resigned as"] == "former"


def test_given_names_that_are_one() -> None:
    assert given_name("Volodymyr") == given_name("Vladimír")
    assert given_name("Anna") != given_name("Anne")
    names = [name for alike in table("given_names")["alike"]["names"] for name in alike]
    assert len(names) == len(set(names))
