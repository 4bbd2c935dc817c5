"""Keys of those whose an office is."""

from __future__ import annotations

import pytest

from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.resolve.owners import owner, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kesland", "Keslander"),
        ("Tarvia", "Tarvian"),
        ("Ondermark", "Ondermarkian"),
        ("Tarsk", "Tarskers"),
        ("Lindhavn", "Lindhavner"),
    ],
)
def test_a_place_and_its_people_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("Kesland", "Tarvia"), ("Selm", "Seland"), ("Iran", "Ira")])
def test_other_places_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_what_the_tables_know_keeps_its_id() -> None:
    assert owner(Mention(0, 6, "French", "m", "nationality", "FRA", "France", why=Reason.of("lexicon"))) == "FRA"
    assert owner(None) is None


def test_people_of_no_table_share_the_key_of_their_place() -> None:
    place = Mention(0, 7, "Kesland", "m", "place", "digest", "Kesland", why=Reason.of("own"))
    people = Mention(9, 18, "Keslander", "n", "nationality")
    assert owner(place) == owner(people)
