"""Places in an article's text, counted in Unicode code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: Span | Stretch) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span | Stretch) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A span together with the words that stand there: what the verbatim gate checks."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Stretch:
        """The stretch of `text` between two offsets."""
        return cls(start, end, text[start:end])

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)
