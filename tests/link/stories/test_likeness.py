from __future__ import annotations

from dataclasses import replace

import pytest
from tests.link.stories.made import told

from onrecord.lexicon.tables import table
from onrecord.link.stories.kind import STORIES
from onrecord.link.stories.likeness import likeness
from onrecord.link.stories.told import Told, number

QUAKE = told("Zinda Herat", "quake village rubble dig", "2024-03-05", places="Herat", persons="Karimi")
AGAIN = told("Zinda Herat", "quake toll rubble tent", "2024-03-06", places="Herat", persons="Karimi")
KILLED = number("counted", "killed")


def how(one: Told, other: Told) -> float:
    found = likeness(one, other)
    assert found is not None
    assert likeness(other, one) == pytest.approx(found)
    return found


def test_two_reports_of_one_happening_are_more_alike_than_not() -> None:
    assert how(QUAKE, AGAIN) > 0


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, day=(AGAIN.day or 0) + 90),
        replace(AGAIN, persons=(number("persons", "Sato"),)),
        told("Zinda Noto", "quake toll rubble tent", "2024-03-06", places="Noto", persons="Karimi"),
        told("Zinda Herat", "vote toll rubble tent", "2024-03-06", places="Herat", persons="Karimi"),
    ],
    ids=["another day", "another person", "another place", "another thing"],
)
def test_what_contradicts_speaks_against_it(other: Told) -> None:
    assert how(QUAKE, other) < how(QUAKE, AGAIN)


def test_one_thing_counted_with_other_results_speaks_against_it() -> None:
    ten, twelve = (replace(AGAIN, numbers=((KILLED, value),)) for value in (10.0, 12.0))
    assert how(ten, replace(QUAKE, numbers=((KILLED, 10.0),))) > how(twelve, replace(QUAKE, numbers=((KILLED, 10.0),)))


def test_a_day_that_is_not_known_says_nothing() -> None:
    assert how(replace(QUAKE, day=None), AGAIN) == pytest.approx(how(QUAKE, AGAIN))


def test_articles_without_a_word_in_common_are_not_linked() -> None:
    assert STORIES.decide(QUAKE, told("Velden", "summit water", "2024-03-05")) is None


def test_long_articles_with_few_words_in_common_are_not_linked() -> None:
    one, other = (told("Herat", " ".join(f"{letter}{n}" for n in range(60))) for letter in "ab")
    assert likeness(one, other) is None


def test_an_article_that_changes_a_letter_is_surely_the_same() -> None:
    words = [f"w{n}" for n in range(58)]
    one, other = (told("Herat Zinda Jan", " ".join([*words, changed]), "2024-03-05") for changed in ("x", "y"))
    assert how(one, other) >= table("stories")["gathering"]["surely"]
