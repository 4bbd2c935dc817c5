"""The edges of what was read: commas that only close a phrase, a day beside the cue, a quotation mark left outside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.records.annotation import Attributed, Timed
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

# Marks that part a phrase from its neighbours and belong to neither.
PARTING = " \t\n\u00a0,;:–—"
# At the end of a phrase they open what is no part of it.
OPENING = "“‘"
BEFORE_DAY = re.compile(r"(?:[ ,]+(?:on|in|at|late|early))*[ ,]*$")
REACH = 24

CLOSING = {"“": "”", "‘": "’", "«": "»", "„": "“”", "‚": "‘’", "‹": "›"}
COORDINATOR = re.compile(r"(?:and|but) ")


class Trims:
    """Trims attributions of one text."""

    def __init__(self, text: str, times: Iterable[Timed]) -> None:
        self.text = text
        self.times = Intervals(times)

    def trimmed(self, one: Attributed) -> Attributed | None:
        """The attribution with its edges mended; `None` where nothing is left of its content."""
        source = [span for part in _joined(self.text, one.source) if (span := self._of_source(part))]
        cue = [self._without_day(self._stripped(part) or part) for part in one.cue]  # a mark alone may be one
        starts = sorted(span.start for span in (*source, *cue, *one.content))
        parts = [
            part for part in one.content if len(one.content) == 1 or not self._is_time(self._stripped(part) or part)
        ]
        content = list(self._of_content(_joined(self.text, parts), [*starts, len(self.text)]))
        return replace(one, source=tuple(source), cue=tuple(cue), content=tuple(content)) if content else None

    def _stripped(self, span: Span) -> Span | None:
        words = self.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip(PARTING))
        end = span.end - len(words) + len(words.rstrip(PARTING + OPENING))
        return Span(start, end) if start < end else None

    def _of_source(self, part: Span) -> Span | None:
        """A day behind a comma tells of the source itself: "the letter, dated Friday"."""
        span = self._stripped(part)
        return span if span is None or "," in self.text[span.start : span.end] else self._without_day(span)

    def _without_day(self, span: Span) -> Span:
        """Without a time at its end; as it is where nothing else is in it."""
        for time in self.times.touching(span.end - 1, span.end):
            if span.start < time.start and time.end == span.end:
                before = BEFORE_DAY.search(self.text, max(span.start, time.start - REACH), time.start)
                end = before.start() if before else time.start
                return self._stripped(Span(span.start, end)) or span
        return span

    def _of_content(self, content: Sequence[Span], starts: Sequence[int]) -> Iterator[Span]:
        """What is left of each part, which reaches no further than where another begins: one of `starts`, in order."""
        for number, part in enumerate(content):
            span = self._stripped(part)
            if span is None:
                continue
            if number and (coordinator := COORDINATOR.match(self.text, span.start, span.end)):
                span = Span(coordinator.end(), span.end)
            yield self._closed(span, starts[bisect_left(starts, span.end)])

    def _is_time(self, span: Span) -> bool:
        return any(time.start <= span.start and span.end <= time.end for time in self.times.touching(*_bounds(span)))

    def _closed(self, span: Span, most: int) -> Span:
        """With the mark behind it that closes the quotation it opens with, and the comma or stop before that mark."""
        closers = CLOSING.get(self.text[span.start])
        if closers is None or any(closer in self.text[span.start + 1 : span.end] for closer in closers):
            return span
        behind = self.text[span.end : min(span.end + 2, most)]
        for length, mark in enumerate(behind, start=1):
            if mark in closers:
                return Span(span.start, span.end + length)
        return span


def _joined(text: str, parts: Sequence[Span]) -> list[Span]:
    """The parts, those as one that only white space keeps apart."""
    found: list[Span] = []
    for part in parts:
        if found and not text[found[-1].end : part.start].strip() and "\n" not in text[found[-1].end : part.start]:
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end
