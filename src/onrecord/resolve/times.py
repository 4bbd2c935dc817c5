"""Times: those that the words fix by themselves, with their value, and those that the annotator reads, without.

Values follow TIMEX3 (ISO-TimeML). Nothing is anchored: "4 March" without a year stays `XXXX-03-04`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import TimeExpression
from onrecord.text.dates import CalendarDate, find_dates, impossible_dates
from onrecord.text.intervals import Intervals

# Years that news speaks of in bare digits; 1066 and 2500 are more often counts.
_YEAR = r"(?:1[6-9]|20|21)\d\d"
_YEAR_RANGE = re.compile(rf"(?<![\w$€£.,:/-])({_YEAR})[-–—/]({_YEAR}|\d\d)(?![\w%]|[.,:/-]\d)")
_BARE_YEAR = re.compile(rf"(?<![\w$€£#.,:/-])({_YEAR})(?![\w%]|[.,:/]\d|-[^\W\d]|[-–]\d)")
_DECADE = re.compile(r"(?<![\w$€£.,-])(?:the )?((?:1[6-9]|20)\d)0['’]?s\b")
_CENTURY = re.compile(r"(?<![\w.,-])(\d{1,2})(?:st|nd|rd|th) century\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,40})[ \n-]$")
_WORD_BEHIND = re.compile(r"[ \n]([^\W\d_]{1,40})")
_REACH = 16


def times(article: Article, page: Page, annotation: Annotation) -> tuple[TimeExpression, ...]:
    """Times of an article in order of the text, without overlap.

    A value have calendar dates, months and seasons with their year, quarters, years in plain use ("in 2022",
    "2021-2022"), decades, centuries in digits, and lengths of time up to two digits or words ("three weeks").
    None have clock times, and all that hangs on another day ("Tuesday", "two days ago"): these the annotator reads.

    `earliest` and `latest` are given where the words fix them; an article in a language that is not read has none.
    """
    if page.language not in (None, "en"):
        return ()
    text = article.text
    taken: list[TimeExpression] = []
    for found in (_dates(text), _named_years(text), _ranges(text), _decades(text), _years(text), _durations(text)):
        taken = _merged(taken, found)
    return tuple(_merged(taken, _read(text, annotation)))


def _read(text: str, annotation: Annotation) -> Iterator[TimeExpression]:
    """What the annotator reads, but for dates that no calendar has."""
    impossible = Intervals(impossible_dates(text))
    for time in annotation.times:
        if not any(impossible.touching(time.start, time.end)):
            yield TimeExpression(time.start, time.end, text[time.start : time.end], time.type, None)


def _merged(taken: list[TimeExpression], found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Both in order, without those found that touch one already taken."""
    both = sorted([(time.start, 0, time) for time in taken] + [(time.start, 1, time) for time in found])
    out: list[tuple[int, TimeExpression]] = []
    for start, late, time in both:
        if out and start < out[-1][1].end:
            if late or not out[-1][0]:
                continue
            out.pop()
        out.append((late, time))
    return [time for _, time in out]


def _dates(text: str) -> Iterator[TimeExpression]:
    for date in find_dates(text):
        first, last = _bounds(date)
        yield TimeExpression(date.start, date.end, text[date.start : date.end], "DATE", _value(date), first, last)


def _value(date: CalendarDate) -> str:
    if date.iso is not None:
        return date.iso
    return f"XXXX-{date.month:02}" if date.day is None else f"XXXX-{date.month:02}-{date.day:02}"


def _bounds(date: CalendarDate) -> tuple[str, str] | tuple[None, None]:
    """First and last day that the words allow, none without a year."""
    if date.year is None:
        return None, None
    months = (date.month or 1, date.month or 12)
    days = (date.day or 1, date.day or monthrange(date.year, months[1])[1])
    return f"{date.year:04}-{months[0]:02}-{days[0]:02}", f"{date.year:04}-{months[1]:02}-{days[1]:02}"


def _span_of_years(text: str, start: int, end: int, value: str, years: tuple[int, int]) -> TimeExpression:
    return TimeExpression(start, end, text[start:end], "DATE", value, f"{years[0]:04}-01-01", f"{years[1]:04}-12-31")


