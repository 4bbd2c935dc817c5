"""When the article says it was published: the carrier first, then the page, then its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from onrecord.clean.doubts import disagreeing
from onrecord.clean.front_matter import front_matter
from onrecord.records.article import Article
from onrecord.records.when import When
from onrecord.records.zone import Zone, ZoneKind
from onrecord.text.dates import CalendarDate, find_dates

PATH_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def published(article: Article, zones: Sequence[Zone]) -> When | None:
    """The best evidence for the day of publication, `None` where no whole day is given.

    A dateline without a year takes it from the masthead or the address, and only from there. Of two days in the
    masthead that lie far apart neither is taken.
    """
    if article.published:
        return When(article.published, article.published_basis or "given")
    matter = front_matter(article)
    if whole := _whole(find_dates(matter.date or "")):
        return When(whole, "metadata")
    zones = [zone for zone in zones if zone.start >= matter.end]
    masthead = list(_dates(article.text, zones, "masthead"))
    agreed = disagreeing(article.text, zones) is None
    if agreed and (whole := _whole(masthead)):
        return When(whole, "masthead")
    address = url_day(article.url)
    years = {found.year for found in masthead if found.year}
    if address:
        years.add(int(address[:4]))
    if whole := _whole(_dates(article.text, zones, "dateline"), years):
        return When(whole, "dateline")
    return When(address, "url") if address else None


def url_day(url: str | None) -> str | None:
    """The day in an address such as `/2025/03/04/` or `/2025/mar/04/`, ISO 8601."""
    for match in PATH_DATE.finditer(_path_of(url)):
        month = MONTHS.index(match[3]) + 1 if match[3] in MONTHS else int(match[3]) if match[3].isdigit() else 0
        try:
            return date(int(match[1]), month, int(match[4])).isoformat()
        except ValueError:
            continue
    return None


def _path_of(url: str | None) -> str:
    """The path of an address in lower case, "" where none can be read."""
    try:
        return urlsplit(url or "").path.lower()
    except ValueError:  # "http://[x": a row may give anything as its address
        return ""


def _dates(text: str, zones: Sequence[Zone], kind: ZoneKind) -> Iterator[CalendarDate]:
    for zone in zones:
        if zone.kind == kind:
            yield from find_dates(text[zone.start : zone.end])


def _whole(dates: Iterator[CalendarDate] | list[CalendarDate], years: set[int] | None = None) -> str | None:
    """The first date that names a day; one without a year takes the only year that is known."""
    for found in dates:
        year = found.year or (min(years) if years and len(years) == 1 else None)
        if year and found.month and found.day:
            try:
                return date(year, found.month, found.day).isoformat()
            except ValueError:
                continue
    return None
