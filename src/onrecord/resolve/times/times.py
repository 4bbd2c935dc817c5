"""Times of an article: found by rules and by the annotator, with their values, on the day they hang on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import TimeExpression
from onrecord.resolve.times.anchoring import Anchor, Anchored, anchored
from onrecord.resolve.times.expression import expressions
from onrecord.resolve.times.loose import loose
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.spoken import Spoken, spoken_days
from onrecord.resolve.times.tense import Tenses
from onrecord.resolve.times.text import Text
from onrecord.text.dates import CalendarDate, impossible_dates
from onrecord.text.intervals import Intervals

Placed = tuple[int, int, Found]
"""Where a reading stands, and the reading."""


def times(article: Article, page: Page, annotation: Annotation) -> tuple[TimeExpression, ...]:
    """Times of an article in order of the text, without overlap.

    Rules read what they know; what the annotator reads besides is kept where it can be given a value. Values are
    TIMEX3 (ISO-TimeML). What hangs on another day is counted from the day of publication; inside quotation marks from
    the day that its statement was made, where the words say so; in words such as "the day before" from the last date
    told. Without such a day what is half known stays so (`XXXX-WXX-2`).

    An article in a language that is not read has none.
    """
    if page.language not in (None, "en"):
        return ()
    text = Text.of(article.text, annotation.times)
    impossible = Intervals(impossible_dates(article.text))
    ruled = [one for one in _placed(text) if not any(impossible.touching(one[0], one[1]))]
    both = _merged(ruled, _read(text, annotation, impossible))
    day, tenses = page.published.day if page.published else None, Tenses(article.text, annotation)
    told = tuple(_told(text, both, day, tenses, ()))
    spoken = spoken_days(article.text, annotation, told)
    return tuple(_told(text, both, day, tenses, spoken)) if spoken else told


def _placed(text: Text) -> Iterator[Placed]:
    words = text.words.all
    for found in expressions(text):
        yield words[found.first].start, words[found.last - 1].end, found


def _told(
    text: Text, ruled: Iterable[Placed], day: date | None, tenses: Tenses, spoken: Sequence[Spoken]
) -> Iterator[TimeExpression]:
    """The readings with their values, in order, so that each knows the dates before it; words spoken on their day."""
    anchor, quoted = Anchor(day), Intervals(spoken)
    before: tuple[Found, date] | None = None
    for start, end, found in ruled:
        reading = found.reading
        said = next(quoted.touching(start, end), None)
        after = before[1] if before and _follows(text, before[0], found) else None
        on = replace(anchor, day=said.day) if said else anchor
        one = anchored(reading, on, tenses.at(text.words, found.first, found.last), after)
        first, last = (day.isoformat() for day in one.days) if one.days else (None, None)
        _remember(reading, one, anchor)
        before = (found, one.days[0]) if one.days else None
        basis = "utterance" if said and one.basis not in ("words", "narrative") else one.basis
        yield TimeExpression(start, end, text.words.text[start:end], reading.type, one.value, first, last, basis)


def _follows(text: Text, first: Found, second: Found) -> bool:
    """Whether two times are the ends of one stretch: "from March to May", "between Monday and Wednesday"."""
    if second.first != first.last + 1 or not _kind(first.reading) == _kind(second.reading) != "":
        return False
    tie = text.words.low(first.last)
    return tie in ("to", "through", "until", "-", "–") or (
        tie == "and" and text.words.low(first.first - 1) == "between"
    )


def _kind(reading: Reading) -> str:
    """What sort of part a reading names: a day of the week or of a month, a month, a season; "" for anything else."""
    return (
        ""
        if reading.value or reading.unit
        else "week"
        if reading.part.startswith("WXX")
        else str(len(reading.part) or "")
    )


def _remember(reading: Reading, one: Anchored, anchor: Anchor) -> None:
    """Tells the anchor of a date; a length in months ends what was said of a quarter."""
    if reading.type == "DURATION" and reading.unit == "M":
        anchor.forget_quarter()
    elif reading.type in ("DATE", "TIME") and not _compares(reading):
        anchor.tell(one.value)


def _compares(reading: Reading) -> bool:
    """Whether a time only looks back from the one spoken of: "a year earlier" moves no narrative."""
    return reading.compares or (reading.origin == "narrative" and reading.unit in ("Q", "Y"))


def _read(text: Text, annotation: Annotation, impossible: Intervals[CalendarDate]) -> Iterator[Placed]:
    """What the annotator reads and a lenient rule gives a value, but for dates that no calendar has."""
    for time in annotation.times:
        found = loose(text, text.words.at(time.start), text.words.at(time.end))
        if found is not None and not any(impossible.touching(time.start, time.end)):
            yield time.start, time.end, found


def _merged(ruled: Sequence[Placed], read: Iterable[Placed]) -> list[Placed]:
    """Both in order, without those read that touch one ruled."""
    ends = [end for _, end, _ in ruled]
    both = list(ruled)
    for one in read:
        place = bisect_right(ends, one[0])
        if place == len(ruled) or ruled[place][0] >= one[1]:
            both.append(one)
    return sorted(both, key=lambda one: one[0])
