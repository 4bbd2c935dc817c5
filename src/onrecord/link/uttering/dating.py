"""The day of an occasion, by those versions that tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from onrecord.link.uttering.sides import TOLD
from onrecord.records.when import When

Said = tuple[str | None, str | None]
"""When something was said, and the code of what that rests on."""

VERSION = "version"
"""Another version tells it."""


def told_day(versions: Iterable[Said]) -> Callable[[Said], Said]:
    """What gives each version the day of the occasion, where its own words do not tell it and another's do.

    Of several days told the most exact counts, and of those as exact the first.
    """
    told = sorted((_length(value), value) for value, basis in versions if value is not None and basis in TOLD)
    day = told[0][1] if told else None
    return lambda own: own if day is None or own[1] in TOLD else (day, VERSION)


def _length(value: str) -> int:
    first, last = When(value, VERSION).days
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
