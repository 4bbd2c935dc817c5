"""A place that something is said to be at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The words that name a place.

    Attributes:
        start, end, text: where they stand.
        name: its canonical name, as mentions have it.
    """

    start: int
    end: int
    text: str
    name: str
