"""Counting from a day in units of the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

_UNDATED = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX",
    "CE": "XX",
}  # fmt: skip


def undated(unit: str) -> str:
    """The value of a day, week, ... of which nothing is known."""
    return _UNDATED[unit]


def grain(day: date, unit: str) -> str:
    """The value of the unit that a day lies in: its month, its week, its year."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04}"
    return f"{day.year // 10:03}" if unit == "DE" else f"{(day.year - 1) // 100:02}"


def moved(day: date, unit: str, step: int) -> date:
    """The day so many units later; where the month there is shorter, its last day.

    Raises:
        ValueError, OverflowError: the calendar does not reach so far.
    """
    if unit in ("D", "W", "WE"):
        return day + timedelta(days=step * (1 if unit == "D" else 7))
    months = step * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def feast(rule: str, year: int) -> date:
    """The day of a feast that moves with the weekday: month, weekday and count, the last for -1."""
    month, weekday, count = map(int, rule.split("."))
    if count < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
