"""Every phrase of the tables that is a time by itself is read as one, whole."""

from __future__ import annotations

import pytest

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import TimeExpression, When
from onrecord.resolve.times.times import times

CALENDAR = table("calendar")
PLAIN = [
    *CALENDAR["deictic"],
    *CALENDAR["set"]["adverb"],
    *CALENDAR["set"]["phrase"],
    *(phrase for phrases in CALENDAR["reference"].values() for phrase in phrases),
]
NAMES = [*CALENDAR["holiday"], *CALENDAR["weekday"]]
MODS = [phrase for kind in ("START", "MID", "END") for phrase in CALENDAR["mod"][kind]["words"]]


def found(text: str) -> list[TimeExpression]:
    page = Page(published=When("2022-11-29", "given"))
    return list(times(Article(text=text, name="test"), page, Annotation()))


@pytest.mark.parametrize("phrase", PLAIN)
def test_a_phrase_is_a_time(phrase: str) -> None:
    assert [time.text for time in found(f"They came {phrase}.")] == [phrase]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_day(name: str) -> None:
    titled = " ".join(word.capitalize() for word in name.split(" "))
    (time,) = found(f"They came on {titled}.")
    assert (time.text, time.type) == (titled, "DATE")
    assert time.earliest is not None
    assert time.earliest == time.latest


@pytest.mark.parametrize("season", CALENDAR["seasons"])
@pytest.mark.parametrize("year", [1999, 2022])
def test_a_season_with_its_year_has_its_code(season: str, year: int) -> None:
    assert [time.value for time in found(f"in the {season} of {year}")] == [f"{year}-{CALENDAR['seasons'][season]}"]


@pytest.mark.parametrize("month", CALENDAR["names"]["months"][:12])
def test_a_month_behind_a_preposition_is_one(month: str) -> None:
    (time,) = found(f"They came in {month.capitalize()}.")
    assert time.value is not None
    assert int(time.value[5:]) == CALENDAR["month"][month]


@pytest.mark.parametrize("mod", MODS)
def test_an_end_of_a_month_narrows_it(mod: str) -> None:
    gap = "" if mod.endswith("-") else " "
    (time,) = found(f"They came in {mod}{gap}March 2021.")
    assert (time.value, time.text) == ("2021-03", f"{mod}{gap}March 2021")
    assert (time.earliest, time.latest) != ("2021-03-01", "2021-03-31")


@pytest.mark.parametrize("unit", [unit for unit in CALENDAR["unit_plural"] if unit not in ("nights", "weekends")])
def test_a_counted_unit_is_a_length(unit: str) -> None:
    assert [(time.text, time.type) for time in found(f"It took three {unit}.")] == [(f"three {unit}", "DURATION")]
