"""Days that the text prints: whole dates, and dates without a year, as far as they are told as past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.lexicon.tables import table
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.resolve.dating.evidence import Evidence
from onrecord.resolve.dating.past import Past
from onrecord.resolve.dating.sentences import Sentence, is_year
from onrecord.text.dates import CalendarDate, find_dates
from onrecord.text.intervals import Intervals
from onrecord.text.weekdays import weekday_of

TOP = 700
"""Characters of the first paragraphs: a whole date there is the story's, further down more often its background."""


@dataclass(frozen=True, slots=True)
class Narrated:
    """A day that the article tells of as past, in its own narrative.

    Attributes:
        start, end: where it stands.
        year: `None` where the words leave it open.
        month, day: of the date.
        weekday: 0 for Monday, `None` where none is printed with it.
        reported: whether it stands in what somebody is reported to have said.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None
    reported: bool = False

    def days(self, earliest: date, latest: date) -> list[date]:
        """The days between two others that it can mean; the weekday, where one is printed, has to agree."""
        years = range(earliest.year, latest.year + 1) if self.year is None else (self.year,)
        possible = (_day(year, self.month, self.day) for year in years)
        return [day for day in possible if day and earliest <= day <= latest and self.weekday in (None, day.weekday())]


def printed(them: Intervals[Sentence], times: Sequence[TimeExpression], past: Past) -> Iterator[Evidence]:
    """Evidence of days and months that the text prints with their year and tells of as past.

    A year alone is as often one of a plan or a term, whatever the verb, but for "since 2014".
    """
    for time in times:
        year = (time.value or "")[:4]
        if time.type != "DATE" or not is_year(year) or year not in time.text or not time.earliest:
            continue
        alone = len(time.value or "") == len(year) and not past.follows_since(time.start)
        if not alone and any(them.touching(time.start, time.end)) and past.holds(time.start, time.end):
            first = date.fromisoformat(time.earliest)
            yield Evidence(time.start, time.end, f"printed {first}", first, None, "is told as past")


def narrated(text: str, them: Intervals[Sentence], past: Past, reported: Intervals[Span]) -> list[Narrated]:
    """The days of the narrative, in order of the text; asides and what it looks back on ("Earlier, ...") are none."""
    background = frozenset(table("dating")["not_past"]["background"])
    top = them.starts[0] + TOP if them.starts else 0
    found: list[Narrated] = []
    for day in find_dates(text):
        one = next(them.touching(day.start, day.end), None)
        if one is None or one.words[:1] == () or one.words[0] in background or day.month is None or day.day is None:
            continue
        in_story = (day.year is None or day.start < top) and not past.in_aside(day.start)
        if in_story and past.holds(day.start, day.end):
            weekday = weekday_of(text[day.start : day.end])
            inside = any(reported.touching(day.start, day.end))
            found.append(Narrated(day.start, day.end, day.year, day.month, day.day, weekday, inside))
    return found


def datelines(text: str, page: Page) -> Iterator[Evidence]:
    """Evidence of whole days in datelines: they say when the report was filed."""
    for zone in page.zones:
        for found in find_dates(text[zone.start : zone.end]) if zone.kind == "dateline" else ():
            if day := _whole(found):
                start, end = zone.start + found.start, zone.start + found.end
                yield Evidence(start, end, "dateline", day, day, "is the day of the dateline", strong=True)


def wrong_weekdays(text: str) -> Iterator[Refusal]:
    """A refusal for each whole date whose weekday is another in the calendar."""
    for found in find_dates(text):
        weekday = weekday_of(text[found.start : found.end])
        day = _whole(found)
        if day and weekday is not None and weekday != day.weekday():
            words = text[found.start : found.end]
            yield Refusal("resolve", found.start, found.end, Reason.of("weekday_disagrees", words=words))


def _whole(found: CalendarDate) -> date | None:
    return _day(found.year, found.month, found.day) if found.year and found.month and found.day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a year that has none
        return None
