from __future__ import annotations

from typing import Any

import pytest
from tests.link.held import claim

from onrecord.lexicon.counted import counted_kinds
from onrecord.lexicon.tables import table
from onrecord.link.things import narrower_noun, narrowing, noun, same_thing, thing


def kind(name: str | None, counted: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"kind": name, "counted": counted, **fields}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (kind("troops", "soldiers"), kind("troops", "troops"), True),
        (kind("tanks", "tanks"), kind("armoured_vehicles", "vehicles"), False),
        (kind(None, "bridges"), kind(None, "bridge"), True),
        (kind(None, "bridges"), kind(None, "roads"), False),
        (kind(None), kind("troops", "soldiers"), True),
        (kind("killed", "soldiers"), kind("killed", "people"), True),
        (kind("killed", "soldiers"), kind("killed"), True),
        (kind("killed", "soldiers"), kind("killed", "civilians"), False),
        (kind("money_pledged"), kind("money"), True),
        (kind("money_allocated"), kind("money_delivered"), False),
        (kind("money_pledged", status="pledged"), kind("money_delivered", status="in_place"), True),
    ],
)
def test_what_is_counted(a: dict[str, Any], b: dict[str, Any], same: bool) -> None:  # noqa: FBT001
    assert same_thing(claim(**a), claim(**b)) is same
    assert same_thing(claim(**b), claim(**a)) is same


def test_the_dead_and_the_wounded_are_none_of_the_dead() -> None:
    assert thing(claim("52 people dead or wounded", kind="killed")) == "casualties"
    assert thing(claim("52 people", kind="killed")) == "killed"


def test_the_noun_of_a_unit_is_nothing_counted() -> None:
    assert thing(claim("200 kilometres", counted="kilometres", unit="km")) is None


def test_words_that_narrow() -> None:
    assert narrowing(claim(modifiers=["Norwegian", "foreign", "total"])) == {"foreign"}
    assert narrowing(claim(kind="displaced", modifiers=["displaced"])) == frozenset()
    assert narrowing(claim(behind=" in reserve.")) == {"in reserve"}


@pytest.mark.parametrize(
    ("less", "more", "narrower"),
    [
        (kind("ships", "warships"), kind("ships", "ships"), True),
        (kind("ships", "warships"), kind("ships", "boats"), True),
        (kind("ships", "ships"), kind("ships", "warships"), False),
        (kind("troops", "soldiers"), kind("troops", "troops"), False),
        (kind("killed", "children"), kind("killed", "people"), True),
        (kind("killed", "people"), kind("killed", "children"), False),
        (kind("killed", "people"), kind("killed"), False),
        (kind(None, "bridges"), kind(None, "bridge"), False),
    ],
)
def test_the_smaller_number_may_be_of_some_only(less: dict[str, Any], more: dict[str, Any], narrower: bool) -> None:  # noqa: FBT001
    few, many = claim(value=10.0, **less), claim(value=20.0, **more)
    assert narrower_noun(few, many) is narrower_noun(many, few) is narrower


def test_nouns_that_stand_for_each_other_are_dictionary_forms() -> None:
    listed = [word for words in table("comparing")["alike"].values() for word in words]
    assert all(noun(claim(counted=word).figure) == word for word in listed)


def test_the_tables_of_comparing_speak_of_kinds_that_there_are() -> None:
    known, comparing = counted_kinds().under, table("comparing")
    assert {*comparing["alike"], *comparing["kinds"], *comparing["owned"]["kinds"]} <= known.keys()
