"""Who acts in an event, and to whom it is done."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.coding.reading import at, read, read_chained, read_flat
from tests.linear import assert_linear

from onrecord.extract.coding.words import reach
from onrecord.lexicon.tables import table

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("participants.toml").read_text("utf-8"))["case"]
FLAGS = "source mutual over below within asks spots".split()
UNITS = (
    "Kenya attacked Chad ",
    "by Chad and Kenya and ",
    "of the army of the ",
    "which said it sent troops to ",
    "to ask Kenya to send ",
    "Russia’s attack on Chad, ",
    "if not without Kenya ",
    "in Chad near Niger ",
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = read(case["text"])
    events = [(words, at(found, case["text"], words)) for words, _, _ in case["events"]]
    told = [[words, [one.name for one in e.actors], [one.name for one in e.recipients]] for words, e in events]
    assert told == case["events"]


def test_a_party_with_a_known_name_has_its_id() -> None:
    text = "Kenyan police arrested two editors."
    (actor,) = at(read(text), text, "arrested").actors
    assert (actor.actor, actor.text) == ("KEN", "Kenyan police")


def test_we_are_the_body_whose_office_the_speaker_holds() -> None:
    text = "“We have sent troops to Romania,” NATO Secretary General Jens Stoltenberg said."
    event = at(read(text, "2022-11-29"), text, "sent")
    assert [one.name for one in event.actors] == ["NATO"]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("reader", [read_flat, read_chained])
def test_time_grows_with_the_length_only(unit: str, reader: Any) -> None:
    assert_linear(reader, unit, 8_000)


WORDS = "Kenya Chad Russian troops drones it which who by on of to and , attacked attack ’s with 9 not will if".split()


@given(st.lists(st.sampled_from(WORDS)))
def test_whatever_the_tree_parties_have_names_and_words_of_the_article_and_stand_on_one_side(drawn: list[str]) -> None:
    text = " ".join(drawn)
    for event in (*read_flat(text), *read_chained(text)):
        for one in (*event.actors, *event.recipients):
            assert one.name
            assert one.text == text[one.start : one.end] != ""
        assert not {one.name for one in event.actors} & {one.name for one in event.recipients}


def test_every_kind_has_its_parties() -> None:
    assert len(table("parties")["kinds"]) == 16
    for kind, entry in table("parties")["kinds"].items():
        of = reach(kind)
        assert of.thing <= of.leads, kind
        assert set(entry) <= {"object", "leads", "thing", *FLAGS}
