"""The times that two figures speak of: one and the same, one after the other, or apart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from onrecord.link.wording import is_running, is_up_to
from onrecord.records.comparison import Claim
from onrecord.records.when import When

Order = Literal["same", "second_later", "first_later", "apart", "open"]
"""`apart`: different periods, neither the other's continuation; `open`: nothing tells."""

# A report of what happened is out within so many days of it.
NEWS = timedelta(days=3)
# Days that are told as "this week"; what is true of one of them may be false of the next only in a longer time.
SHORT = timedelta(days=6)
DAY = timedelta(days=1)
# When the dust has settled: outlets that still gave other numbers after a week would say so.
AWHILE = timedelta(days=8)
_NOT_YET = frozenset({"planned", "goal", "conditional"})


class Days(NamedTuple):
    """A first and a last day."""

    first: date
    last: date

    @property
    def length(self) -> timedelta:
        """From the first to the last day; none for one day."""
        return self.last - self.first


def days(value: str | None) -> Days | None:
    """The days of a day, a coarser date or an interval; `None` for what is none of them."""
    if not value:
        return None
    try:
        first, last = When(value, "").days
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


def own_days(claim: Claim) -> Days | None:
    """The days that a claim speaks of, else that of its publication."""
    return days(claim.figure.as_of) or days(claim.published)


def order(a: Claim, b: Claim) -> Order:
    """How the times of two claims about the same thing stand to each other.

    Of what is not yet so the day that it is meant for tells what is spoken of, and that of publication which is newer.
    """
    ours, theirs = own_days(a), own_days(b)
    if not _NOT_YET.isdisjoint({a.figure.status, b.figure.status}):
        if _tells(a) and _tells(b) and ours != theirs:
            return "apart"
        ours, theirs = days(a.published), days(b.published)
    if ours is None or theirs is None:
        return "open"
    if {a.figure.measure, b.figure.measure} in ({"flow"}, {"flow", None}):
        return _of_flows(a, b, ours, theirs)
    return _of_stocks(ours, theirs)


def published_later(a: Claim, b: Claim, by: timedelta = DAY) -> Claim | None:
    """The claim that was published so much after the other, a day or more if nothing else is said."""
    ours, theirs = days(a.published), days(b.published)
    if ours is None or theirs is None:
        return None
    if theirs.first - ours.last >= by:
        return b
    return a if ours.first - theirs.last >= by else None


def _of_stocks(ours: Days, theirs: Days) -> Order:
    if ours.last < theirs.first:
        return "second_later"
    if theirs.last < ours.first:
        return "first_later"
    if ours == theirs or max(ours.length, theirs.length) <= SHORT:
        return "same"
    return "open"


def _of_flows(a: Claim, b: Claim, ours: Days, theirs: Days) -> Order:
    if _tells(a) and _tells(b):
        return _by_end(ours, theirs) if is_up_to(a) and is_up_to(b) else _of_periods(ours, theirs)
    running = _runs(a, ours), _runs(b, theirs)
    if all(running):
        return _by_end(ours, theirs)
    if any(running):
        return "apart" if _tells(a) or _tells(b) else "open"
    # An event is as old as its report, or a little older.
    near = ours.first - theirs.last <= NEWS and theirs.first - ours.last <= NEWS
    if not near:
        return "open"
    return "same" if _tells(a) or _tells(b) else _by_end(ours, theirs)


def _of_periods(ours: Days, theirs: Days) -> Order:
    if ours == theirs:
        return "same"
    short = max(ours.length, theirs.length) <= DAY
    if short and ours.first <= theirs.last and theirs.first <= ours.last:
        return "same"
    begin_together = abs(ours.first - theirs.first) <= DAY and min(ours.length, theirs.length) >= DAY
    return _by_end(ours, theirs) if begin_together else "apart"


def _by_end(ours: Days, theirs: Days) -> Order:
    if ours.last == theirs.last:
        return "same"
    return "second_later" if ours.last < theirs.last else "first_later"


def _tells(claim: Claim) -> bool:
    """Whether the figure's own words tell the period."""
    return claim.figure.as_of_basis == "words" and days(claim.figure.as_of) is not None


def _runs(claim: Claim, own: Days) -> bool:
    """Whether the figure goes on counting: from an unknown day on, or for longer than an event lasts."""
    return own.length > SHORT if _tells(claim) else is_running(claim)
