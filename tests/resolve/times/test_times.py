"""Times as news words them: found, read, and anchored on the day they hang on."""

from __future__ import annotations

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.annotation import Annotation, Timed
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import TimeExpression, When
from onrecord.resolve.times.times import times


def data(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


ANCHORED: list[tuple[list[str], str | None]] = [
    (case, "2022-11-29") for name in ("days", "distances", "periods", "lengths") for case in data(name)["cases"]
]
UNDATED: list[tuple[list[str], str | None]] = [(case, None) for case in data("undated")["cases"]]


def found(
    text: str, published: str | None = None, language: str | None = None, timed: tuple[Timed, ...] = ()
) -> list[TimeExpression]:
    page = Page(language=language, published=When(published, "given") if published else None)
    return list(times(Article(text=text, name="test"), page, Annotation(times=timed)))


def test_the_cases_are_of_the_day_they_say() -> None:
    assert {data(name)["published"] for name in ("days", "distances", "periods", "lengths", "traps")} == {"2022-11-29"}
    assert date(2022, 11, 29).isoweekday() == 2


@pytest.mark.parametrize(("case", "published"), ANCHORED + UNDATED, ids=[case[0] for case, _ in ANCHORED + UNDATED])
def test_words_mean(case: list[str], published: str | None) -> None:
    text, words, *expected = case
    time = found(text, published)[-1]
    assert [time.text, time.type, time.value, time.earliest or "", time.latest or ""] == [words, *expected]


@pytest.mark.parametrize("case", data("traps")["case"], ids=[case["text"] for case in data("traps")["case"]])
def test_all_times_of_a_text_and_nothing_else(case: dict[str, Any]) -> None:
    assert [[time.text, time.value] for time in found(case["text"], "2022-11-29")] == case["times"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("It began in 2014.", "words"),
        ("It began last week.", "published"),
        ("On 3 March 2021 he came. The next day she left.", "narrative"),
        ("It began on Monday.", "nearest"),
        ("It began before noon, since Monday.", "tense_past"),
        ("It lasts until Monday.", "tense_future"),
    ],
)
def test_each_value_says_what_it_rests_on(text: str, basis: str) -> None:
    assert found(text, "2022-11-29")[-1].basis == basis


def test_a_year_that_the_annotator_takes_for_a_time_needs_no_word_before_it() -> None:
    text = "A 1971 convention and a June accord."
    timed = (Timed(2, 6, "DATE"), Timed(24, 28, "DATE"))
    assert [time.value for time in found(text, "2022-11-29", timed=timed)] == ["1971", "2022-06"]
    assert found(text, "2022-11-29") == []


def test_what_the_annotator_reads_and_no_time_word_is_in_is_left_out() -> None:
    assert found("The 11th court met.", timed=(Timed(4, 8, "DATE"),)) == []


def test_an_article_in_another_language_is_not_read() -> None:
    assert found("in 2014", language="fr") == []


def test_a_day_of_publication_that_is_no_day_anchors_nothing() -> None:
    assert [time.value for time in found("on Tuesday", "2022")] == ["XXXX-WXX-2"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trap(published: str) -> None:
    text = (
        "Two decades ago, last week, next Tuesday, in January, 200 years from now, last winter, next year, the weekend."
    )
    assert len(found(text, published)) == 8


WORDS = (
    "in the last next this past early late mid- of 2014 1990s 4 March May Nov. 28 , . \n \n\n two three a half and to "
    "days weeks year years ago earlier later before every Tuesday evening morning 9 a.m. 20:30 GMT noon quarter first "
    "second spring fall winter fiscal now soon recently the future decades century '80s nineteen ninety-six "
    "Christmas Day today tomorrow night nights - 's — “ ” year-end $ 2022-11-28 31 11/11/2022 for nearly more than 1/2"
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=80)
DAYS = st.none() | st.dates().map(date.isoformat)


@given(TEXTS, DAYS)
def test_times_stand_in_order_without_overlap_and_say_what_stands_there(text: str, published: str | None) -> None:
    told = found(text, published)
    assert all(text[time.start : time.end] == time.text != "" for time in told)
    assert all(before.end <= after.start for before, after in pairwise(told))
    assert {time.type for time in told} <= {"DATE", "TIME", "DURATION", "SET"}


@given(TEXTS, DAYS)
def test_the_first_possible_day_is_not_behind_the_last(text: str, published: str | None) -> None:
    for time in found(text, published):
        assert (time.earliest is None) == (time.latest is None)
        if time.earliest and time.latest:
            assert date.fromisoformat(time.earliest) <= date.fromisoformat(time.latest)


@given(TEXTS)
def test_without_a_day_nothing_is_counted_from_one(text: str) -> None:
    assert {time.basis for time in found(text)} <= {"words", "narrative"}
