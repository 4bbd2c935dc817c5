"""The article's own day for what its words date no further, and days as values."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.when import TimeExpression, When
from onrecord.text.dates import find_dates

Days = tuple[date, date]
"""A first and a last day."""

WIDEST = timedelta(days=31)
"""The widest interval that dates a statement; what is wider, the article's `happened` says once for all of them."""

AHEAD = timedelta(days=7)
"""What a day without year may lie behind the article's: it is printed for a day, and read on some before."""

OPEN_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


def own_day(text: str, page: Page, resolution: Resolution) -> tuple[Days, str] | None:
    """The day or days that an article speaks on, and what they rest on; `None` where it has none.

    A printed date that the words contradict is none: then `happened` counts, where it is not too wide; but no day that
    a statement names of something else.
    """
    redated = any(one.kind == "redated" for one in resolution.findings)
    published = _span(page.published.value) if page.published and not redated else None
    if published and published[0] == published[1]:
        day = next(_dateline(text, page, published[0]), None)
        return ((day, day), "dateline") if day else (published, "published")
    happened = resolution.happened
    days = _span(happened.value) if happened and happened.basis != "reported" else None
    return (days, "happened") if days and days[1] - days[0] <= WIDEST else None


def _dateline(text: str, page: Page, published: date) -> Iterator[date]:
    """The days that a dateline names, in the month before publication."""
    for zone in page.zones:
        if zone.kind == "dateline":
            for found in find_dates(text[zone.start : zone.end]):
                year = found.year or published.year
                for day in (_day(year, found.month, found.day), _day(year - 1, found.month, found.day)):
                    if day and timedelta() <= published - day <= WIDEST:
                        yield day


def days_of(time: TimeExpression, own: tuple[Days, str] | None) -> Days | None:
    """The days that a time means; one without a year is the last before the end of the article's own days."""
    if time.earliest and time.latest:
        return date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    open_year = OPEN_YEAR.fullmatch(time.value or "")
    if open_year is None or own is None:
        return None
    last = own[0][1]
    for year in (last.year + 1, last.year, last.year - 1):
        day = _day(year, int(open_year[1]), int(open_year[2]))
        if day and day <= last + AHEAD:
            return day, day
    return None


def when(days: Days, basis: str) -> When:
    """A first and a last day as the contract writes them: a day, a whole month or year, else an interval."""
    first, last = days
    if first == last:
        return When(first.isoformat(), basis)
    whole_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    if whole_month and last.day == monthrange(last.year, last.month)[1]:
        return When(first.isoformat()[:7], basis)
    whole_year = first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return When(first.isoformat()[:4] if whole_year else f"{first}/{last}", basis)


def _span(value: str) -> Days | None:
    """The first and last day of a value; `None` for a coarser date."""
    first, _, last = value.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None


def _day(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month, day) if month and day else None
    except ValueError:
        return None
