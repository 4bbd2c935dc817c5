"""Time: values as the contract writes them, each with what it rests on."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A time something is placed at.

    Attributes:
        value: an ISO 8601 day, a coarser date (`2022-11`, `2022`) or an interval (`2023-10-26/2023-11-16`).
        basis: the code of what it rests on. Of `published`: `given`, `metadata`, `url`, `dateline`, `masthead`.
            Of `happened`: `text` (a day that the article prints), `reported` (one that its statements name),
            `presupposed` (offices, counts and events that it takes for granted).
            Of `said`: `attribution`, `occasion`, `dateline`, `published`, `happened`, and of a version of an utterance
            `version` (another one tells it).
        confidence: a calibrated probability, `None` where none has been measured.
    """

    value: str
    basis: str
    confidence: float | None = None

    @property
    def day(self) -> date | None:
        """The day, where it is one; `None` for a coarser date and for an interval."""
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            return None

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day, ISO 8601."""
        first, _, last = self.value.partition("/")
        return _day(first, 1, 1), _day(last or first, 12, 31)


@dataclass(frozen=True, slots=True, order=True)
class TimeExpression:
    """Words that name a time.

    Attributes:
        start, end, text: where it stands.
        type: `DATE`, `TIME`, `DURATION` or `SET` (TIMEX3).
        value: the TIMEX3 value; an unknown part is `X` (`XXXX-11-28`), `None` where nothing is known.
        earliest, latest: first and last possible day, ISO 8601; `None` where nothing fixes them. They are those of the
            time named: of "by 2030" those of the year.
        basis: the code of what the value rests on: `words` alone; the day the article was `published`; the last date
            of the `narrative` before it; the day of publication and the verb's tense (`tense_past`, `tense_future`);
            the `nearest` to that day, where no verb tells; the day of the `utterance` whose quoted words it is in.
            `None` where there is no value.
    """

    start: int
    end: int
    text: str
    type: str
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    basis: str | None = None


def _day(value: str, month: int, day: int) -> str:
    """The day of a value; of a coarser one its first, or where `day` is past 28 its last."""
    year, *rest = (int(part) for part in value.split("-"))
    of_year = rest[0] if rest else month
    of_month = rest[1] if len(rest) > 1 else min(day, monthrange(year, of_year)[1])
    return f"{year:04}-{of_year:02}-{of_month:02}"
