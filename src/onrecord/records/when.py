"""Time: values as the contract writes them, each with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A time something is placed at.

    Attributes:
        value: an ISO 8601 day, a coarser date (`2022-11`, `2022`) or an interval (`2023-10-26/2023-11-16`).
        basis: the code of what it rests on. Of `published`: `given`, `metadata`, `url`, `dateline`, `masthead`.
            Of `happened`: `text` (a day that the article prints), `reported` (one that its statements name),
            `presupposed` (offices, counts and events that it takes for granted).
            Of `said`: `attribution`, `occasion`, `dateline`, `published`, `happened`.
        confidence: a calibrated probability, `None` where none has been measured.
    """

    value: str
    basis: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True, order=True)
class TimeExpression:
    """Words that name a time.

    Attributes:
        start, end, text: where it stands.
        type: `DATE`, `TIME`, `DURATION` or `SET` (TIMEX3).
        value: the TIMEX3 value; an unknown part is `X` (`XXXX-11-28`), `None` where nothing is known.
        earliest, latest: first and last possible day, ISO 8601; `None` where the words do not fix them.
    """

    start: int
    end: int
    text: str
    type: str
    value: str | None
    earliest: str | None = None
    latest: str | None = None
