"""The days of a time."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.records.when import When


@pytest.mark.parametrize(
    ("value", "day", "days"),
    [
        ("2022-11-28", date(2022, 11, 28), ("2022-11-28", "2022-11-28")),
        ("2024-02", None, ("2024-02-01", "2024-02-29")),
        ("2022", None, ("2022-01-01", "2022-12-31")),
        ("2022-11-28/2022-12-02", None, ("2022-11-28", "2022-12-02")),
        ("2022-11/2023-02", None, ("2022-11-01", "2023-02-28")),
    ],
)
def test_a_time_has_a_first_and_a_last_day_and_a_day_where_it_is_one(
    value: str, day: date | None, days: tuple[str, str]
) -> None:
    when = When(value, "given")
    assert when.day == day
    assert when.days == days
