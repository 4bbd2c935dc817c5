"""Days as carriers write them, to ISO 8601 days; what could be two days is none."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

# ISO 8601 in its extended form, as RFC 3339 and W3C's note on dates profile it, and with the space before the offset
# that many programs write.
_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ]([0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:[.,][0-9]{1,9})?)?)\s?([Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.]?([0-9]{2})[/.]?([0-9]{2})")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# The day of the week before it; behind it the time of day as Drupal has it: "Thursday, April 11, 2024 - 22:40".
_ENGLISH = re.compile(
    r"(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?\.?,? )?"
    r"(?:([0-9]{1,2}) )?([A-Za-z]{3,9})\.?(?: ([0-9]{1,2}),?)?,? ([0-9]{4})(?: - [0-9]{1,2}:[0-9]{2})?"
)

_YEAR = re.compile(r"(?<!\+)(?<! -)\b[0-9]{4}\b")  # +0100 is no year
_SHORT_YEAR = re.compile(r"(?:[A-Za-z]{3,9},? )?[0-9]{1,2} [A-Za-z]{3,9} ([0-9]{2})(?: |$)")

FIRST_NEWSPAPER = "1605"
LAST_YEAR = 8999
"""Later ones stand for "never": 9999-12-31 is the last day of .NET and of many databases."""

# What programs write that hold no time at all: a clock of Unix at zero.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso_day(value: str) -> str | None:
    """The day of an ISO 8601 day or instant, as its own clock shows it; `None` for anything else.

    The day 1970-01-01 is one; the instant at which it begins in UTC is none, being what a clock never set says.
    """
    match = _ISO.fullmatch(value.strip())
    return _day(match[1]) if match and not _is_iso_epoch(match) else None


def iso_instant(value: str) -> bool:
    """Whether the value is an ISO 8601 day with a time of day."""
    match = _ISO.fullmatch(value.strip())
    return bool(match and match[2] and _day(match[1]))


def page_day(value: str) -> str | None:
    """The day a page's metadata gives: ISO 8601, year first, RFC 5322, or with an English month.

    `11/12/2022` stays `None`: it is a November day in one country and a December day in another.
    """
    value = " ".join(value[:80].split())
    if day := iso_day(value):
        return day
    if match := _YEAR_FIRST.fullmatch(value):
        return _day("-".join(match.groups()))
    if match := _ENGLISH.fullmatch(value):
        return _english(match[1] or match[3], match[2].lower(), match[4])
    year = _YEAR.search(value)
    return _mail_day(value, int(year[0])) if year else None


def feed_day(value: str) -> str | None:
    """The day a feed's item gives: as in a page, or with a year of two digits, which RSS 2.0 takes from RFC 822.

    A day before there were newspapers is what some programs write where they know none: .NET's first is 0001-01-01.
    """
    value = " ".join(value[:80].split())
    short = _SHORT_YEAR.match(value)
    year = int(short[1]) if short else 0
    day = _mail_day(value, year + (2000 if year < 69 else 1900)) if short else page_day(value)
    return day if day and day >= FIRST_NEWSPAPER else None


def _mail_day(value: str, year: int) -> str | None:
    """The day of a date as RFC 5322 writes it, where Python reads the year as meant: it takes 0001 for 2001."""
    try:
        parsed: datetime = parsedate_to_datetime(value)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return _day(parsed.date().isoformat()) if parsed.year == year and not _is_epoch(parsed) else None


def _english(day: str | None, month: str, year: str) -> str | None:
    number = next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(month[:3])), 0)
    if not day or not number or not _MONTHS[number - 1].startswith(month.removesuffix("t") or month):
        return None
    return _day(f"{year}-{number:02}-{int(day):02}")


def _is_iso_epoch(match: re.Match[str]) -> bool:
    day, time, offset = match.groups()
    if not time or day not in {"1969-12-31", "1970-01-01"}:  # west of Greenwich it is still the day before
        return False
    try:
        return _is_epoch(datetime.fromisoformat(f"{day}T{time}{offset if offset and offset[0] in '+-' else ''}"))
    except ValueError:
        return False


def _is_epoch(instant: datetime) -> bool:
    """Whether it is the zero of Unix' clock; one that names no zone is taken to be in UTC."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)) == _EPOCH


def _day(value: str) -> str | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day.isoformat() if day.year <= LAST_YEAR else None
