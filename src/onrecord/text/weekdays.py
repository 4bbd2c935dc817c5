"""The weekday that leads a printed date: "Tuesday, November 29"."""

from __future__ import annotations

_SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekday_of(words: str) -> int | None:
    """The weekday that opens the words of a date, 0 for Monday; `None` where a month or a number does."""
    opening = words[:3].lower()
    return _SHORT.index(opening) if opening in _SHORT else None
