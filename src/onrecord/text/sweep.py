"""Asking, from the first place of a text to the last, which lie in some spans: a step each, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from onrecord.text.intervals import Placed


class Sweep:
    """Spans, asked about in order of the text."""

    def __init__(self, spans: Iterable[Placed]) -> None:
        self._places = chain(sorted((span.start, span.end) for span in spans), [(-1, -1)])
        self._start, self._end = next(self._places)

    def holds(self, place: Placed) -> bool:
        """Whether a place touches a span; none asked about later may begin before it."""
        while self._start >= 0 and self._end <= place.start:
            self._start, end = next(self._places)
            self._end = max(self._end, end)
        return 0 <= self._start < place.end and place.start < self._end