def _named_years(text: str) -> Iterator[TimeExpression]:
    """Seasons and quarters with their year: "spring 2022", "the first quarter of 2022"."""
    for match in _named_year_pattern().finditer(text):
        year = int(match["year"])
        season = table("calendar")["seasons"].get((match["season"] or "").lower())
        code = season or f"Q{match['digit'] or table('calendar')['quarters'][match['quarter'].lower()]}"
        # Fiscal quarters and the seasons of either hemisphere lie in no fixed months.
        yield TimeExpression(match.start(), match.end(), match.group(), "DATE", f"{year}-{code}")


@cache
def _named_year_pattern() -> re.Pattern[str]:
    data = table("calendar")
    return re.compile(
        rf"\b(?:(?P<season>{'|'.join(data['seasons'])})"
        rf"|(?P<quarter>{'|'.join(data['quarters'])}) quarter|Q(?P<digit>[1-4]))"
        rf"(?: of|,)?[ \n](?P<year>{_YEAR})(?![\w%]|[.,:/]\d)",
        re.IGNORECASE,
    )


def _ranges(text: str) -> Iterator[TimeExpression]:
    """Years tied by a dash or stroke: "2021-2022", "2014/15"."""
    for match in _YEAR_RANGE.finditer(text):
        first, second = int(match[1]), match[2]
        last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        if first < last:
            yield _span_of_years(text, match.start(), match.end(), f"{first}/{last}", (first, last))


def _decades(text: str) -> Iterator[TimeExpression]:
    for match in _DECADE.finditer(text):
        decade = int(match[1])
        yield _span_of_years(text, match.start(), match.end(), match[1], (decade * 10, decade * 10 + 9))
    for match in _CENTURY.finditer(text):
        century = int(match[1]) - 1
        if 0 < century < 99:
            years = (century * 100 + 1, century * 100 + 100)
            yield _span_of_years(text, match.start(), match.end(), f"{century:02}", years)


def _years(text: str) -> Iterator[TimeExpression]:
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
            yield _span_of_years(text, start, end, match[1], (int(match[1]), int(match[1])))


def _durations(text: str) -> Iterator[TimeExpression]:
    """Lengths of time: "two days", "15 years", "a 48-hour truce"."""
    units = {word: entry["code"] for entry in table("calendar")["duration"] for word in entry["words"]}
    for match in _duration_pattern().finditer(text):
        if _range_end().search(text, max(0, match.start() - _REACH), match.start()):
            continue
        prefix, letters = units[match["unit"].lower()]
        value = f"{prefix}{match['digits'] or _in_digits(match['words'])}{letters}"
        yield TimeExpression(match.start(), match.end(), match.group(), "DURATION", value)


@cache
def _range_end() -> re.Pattern[str]:
    """Finds a first number before the one at hand: "two to three weeks" is no length of three."""
    numbers = table("numbers")
    return re.compile(rf"(?:\d|\b(?:{'|'.join((*numbers['tens'], *numbers['small']))})) (?:to|or|and) $", re.IGNORECASE)


def _in_digits(words: str) -> int:
    numbers = table("numbers")
    return sum(
        numbers["tens"].get(word, 0) or numbers["small"].get(word, 0) for word in re.split("[ -]", words.lower())
    )


@cache
def _duration_pattern() -> re.Pattern[str]:
    numbers, data = table("numbers"), table("calendar")
    small = "|".join(sorted(numbers["small"], key=len, reverse=True))
    units = "|".join(sorted((word for entry in data["duration"] for word in entry["words"]), key=len, reverse=True))
    not_behind = "|".join(data["not_duration"]["after"])
    return re.compile(
        rf"(?<![\w.,$€£/-])(?:(?P<digits>\d{{1,3}}(?:\.\d)?)"
        rf"|(?P<words>(?:{'|'.join(numbers['tens'])})(?:[ -](?:{small}))?|{small}))"
        rf"[ \n-](?P<unit>{units})\b(?![ -](?:{not_behind})\b)",
        re.IGNORECASE,
    )
