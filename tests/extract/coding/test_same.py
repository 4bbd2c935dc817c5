"""One event that an article names again, and the figures that count its people."""

from __future__ import annotations

import pytest
from tests.extract.coding.reading import at, read

# An article, words of an event, words of what names it again, and whether these do.
AGAIN = [
    (
        "Rebels attacked a convoy in Mali on Monday. The attack on the convoy killed two drivers.",
        "attacked",
        "The attack",
        True,
    ),
    ("Kenya shelled the port of Merca. The shelling of the port killed nine people.", "shelled", "shelling", True),
    ("Rebels attacked a convoy in Mali. Another attack hit a bank in Gao.", "attacked", "Another attack", False),
    (
        "Rebels attacked a convoy. Soldiers attacked a village on Tuesday.",
        "Rebels attacked",
        "Soldiers attacked",
        False,
    ),
    ("The army bombed a village in Darfur. Chad condemned the bombing of the village.", "bombed", "bombing", True),
    ("Rebels attacked Gao. Mali said soldiers had attacked Gao.", "attacked", "had attacked", False),
    (
        "Israel struck Beirut on Monday. Israel struck Beirut again on Friday.",
        "Israel struck",
        "struck Beirut again",
        False,
    ),
]


@pytest.mark.parametrize(("text", "first", "later", "is_one"), AGAIN, ids=[case[0] for case in AGAIN])
def test_an_event_named_again(text: str, first: str, later: str, is_one: bool) -> None:  # noqa: FBT001
    found = read(text)
    one, other = at(found, text, first), at(found, text, later)
    assert one.id != other.id
    assert (other.same_as == one.id) == is_one


def test_a_claim_and_its_denial_are_two() -> None:
    text = "Mali said rebels had attacked Gao. The rebels said they had not attacked Gao."
    found = read(text)
    first, second = (one for one in found.events if "attacked" in one.text)
    assert (first.status, second.status, second.same_as) == ("happened", "denied", None)


def test_figures_count_those_hurt_and_taken() -> None:
    text = "A strike on a market in Gao killed nine people. Police arrested forty protesters in Kayes."
    found = read(text)
    named = {one.id: one.text for one in found.figures}
    assert [named[one] for one in at(found, text, "strike").figures] == ["nine people"]
    assert [named[one] for one in at(found, text, "arrested").figures] == ["forty protesters"]


def test_those_who_act_are_not_counted_as_hurt() -> None:
    text = "Forty soldiers attacked the camp."
    assert at(read(text), text, "attacked").figures == ()
