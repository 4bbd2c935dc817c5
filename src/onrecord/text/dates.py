"""Explicit English calendar dates: "March 4, 2025", "4 March", "2025-03-04". Nothing relative, no bare year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10}
_SHORT |= {"Nov": 11, "Dec": 12}
_NUMBER = {name.lower(): number for number, name in enumerate(_MONTHS, 1)}
_NUMBER |= {name.lower(): number for name, number in _SHORT.items()}
_LENGTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _either_case(names: Iterable[str]) -> str:
    """Capitalised or all capitals; "may" and "march" in small letters are verbs."""
    return "|".join(form for name in names for form in (name, name.upper()))


# A gap never crosses an empty line; one line break is let through for texts wrapped at a fixed width.
_GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,4})"
_DASH = r"[^\S\n]?[-–—][^\S\n]?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR = r"(?:1[6-9]|20)\d\d(?![\w%]|[.,:/]\d)"
_MONTH = rf"(?:(?:{_either_case(_MONTHS)})\b|(?:{_either_case(_SHORT)})\b\.?)"
_WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Mon",
    "Tues",
    "Tue",
    "Wed",
    "Thurs",
    "Thur",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
)
_WEEKDAY = rf"(?:(?:{_either_case(_WEEKDAYS)})\b\.?,?{_GAP})?"
_COMMA_YEAR = rf"(?:[^\S\n]?,)?{_GAP}"

_NAMED = re.compile(
    rf"(?<![\w$€£#])(?<!\d[.,:/-]){_WEEKDAY}(?:"
    rf"(?P<mdy_month>{_MONTH}){_GAP}(?P<mdy_day>{_DAY})(?P<mdy_last>{_DASH}\d{{1,2}})?(?![\w%]|[.,:/]\d)"
    rf"(?:{_COMMA_YEAR}(?P<mdy_year>{_YEAR}))?"
    rf"|(?:the{_GAP})?(?P<dmy_first>\d{{1,2}}{_DASH})?(?P<dmy_day>{_DAY}){_GAP}(?:of{_GAP})?(?P<dmy_month>{_MONTH})"
    rf"(?:{_COMMA_YEAR}(?P<dmy_year>{_YEAR}))?"
    rf"|(?P<my_month>{_MONTH})(?:[^\S\n]?,|{_GAP}of)?{_GAP}(?P<my_year>{_YEAR})"
    r")",
)
_YEAR_FIRST = re.compile(r"(?<![\w./-])(\d{4})([-/])(\d{2})\2(\d{2})(?=T\d|(?![\w/-]|\.\d))")
_YEAR_LAST = re.compile(r"(?<![\w./-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\w/-]|\.\d)")


class CalendarDate(NamedTuple):
    """A date and where it stands.

    Attributes:
        start, end: offsets of its words, weekday included where one leads it.
        year, month, day: the parts the words fix. "March 4" leaves the year open, "March 2025" and "March 4-6, 2025"
            the day, the slash date "03/04/2025" month and day.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        """ISO 8601 day, month or year, as fine as the words fix it; `None` without a year."""
        if self.year is None:
            return None
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def find_dates(text: str) -> list[CalendarDate]:
    """Every explicit date of `text` that the calendar has, in order and without overlap."""
    return [date for date in _claimed(text) if _possible(date)]


def impossible_dates(text: str) -> list[CalendarDate]:
    """Dates that no calendar has, such as "31 November" or "2025-02-30", in order.

    A month with a number above 31 counts only beside a year: "March 45" may be a month and a count.
    """
    return [date for date in _claimed(text) if not _possible(date) and _meant_as_date(date)]


def _claimed(text: str) -> list[CalendarDate]:
    found = [_named(match) for match in _NAMED.finditer(text)]
    found += [_year_first(match) for match in _YEAR_FIRST.finditer(text)]
    found += [_year_last(match) for match in _YEAR_LAST.finditer(text)]
    return sorted(found)


def _named(match: re.Match[str]) -> CalendarDate:
    part = match.groupdict()
    month = part["mdy_month"] or part["dmy_month"] or part["my_month"]
    year = part["mdy_year"] or part["dmy_year"] or part["my_year"]
    day = part["mdy_day"] or part["dmy_day"]
    several = part["mdy_last"] or part["dmy_first"]
    return CalendarDate(
        match.start(),
        match.end(),
        int(year) if year else None,
        _NUMBER[month.rstrip(".").lower()],
        int(day.rstrip("stndrhSTNDRH")) if day and not several else None,
    )


def _year_first(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(match.start(), match.end(), int(match[1]), int(match[3]), int(match[4]))


def _year_last(match: re.Match[str]) -> CalendarDate:
    """Dots put the day first; slashes do in one half of the world only, so a part above 12 has to tell."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12:
        return CalendarDate(match.start(), match.end(), year, second, first)
    if second > 12 or first == second:
        return CalendarDate(match.start(), match.end(), year, first, second)
    return CalendarDate(match.start(), match.end(), year, None, None)


def _possible(date: CalendarDate) -> bool:
    if date.month is None:
        return True
    if not 1 <= date.month <= 12:
        return False
    if date.day is None:
        return True
    return 1 <= date.day <= _days(date.year, date.month)


def _days(year: int | None, month: int) -> int:
    """Length of a month; February has 29 days where the year is not known."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return _LENGTH[month - 1] if leap or month != 2 else 28


def _meant_as_date(date: CalendarDate) -> bool:
    return date.year is not None or (date.day is not None and 1 <= date.day <= 31)
