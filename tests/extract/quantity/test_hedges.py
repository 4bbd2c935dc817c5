"""How firmly a figure is given, and whether it is an amount of change."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution


def found(text: str) -> list[Figure]:
    return list(
        figures(Article(text=text, name="test"), Annotation(), Scene(text, Page(), Annotation(), Resolution(), ()))[0]
    )


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


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        ("The garrison fell from 240 to 180 men.", (240, None, "men"), (180, None, "men")),
        ("They will raise the number of conscripts from 3,800 to 5,000.", (3800, None, None), (5000, None, None)),
        ("It grew from four battalions in May to eight in June.", (4, None, "battalions"), (8, None, "battalions")),
        ("Its budget rose from 2 to 7 million euros.", (2e6, "EUR", None), (7e6, "EUR", "euros")),
        ("The toll rose from 5 to 6 to 7 dead.", (5, None, None), (6, None, None)),
    ],
)
def test_a_change_from_one_level_to_another_is_no_range(
    sentence: str, before: tuple[float, str | None, str | None], after: tuple[float, str | None, str | None]
) -> None:
    levels = found(sentence)
    assert [(level.value, level.unit, level.counted) for level in levels[:2]] == [before, after]
    assert [(level.value_max, level.change) for level in levels] == [(None, None)] * len(levels)


@pytest.mark.parametrize(
    ("sentence", "by", "to"),
    [
        ("The force fell by 300 to 1,700.", (300, "down", None), (1700, None, None)),
        ("The index rose 12.4 points to 2,310.8.", (12.4, "up", "point"), (2310.8, None, "point")),
        ("The share rose by 5 percent to 120.", (5, "up", "percent"), (120, None, None)),
        ("The force fell by 1,700 men to 300.", (1700, "down", None), (300, None, None)),
    ],
)
def test_what_it_changed_by_and_what_it_changed_to(
    sentence: str, by: tuple[float, str | None, str | None], to: tuple[float, str | None, str | None]
) -> None:
    assert [(figure.value, figure.change, figure.unit) for figure in found(sentence)] == [by, to]


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Prices rose by 5 to 7 percent.", 5, 7),
        ("The unit needs from 200 to 250 men.", 200, 250),
        ("It revised its forecast from 6 to 8 percent to 2 to 4 percent.", 6, 8),
    ],
)
def test_a_range_in_a_change_stays_one(sentence: str, low: float, high: float) -> None:
    figure = found(sentence)[0]
    assert (figure.value, figure.value_max) == (low, high)


def test_a_rise_that_may_be_a_range_or_lead_to_a_level_is_not_read() -> None:
    assert found("The force rose by 10 to 30.") == []


@pytest.mark.parametrize("verb", ["hand over", "turned over", "is handing over"])
def test_over_may_belong_to_the_verb(verb: str) -> None:
    (figure,) = found(f"They {verb} 12 suspects.")
    assert (figure.text, figure.comparator) == ("12 suspects", "exactly")


def test_a_conversion_in_brackets_is_hedged_alike() -> None:
    first, second = found("It can fly more than 100 kilometres (62 miles).")
    assert (first.comparator, second.comparator) == ("more_than", "more_than")
    assert (first.unit, second.unit) == ("km", "mi")


def test_a_conversion_behind_a_stroke_is_hedged_alike() -> None:
    figures_ = found("It gives just under 200 hp (149 kW / 203 PS) in all.")
    assert [figure.comparator for figure in figures_] == ["less_than"] * 3


def test_over_a_span_of_time_is_no_hedge() -> None:
    (during,) = found("They met over three days.")
    (longer,) = found("They fought for over three days.")
    assert (during.comparator, longer.comparator) == ("exactly", "more_than")
