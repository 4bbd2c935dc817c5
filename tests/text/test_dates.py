from __future__ import annotations

import calendar
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.dates import find_dates, impossible_dates

Parts = tuple[int | None, int | None, int | None]


def _one(text: str) -> tuple[str, Parts]:
    [found] = find_dates(text)
    return text[found.start : found.end], (found.year, found.month, found.day)


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("They met on March 4, 2025, in Halvik.", "March 4, 2025", (2025, 3, 4)),
        ("They met on 4 March 2025.", "4 March 2025", (2025, 3, 4)),
        ("They met on 4 March in Halvik.", "4 March", (None, 3, 4)),
        ("They met on Mar. 4 in Halvik.", "Mar. 4", (None, 3, 4)),
        ("They met on Sept 4th in Halvik.", "Sept 4th", (None, 9, 4)),
        ("Printed 2025-03-04 in Halvik.", "2025-03-04", (2025, 3, 4)),
        ("Sent 2025-03-04T10:15:00Z by wire.", "2025-03-04", (2025, 3, 4)),
        ("Printed 04.03.2025 in Halvik.", "04.03.2025", (2025, 3, 4)),
        ("Printed 04.03.2025.", "04.03.2025", (2025, 3, 4)),
        ("Printed 25/03/2025.", "25/03/2025", (2025, 3, 25)),
        ("Printed 3/25/2025.", "3/25/2025", (2025, 3, 25)),
        ("Printed 3/3/2025.", "3/3/2025", (2025, 3, 3)),
        ("Friday, September 29, 2023", "Friday, September 29, 2023", (2023, 9, 29)),
        ("FRIDAY, SEPTEMBER 29, 2023", "FRIDAY, SEPTEMBER 29, 2023", (2023, 9, 29)),
        ("Tue, 4 Mar 2025 10:15", "Tue, 4 Mar 2025", (2025, 3, 4)),
        ("Since March 2025 the port is shut.", "March 2025", (2025, 3, None)),
        ("Since March of 2025 the port is shut.", "March of 2025", (2025, 3, None)),
        ("On the 4th of March, 2025, they met.", "the 4th of March, 2025", (2025, 3, 4)),
        ("It was March 4 , 2025 .", "March 4 , 2025", (2025, 3, 4)),
        ("It was March\n4, 2025.", "March\n4, 2025", (2025, 3, 4)),
        ("May 4 was quiet.", "May 4", (None, 5, 4)),
        ("On 29 February the ferries stopped.", "29 February", (None, 2, 29)),
    ],
)
def test_explicit_dates_are_found_with_their_parts(text: str, words: str, parts: Parts) -> None:
    assert _one(text) == (words, parts)


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("The talks of March 4-6, 2025 failed.", "March 4-6, 2025", (2025, 3, None)),
        ("The talks of 4–6 March 2025 failed.", "4–6 March 2025", (2025, 3, None)),
        ("Printed 03/04/2025 somewhere.", "03/04/2025", (2025, None, None)),
    ],
)
def test_what_the_words_do_not_fix_stays_open(text: str, words: str, parts: Parts) -> None:
    assert _one(text) == (words, parts)


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 much was said.",
        "In May much was said.",
        "They march 4 miles and may 4 times fall.",
        "Its army sent March 4,000 rounds.",
        "A rate of May 4.5 points.",
        "Version 1.2.2025.7 is out.",
        "See example.org/2025/03/04/harbour for more.",
        "Paid $4 March rent.",
        "March\n\n4 dead in Halvik",
    ],
)
def test_other_numbers_and_verbs_are_left_alone(text: str) -> None:
    assert find_dates(text) == []
    assert impossible_dates(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 31 November they met.", "31 November"),
        ("On Feb. 30 they met.", "Feb. 30"),
        ("On February 29, 2023 they met.", "February 29, 2023"),
        ("On March 32, 2025 they met.", "March 32, 2025"),
        ("Printed 2025-02-30.", "2025-02-30"),
        ("Printed 31.11.2025.", "31.11.2025"),
        ("Printed 13/14/2025.", "13/14/2025"),
    ],
)
def test_impossible_dates_are_kept_apart(text: str, words: str) -> None:
    assert find_dates(text) == []
    [found] = impossible_dates(text)
    assert text[found.start : found.end] == words


def test_a_month_and_a_count_is_no_impossible_date() -> None:
    assert impossible_dates("In March 45 people left.") == []


def test_several_dates_come_in_order() -> None:
    text = "From March 4 to 9 April 2025, then 2025-05-01 and 02.06.2025."
    assert [found.iso for found in find_dates(text)] == [None, "2025-04-09", "2025-05-01", "2025-06-02"]


def test_dates_do_not_overlap() -> None:
    assert [found.iso for found in find_dates("2025-03-04 March 5")] == ["2025-03-04", None]


def test_iso_is_as_fine_as_the_words() -> None:
    assert [found.iso for found in find_dates("March 2025; 03/04/2025; 4 March 2025")] == [
        "2025-03",
        "2025",
        "2025-03-04",
    ]


@given(
    st.dates(date(1600, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}", "{y:04}-{n:02}-{d:02}", "{d:02}.{n:02}.{y}"]),
)
def test_every_day_of_the_calendar_is_read_back(day: date, form: str) -> None:
    words = form.format(m=calendar.month_name[day.month], n=day.month, d=day.day, y=day.year)
    assert _one(f"It was {words} then.") == (words, (day.year, day.month, day.day))


@pytest.mark.parametrize("piece", ["March 4-", "4 ", "2025-", "Friday, ", "1.1.", "March ", "\n", "the 4th of "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    begun = time.perf_counter()
    find_dates(text)
    assert time.perf_counter() - begun < 5
