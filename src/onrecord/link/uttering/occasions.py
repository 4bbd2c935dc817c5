"""Whether two statements may have been made on one occasion."""

from __future__ import annotations

from datetime import date
from typing import Literal

from onrecord.link.uttering.uttered import Uttered

Occasion = Literal["told", "near", "open", "late"]
"""What is known of the days of two statements.

`told`: both are told to have been made on one day. `near`: an article is the news of the day of the other, or of its
statement, or both are from days as uncertain, so that they may be one article. `late`: an article is from days later,
so that it may tell of another occasion. `open`: nothing is known.
"""

NEAR = 2
"""Days by which an article follows what it reports where it is the news of the day."""

AHEAD = 1
"""Days by which an article may be dated before what it reports: the world has more than one date at a time."""

NARROW = 3
"""Days that one occasion may take; what is told of more is told of no occasion."""

_Days = tuple[int, int]


def occasion(a: Uttered, b: Uttered) -> Occasion | None:
    """What the days of two statements allow; `None` where they, or the places, cannot be one."""
    if a.country and b.country and a.country != b.country:
        return None
    ours, theirs = _days(a), _days(b)
    if ours is None or theirs is None:
        return "open"
    apart = max(ours[0] - theirs[1], theirs[0] - ours[1], 0)
    if ours == theirs and not a.told and not b.told:
        return "near"
    if a.told and b.told:
        return None if apart else _or_open("told", ours, theirs)
    if a.told != b.told and _is_before(*((theirs, ours) if a.told else (ours, theirs))):
        return None
    return _or_open("near", ours, theirs) if apart <= NEAR else "late"


def _is_before(article: _Days, told: _Days) -> bool:
    """Whether an article is older than what was said."""
    return article[1] + AHEAD < told[0]


def _or_open(found: Occasion, *all_days: _Days) -> Occasion:
    return found if all(last - first < NARROW for first, last in all_days) else "open"


def _days(side: Uttered) -> _Days | None:
    if side.first is None or side.last is None:
        return None
    return date.fromisoformat(side.first).toordinal(), date.fromisoformat(side.last).toordinal()
