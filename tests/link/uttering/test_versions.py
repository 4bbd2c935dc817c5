"""What versions have otherwise than one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.uttering.said import uttered

from onrecord.link.uttering.versions import compared, differences, fullest
from onrecord.records.utterance import Difference

LINE = "the crew of 12 sailors reached Kesk on the last ferry"


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (LINE, LINE, []),
        (LINE.replace("12", "21"), LINE, [("number", "21", "12")]),
        (LINE.replace("Kesk", "Osk"), LINE, [("name", "Osk", "Kesk")]),
        ("the pier is not safe for boats", "the pier is safe for boats", [("negation", "not", "")]),
        ("the pier is safe for boats", "the pier is not safe for boats", [("negation", "", "not")]),
        ("the pier may fall", "the pier will fall", [("strength", "may", "will")]),
        ("the pier falls tonight", "the pier may fall tonight", [("strength", "", "may")]),
        ("some boats sank there", "all boats sank there", [("strength", "some", "all")]),
        # What only one has is no other number or name.
        ("the crew reached the harbour", "the crew of 12 reached the harbour with Osk", []),
        # Nor is a doubt where the whole is denied.
        ("nobody on that boat could swim", "no swimmer was on that boat", []),
        (
            "the ferry sank, and divers searched the wreck for bodies",
            "the ferry sank off the coast",
            [("added", "and divers searched the wreck for bodies", "")],
        ),
        (
            "the ferry sank off the coast",
            "the ferry sank; divers searched the wreck for bodies",
            [("left_out", "", "divers searched the wreck for bodies")],
        ),
        # A number's comma parts no clauses.
        (
            "the ferry sank off the coast",
            "the ferry sank; 40,000 litres of burning fuel covered beaches",
            [("left_out", "", "40,000 litres of burning fuel covered beaches")],
        ),
    ],
)
def test_differences(here: str, there: str, expected: list[tuple[str, str, str]]) -> None:
    found = differences(uttered(here), uttered(there))
    assert [(one.kind, one.here, one.there) for one in found] == expected


def test_versions_are_held_against_the_fullest() -> None:
    versions = [uttered("12 sailors reached Kesk"), uttered(LINE), uttered("13 sailors reached Kesk")]
    assert fullest(versions) == versions[1]
    assert compared(versions) == [(), (), (Difference("number", "13", "12"),)]


@given(st.lists(st.sampled_from([*LINE.split(), "not", "may", "all", "Osk", "13", ","]), max_size=16).map(" ".join))
def test_the_other_way_round_tells_the_same(text: str) -> None:
    turned = {"left_out": "added", "added": "left_out"}
    one, other = uttered(text), uttered(LINE)
    there = {(turned.get(found.kind, found.kind), found.there, found.here) for found in differences(other, one)}
    assert {found.kind for found in differences(one, other)} == {kind for kind, _, _ in there}
    assert differences(one, one) == ()
