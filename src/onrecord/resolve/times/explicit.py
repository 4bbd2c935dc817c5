"""Dates, years, decades and centuries in digits: what the words fix by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Timed
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.words import Words
from onrecord.text.dates import CalendarDate, find_dates

# Years that news speaks of in bare digits; 1066 and 2500 are more often counts.
YEAR = r"(?:1[6-9]|20|21)\d\d"
_YEAR_RANGE = re.compile(rf"(?<![\w$€£.,:/-])({YEAR})[-–—/]({YEAR}|\d\d)(?![\w%]|[.,:/-]\d)")
_BARE_YEAR = re.compile(rf"(?<![\w$€£#.,:/-])({YEAR})(?![\w%]|[.,:/]\d|-[^\W\d]|[-–]\d)")
_DECADE = re.compile(r"(?<![\w$€£.,])(?:the )?(?:(1[6-9]|20)(\d)0|['’`](\d)0)['’]?s\b")
_CENTURY = re.compile(r"(?<![\w.,-])(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,40})[ \n-]$")
_WORD_BEHIND = re.compile(r"[ \n]([^\W\d_]{1,40})")
_REACH = 16
# Days of a date that names several: "4-6 March".
_TIED = re.compile(r"(?<!\d)(\d{1,2}) ?[-–—] ?(\d{1,2})(?!\d)")


class _Fixed(NamedTuple):
    start: int
    end: int
    reading: Reading


def explicit(words: Words, timed: Iterable[Timed]) -> dict[int, Found]:
    """What stands in digits, by the number of its first word; of two that overlap the first of the list.

    Args:
        words: of the text.
        timed: what the annotator takes for times: a year in one of them needs no word before it.
    """
    text = words.text
    taken: dict[int, Found] = {}
    covered: set[int] = set()
    for found in (_dates(text), _ranges(text), _decades(text), _years(text), _read(text, timed)):
        for one in found:
            first, last = words.at(one.start), words.at(one.end)
            if covered.isdisjoint(range(first, last)):
                covered.update(range(first, last))
                taken[first] = Found(first, last, one.reading)
    return taken


def _dates(text: str) -> Iterator[_Fixed]:
    for date in find_dates(text):
        yield _Fixed(date.start, date.end, _dated(text, date))


def _dated(text: str, date: CalendarDate) -> Reading:
    tied = _TIED.search(text, date.start, date.end) if date.month and date.day is None else None
    if tied:
        part = f"{date.month:02}-{int(tied[1]):02}"
        value = f"{date.year:04}-{part}" if date.year else None
        return Reading("DATE", value, part="" if value else part, last_day=int(tied[2]))
    if date.iso is not None:
        return Reading("DATE", date.iso)
    if date.day is None:
        return Reading("DATE", part=f"{date.month:02}")
    return Reading("DATE", part=f"{date.month:02}-{date.day:02}", weekday=_weekday(text[date.start : date.end]))


def _weekday(words: str) -> int:
    """The weekday that leads a date, by its first letters; 0 where none does."""
    names = table("calendar")["weekday"]
    return next((number for name, number in names.items() if name.startswith(words[:3].lower())), 0)


def _read(text: str, timed: Iterable[Timed]) -> Iterator[_Fixed]:
    """Years inside what the annotator takes for times: "a 1971 convention"."""
    for time in timed:
        match = _BARE_YEAR.search(text, time.start, time.end)
        if match:
            yield _Fixed(match.start(), match.end(), Reading("DATE", match[1]))


def _ranges(text: str) -> Iterator[_Fixed]:
    """Years tied by a dash or stroke: "2021-2022", "2014/15"."""
    for match in _YEAR_RANGE.finditer(text):
        first, second = int(match[1]), match[2]
        last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        if first < last:
            yield _Fixed(match.start(), match.end(), Reading("DATE", f"{first}/{last}"))


def _decades(text: str) -> Iterator[_Fixed]:
    """Decades ("the 1990s", "the '80s", which are the last century's), and centuries."""
    for match in _DECADE.finditer(text):
        value = f"{match[1]}{match[2]}" if match[1] else f"19{match[3]}"
        yield _Fixed(match.start(), match.end(), Reading("DATE", value))
    for match in _CENTURY.finditer(text):
        century = int(match[1]) - 1
        if 0 < century < 99:
            yield _Fixed(match.start(), match.end(), Reading("DATE", f"{century:02}"))


def _years(text: str) -> Iterator[_Fixed]:
    """Bare years behind a word that leads to one."""
    known = {key: frozenset(words) for key, words in table("calendar")["year"].items()}
    year_before = -_REACH
    for match in _BARE_YEAR.finditer(text):
        start, end = match.span()
        before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
        behind = _WORD_BEHIND.match(text, end)
        lead, follow = before[1].lower() if before else "", behind[1].lower() if behind else ""
        linked = lead not in known["linking"] or start - year_before <= len(lead) + 3
        round_count = int(match[1]) % 100 == 0 and follow != "" and follow not in known["after"]
        described = lead != "the" or (follow != "" and not follow.endswith("s"))
        if lead in known["before"] and linked and described and follow not in known["units"] and not round_count:
            year_before = end
            yield _Fixed(start, end, Reading("DATE", match[1]))
