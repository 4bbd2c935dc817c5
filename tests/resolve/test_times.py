"""Explicit times: their words, TIMEX3 values and bounds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import TimeExpression
from onrecord.resolve.times import times


def found(text: str, language: str | None = None) -> list[TimeExpression]:
    return list(times(Article(text=text, name="test"), Page(language=language), Annotation()))


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("They met on 4 March 2025.", "4 March 2025", "2025-03-04"),
        ("They met on November 28.", "November 28", "XXXX-11-28"),
        ("They met in November 2022.", "November 2022", "2022-11"),
        ("It began in 2014.", "2014", "2014"),
        ("It was late 2021, they say.", "2021", "2021"),
        ("It broke the 2014 accord.", "2014", "2014"),
        ("The 2021-2022 season.", "2021-2022", "2021/2022"),
        ("The 2014/15 season.", "2014/15", "2014/2015"),
        ("It grew in the 1990s.", "the 1990s", "199"),
        ("A town of the 19th century.", "19th century", "18"),
        ("It began in spring 2022.", "spring 2022", "2022-SP"),
        ("It began in the third quarter of 2022.", "third quarter of 2022", "2022-Q3"),
    ],
)
def test_dates(sentence: str, text: str, value: str) -> None:
    (time,) = found(sentence)
    assert (time.text, time.value, time.type) == (text, value, "DATE")
    assert sentence[time.start : time.end] == time.text


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It took two days.", "P2D"),
        ("A 48-hour truce.", "PT48H"),
        ("It took twenty-one months.", "P21M"),
        ("It took 1.5 years.", "P1.5Y"),
        ("It took ten minutes.", "PT10M"),
        ("It took three decades.", "P3DE"),
    ],
)
def test_lengths_of_time(sentence: str, value: str) -> None:
    (time,) = found(sentence)
    assert (time.value, time.type, time.earliest) == (value, "DURATION", None)


@pytest.mark.parametrize(
    ("sentence", "earliest", "latest"),
    [
        ("on 4 March 2025", "2025-03-04", "2025-03-04"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("in 2014", "2014-01-01", "2014-12-31"),
        ("in 2021-2022", "2021-01-01", "2022-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("on 4 March", None, None),
        ("in spring 2022", None, None),
    ],
)
def test_bounds_are_given_where_the_words_fix_them(sentence: str, earliest: str | None, latest: str | None) -> None:
    (time,) = found(sentence)
    assert (time.earliest, time.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "sentence",
    [
        "They burned 2014 villages.",
        "Fighting in 2000 villages went on.",
        "It rose by 2014 soldiers.",
        "It cost $2014 and 2,014 euros.",
        "On 31 November it may.",
        "It was two days ago.",
        "She is 15 years old.",
        "It takes two to three weeks.",
        "Men and 2014 tanks.",
    ],
)
def test_what_names_no_explicit_time(sentence: str) -> None:
    assert found(sentence) == []


def test_years_linked_to_a_year_are_years() -> None:
    assert [time.value for time in found("from 2014 to 2016, in 2018 and 2019")] == ["2014", "2016", "2018", "2019"]


def test_a_year_inside_a_date_is_told_once() -> None:
    assert [time.value for time in found("in March 2022 and by 1 May 2023")] == ["2022-03", "2023-05-01"]


def test_an_article_in_another_language_is_not_read() -> None:
    assert found("in 2014", language="fr") == []


TIMED = [
    "in ",
    "2014",
    " and ",
    "to ",
    "-",
    "4 March",
    " ",
    "two",
    " days",
    "1990s",
    "the ",
    "spring ",
    "2022",
    ",",
    "\n",
    "May ",
]


@given(st.lists(st.sampled_from(TIMED), max_size=25).map("".join))
def test_times_stand_in_order_without_overlap(text: str) -> None:
    spans = [(time.start, time.end) for time in found(text)]
    assert all(text[time.start : time.end] == time.text for time in found(text))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
