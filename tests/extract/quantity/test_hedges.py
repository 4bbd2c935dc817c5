"""How firmly a figure is given, and whether it is an amount of change."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution


def found(text: str) -> list[Figure]:
    return list(figures(Article(text=text, name="test"), Page(), Annotation(), Resolution(), ())[0])


@pytest.mark.parametrize(
    ("hedged", "comparator"),
    [
        ("at least 30 ships", "at_least"),
        ("no fewer than 30 ships", "at_least"),
        ("30 or more ships", "at_least"),
        ("30-plus ships", "at_least"),
        ("not more than 30 ships", "at_most"),
        ("up to 30 ships", "up_to"),
        ("as many as 30 ships", "up_to"),
        ("some 30 ships", "about"),
        ("a total of 30 ships", "exactly"),
        ("fewer than 30 ships", "less_than"),
        ("within 30 days", "at_most"),
        ("upwards of 30 ships", "more_than"),
        ("around Rs 30 crore", "about"),
        ("almost 30 ships", "nearly"),
        ("over 30 ships", "more_than"),
        ("hundreds of ships", "vague"),
        ("30 ships", "exactly"),
    ],
)
def test_how_firmly(hedged: str, comparator: str) -> None:
    (figure,) = found(f"They counted {hedged} there.")
    assert figure.comparator == comparator


@pytest.mark.parametrize(
    "text",
    [
        "> 30 ships came.",
        "He left.\n> 30 ships came.",
        "He left.\n >> 30 ships came.",
        "He left.\n> > 30 ships came.",
        "The rest -> 30 ships.",
        "The rest --> 30 ships.",
        "The rest => 30 ships.",
        "The rest >> 30 ships.",
    ],
)
def test_a_mark_that_quotes_or_points_is_no_hedge(text: str) -> None:
    (figure,) = found(text)
    assert (figure.text, figure.comparator) == ("30 ships", "exactly")


@pytest.mark.parametrize("text", ["They need > 30 ships.", "They need >30 ships.", "It took (>30 ships) all."])
def test_a_lone_mark_says_more_than(text: str) -> None:
    (figure,) = found(text)
    assert figure.comparator == "more_than"


@pytest.mark.parametrize(
    ("sentence", "value", "change"),
    [
        ("Output rose by 12 per cent.", 12, "up"),
        ("Exports fell about 3%.", 3, "down"),
        ("It cut its forces by 500 men.", 500, "down"),
        ("The group grew by 2.5 times.", 2.5, "factor"),
        ("The force was doubled.", 2, "factor"),
        ("Prices increased tenfold.", 10, "factor"),
        ("The index moved -1.3% on the day.", -1.3, "down"),
        ("They are twice as many.", 2, "factor"),
        ("It is 3.5 times the norm.", 3.5, "factor"),
        ("It shrank by a third.", 1 / 3, "down"),
        ("They met 11 times.", 11, None),
        ("Losses fell to 20.", 20, None),
        ("They lost 30 tanks.", 30, None),
        ("They raised $5 million.", 5e6, None),
        ("Women make up 30 percent.", 30, None),
        ("He was raised by two women.", 2, None),
    ],
)
def test_amounts_of_change(sentence: str, value: float, change: str | None) -> None:
    (figure,) = found(sentence)
    assert figure.value == pytest.approx(value)
    assert figure.change == change


def test_a_fall_from_one_number_to_another_keeps_both() -> None:
    (figure,) = found("The garrison fell from 240 to 180 men.")
    assert (figure.value, figure.value_max, figure.change) == (180, 240, "down")


def test_a_conversion_in_brackets_is_hedged_alike() -> None:
    first, second = found("It can fly more than 100 kilometres (62 miles).")
    assert (first.comparator, second.comparator) == ("more_than", "more_than")
    assert (first.unit, second.unit) == ("km", "mi")


def test_over_a_span_of_time_is_no_hedge() -> None:
    (during,) = found("They met over three days.")
    (longer,) = found("They fought for over three days.")
    assert (during.comparator, longer.comparator) == ("exactly", "more_than")
