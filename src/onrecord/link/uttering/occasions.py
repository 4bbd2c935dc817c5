"""Whether two statements may have been made on one occasion."""

from __future__ import annotations

from datetime import date
from typing import Literal

from onrecord.link.uttering.uttered import Uttered

Occasion = Literal["told", "near", "open"]
"""The same day is `told` of both; the articles are of days `near` to it, or to each other; or all is `open`."""

NEAR = 2
"""Days by which an article follows what it reports, where it is the news of the day."""

AHEAD = 1
"""Days by which an article may be dated before what it reports: the world has more than one date at a time."""


def occasion(a: Uttered, b: Uttered) -> Occasion | None:
    """What the days of two statements allow; `None` where they, or the places, are known to differ."""
    if a.place and b.place and a.place != b.place:
        return None
    if a.told and b.told:
        return "told" if _meet(a, b) else None
    if a.told or b.told:
        told, other = (a, b) if a.told else (b, a)
        return _after(told, other)
    if a.last is None or b.last is None:
        return "open"
    return "near" if abs(_days(a.last, b.last)) <= NEAR else "open"


def _meet(a: Uttered, b: Uttered) -> bool:
    return (a.first or "") <= (b.last or "9") and (b.first or "") <= (a.last or "9")


def _after(told: Uttered, other: Uttered) -> Occasion | None:
    """Where only one is told: the other's article cannot report what was said after it."""
    if other.last is None or told.first is None:
        return "open"
    passed = _days(told.first, other.last)
    if passed < -AHEAD:
        return None
    return "near" if passed <= NEAR else "open"


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
