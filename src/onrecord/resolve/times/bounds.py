"""First and last day of a TIMEX3 value."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.{1,9})?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE))?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS = re.compile(r"(\d{4})(?:/(\d{4}))?")
_DECADE = re.compile(r"\d{3}")
_CENTURY = re.compile(r"\d\d")
# First month and day, last month and day; seasons north of the equator, from the earlier of their two beginnings
# (meteorological) to the later of their two ends (astronomical). Winter ends in the next year.
_PARTS = {
    "Q1": (1, 1, 3, 31), "Q2": (4, 1, 6, 30), "Q3": (7, 1, 9, 30), "Q4": (10, 1, 12, 31), "H1": (1, 1, 6, 30),
    "H2": (7, 1, 12, 31), "SP": (3, 1, 6, 21), "SU": (6, 1, 9, 23), "FA": (9, 1, 12, 21), "WI": (12, 1, 3, 20),
}  # fmt: skip


def bounds(value: str) -> Days | None:
    """First and last day that a value allows, `None` where it leaves one open, or the calendar has none."""
    try:
        return _of_days(value) or _of_weeks(value) or _of_years(value)
    except (ValueError, OverflowError):
        return None


def _of_days(value: str) -> Days | None:
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return None


def _of_weeks(value: str) -> Days | None:
    match = _WEEK.fullmatch(value)
    if match is None:
        return None
    first = date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
    return first, first + timedelta(days=1 if match[3] else 6)


def _of_years(value: str) -> Days | None:
    if match := _PART.fullmatch(value):
        year, (month, day, last_month, last_day) = int(match[1]), _PARTS[match[2]]
        return date(year, month, day), date(year + (last_month < month), last_month, last_day)
    if match := _YEARS.fullmatch(value):
        return date(int(match[1]), 1, 1), date(int(match[2] or match[1]), 12, 31)
    if _DECADE.fullmatch(value):
        return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)
    if _CENTURY.fullmatch(value):
        return date(int(value) * 100 + 1, 1, 1), date(int(value) * 100 + 100, 12, 31)
    return None


def narrowed(days: Days, mod: str, today: date | None) -> Days:
    """The part of a time that "early", "mid", "late", "earlier this" or "later this" leaves.

    Early is the first half and late the second, mid what lies between the first and the last quarter: wide enough to
    hold what writers mean.
    """
    first, last = days
    length = (last - first).days
    half, quarter = timedelta(length // 2), timedelta(length // 4)
    if mod == "START":
        return first, first + half
    if mod == "END":
        return last - half, last
    if mod == "MID":
        return first + quarter, last - quarter
    if mod == "BEFORE" and today and first <= today <= last:
        return first, today
    if mod == "AFTER" and today and first <= today <= last:
        return today, last
    return days
