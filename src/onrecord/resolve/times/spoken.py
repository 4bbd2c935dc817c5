"""On which day quoted words were spoken, where the statement's own words say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.records.annotation import Annotation, Attributed, Token
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import quotations

# A day further from the cue than this is another clause's.
_REACH = 120


@dataclass(frozen=True, slots=True)
class Spoken:
    """Quoted words and the day they were spoken on."""

    start: int
    end: int
    day: date


def spoken_days(text: str, annotation: Annotation, told: Sequence[TimeExpression]) -> tuple[Spoken, ...]:
    """The quoted parts of statements whose cue has a day of its own: "We leave tomorrow," she said on Monday."""
    days = Intervals([one for one in told if one.earliest and one.earliest == one.latest])
    if not days.items or not annotation.attributions:
        return ()
    quoted = Intervals([span for one in quotations(text)[0] if one.depth == 1 for span in one.stretches])
    found: list[Spoken] = []
    for one in annotation.attributions:
        day = _day(one, annotation.tokens, days, quoted)
        if day is not None:
            parts = (part for span in one.content for part in quoted.touching(span.start, span.end))
            found += [Spoken(part.start, part.end, day) for part in parts]
    return tuple(sorted(set(found), key=lambda one: (one.start, one.end, one.day)))


def _day(
    one: Attributed, tokens: Sequence[Token], days: Intervals[TimeExpression], quoted: Intervals[Span]
) -> date | None:
    """The only day that the cue's own words tell."""
    told = {
        day.earliest
        for cue in one.cue
        for day in days.touching(max(0, cue.start - _REACH), cue.end + _REACH)
        if not any(quoted.touching(day.start, day.end)) and _hangs_on(day, cue, tokens)
    }
    return date.fromisoformat(told.pop() or "") if len(told) == 1 else None


def _hangs_on(day: TimeExpression, cue: Span, tokens: Sequence[Token]) -> bool:
    """Whether a word of the day has its head in the cue."""
    heads = (tokens[token.head].start for token in _inside(day, tokens) if token.head is not None and token.head >= 0)
    return any(cue.start <= start < cue.end for start in heads)


def _inside(day: TimeExpression, tokens: Sequence[Token]) -> Iterator[Token]:
    first = bisect_left(tokens, day.start, key=lambda token: token.start)
    while first < len(tokens) and tokens[first].start < day.end:
        yield tokens[first]
        first += 1
