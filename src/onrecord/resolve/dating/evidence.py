"""What some words show about the day on which an article was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words and the days on which they can have been written.

    Attributes:
        start, end: where the words stand.
        about: what they rest on, such as an office or an event; two pieces are independent when this differs.
        earliest, latest: first and last possible day, `None` where open.
        says: what follows the words in a finding, in English.
        strong: whether it contradicts a printed date alone.
    """

    start: int
    end: int
    about: str
    earliest: date | None
    latest: date | None
    says: str
    strong: bool = False


def spanned(earliest: date | None, latest: date | None) -> str:
    """Two days in words."""
    if earliest and latest:
        return f"from {earliest} to {latest}"
    return f"from {earliest} on" if earliest else f"until {latest}"
