from __future__ import annotations

import pytest
from tests.link.held import claim

from onrecord.link.places import other_sides, place_key, same_owner, same_place


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("near the Ukrainian border", "along the border with Ukraine"),
        ("near Ukraine's border", "near Ukraine"),
        ("the Gaza Strip", "Gaza Strip"),
    ],
)
def test_one_place_in_other_words(a: str, b: str) -> None:
    assert place_key(a) == place_key(b)


@pytest.mark.parametrize(("a", "b"), [("near Ukraine", "Ukraine"), ("Bukavu", "Goma"), ("northern Gaza", "Gaza")])
def test_two_places(a: str, b: str) -> None:
    assert place_key(a) != place_key(b)


def test_an_owner_that_is_not_told_differs_from_none() -> None:
    assert same_owner(claim(of="Norway"), claim(of=None))
    assert same_owner(claim(of="Norway"), claim(of="norway"))
    assert not same_owner(claim(of="Norway"), claim(of="Sweden"))
    assert same_owner(claim(of="Burma", of_actor="MMR"), claim(of="Myanmar", of_actor="MMR"))


def test_fewer_at_a_place_are_a_part_of_all_of_somebodys() -> None:
    whole = claim(of="Norway", where=None, measure="stock", value=900.0)
    part = claim(of="Norway", where="Finnmark", measure="stock", value=300.0)
    assert not same_place(whole, part)
    assert not same_place(part, whole)
    # What agrees, what is more than the whole, and what happened may well be of one place.
    assert same_place(whole, claim(of="Norway", where="Finnmark", measure="stock", value=900.0))
    assert same_place(whole, claim(of="Norway", where="Finnmark", measure="stock", value=1900.0))
    event, told = (claim(of="Norway", where=where, measure="flow") for where in (None, "Finnmark"))
    assert same_place(event, told)


def test_a_place_without_a_name_is_whichever_is_meant() -> None:
    assert same_place(claim(where="base"), claim(where="Gyumri"))
    assert not same_place(claim(where="Goma", measure="flow"), claim(where="Bukavu", measure="flow"))


def test_sides_that_may_be_meant_are_neither_place_nor_author() -> None:
    open_ = claim(of=None, where="Chad", author="France", sides=("Chad", "France", "Mali", "Niger"))
    assert other_sides(open_, "Mali") == ("Niger",)
    assert other_sides(claim(of="Mali", sides=("Niger",)), "Chad") == ()


def test_a_sentence_that_names_the_place_is_about_it() -> None:
    shared = {"of": "Sudan", "measure": "stock"}
    told = claim(where=None, value=900.0, before="The camp at Koufroun holds ", **shared)
    assert same_place(told, claim(where="Koufroun", value=300.0, **shared))
    assert not same_place(told, claim(where="Goma", value=300.0, **shared))
