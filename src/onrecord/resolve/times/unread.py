"""What the annotator took for a time and no rule gives a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.records.annotation import Annotation
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.when import TimeExpression
from onrecord.resolve.times.vocabulary import vocabulary
from onrecord.text.dates import impossible_dates
from onrecord.text.intervals import Intervals, Placed

_PER = ("a", "an", "per")


def unread(text: str, annotation: Annotation, told: Iterable[TimeExpression]) -> Iterator[Refusal]:
    """A refusal for each such time; dates that no calendar has are refused elsewhere, and rates are no times.

    Args:
        text: of the article.
        annotation: of the text.
        told: the times that have a value.
    """
    known = Intervals[Placed]([*told, *impossible_dates(text)])
    for time in annotation.times:
        words = text[time.start : time.end]
        if not any(known.touching(time.start, time.end)) and not _is_rate(words):
            yield Refusal("resolve", time.start, time.end, Reason.of("unread_time", words=words))


def _is_rate(words: str) -> bool:
    """Whether words only say per what: "25 ships a day", "once per year"."""
    first, _, unit = words.lower().partition(" ")
    return first in _PER and unit in vocabulary().unit
