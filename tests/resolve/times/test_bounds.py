"""First and last days, and steps through the calendar, held against the calendar itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.times.bounds import bounds, narrowed
from onrecord.resolve.times.choice import candidates, nearest
from onrecord.resolve.times.steps import feast, grain, moved

DAYS = st.dates(date(1700, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-W52", "2022-12-26", "2023-01-01"),
        ("2022-W52-WE", "2022-12-31", "2023-01-01"),
        ("2022-Q4", "2022-10-01", "2022-12-31"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2022-WI", "2022-12-01", "2023-03-20"),
        ("2021/2022", "2021-01-01", "2022-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1901-01-01", "2000-12-31"),
        ("2022-11-29T09:00", "2022-11-29", "2022-11-29"),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value: str, first: str, last: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["XXXX-11", "P3D", "PRESENT_REF", "2022-02-30", "2022-13", "2022-W54", "0000", "", "X"]
)
def test_what_fixes_no_day_has_none(value: str) -> None:
    assert bounds(value) is None


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_a_day_lies_in_its_own_week_month_or_year(day: date, unit: str) -> None:
    found = bounds(grain(day, unit))
    assert found is not None
    assert found[0] <= day <= found[1]


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y"]), st.integers(-300, 300))
def test_steps_forth_and_back_end_in_the_same_unit(day: date, unit: str, step: int) -> None:
    assert grain(moved(moved(day, unit, step), unit, -step), unit) == grain(day, unit)


@given(DAYS, st.sampled_from(["START", "MID", "END", "BEFORE", "AFTER", ""]), st.none() | DAYS)
def test_an_end_of_a_time_lies_in_it(day: date, mod: str, today: date | None) -> None:
    whole = bounds(grain(day, "M"))
    assert whole is not None
    first, last = narrowed(whole, mod, today)
    assert whole[0] <= first <= last <= whole[1]


@given(DAYS, st.sampled_from(["WXX-3", "WE", "02", "11-28", "Q1", "SU", "02-29", "@11.4.4"]))
def test_the_nearest_is_one_of_those_around(day: date, part: str) -> None:
    some = candidates(part, day)
    assert some == sorted(some)
    assert nearest(some, day) in some


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("11.4.4", 2022, "2022-11-24"),
        ("5.1.-1", 2022, "2022-05-30"),
        ("9.1.1", 2025, "2025-09-01"),
        ("1.1.3", 2026, "2026-01-19"),
    ],
)
def test_feasts_that_move_with_the_weekday(rule: str, year: int, day: str) -> None:
    assert feast(rule, year) == date.fromisoformat(day)


@given(st.integers(1600, 2400))
def test_a_fourth_thursday_is_in_the_fourth_week(year: int) -> None:
    day = feast("11.4.4", year)
    assert (day.isoweekday(), day.month) == (4, 11)
    assert date(year, 11, 22) <= day <= date(year, 11, 1) + timedelta(days=27)
