"""Whether two statements may have been made on one occasion."""

from __future__ import annotations

from datetime import date
from typing import Literal

from onrecord.link.uttering.uttered import Uttered

Occasion = Literal["told", "near", "open", "late"]
"""What is known of the days of two statements.

`told`: both are told to have been made on one day. `near`: an article is the news of the day of the other, or of its
statement, or both are from days as uncertain, so that they may be one article. `late`: an article is from days later,
or a statement is told of a longer time, so that it may be another occasion. `open`: nothing is known.
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
    if _cannot_be_one(a, b, ours, theirs, apart):
        return None
    if any(side.told and _is_wide(days) for side, days in ((a, ours), (b, theirs))) or apart > NEAR:
        return "late"
    if _is_wide(ours) or _is_wide(theirs):
        return "open"
    return "told" if a.told and b.told else "near"


def _cannot_be_one(a: Uttered, b: Uttered, ours: _Days, theirs: _Days, apart: int) -> bool:
    """Whether both days are told and differ, or an article is older than what the other tells of."""
    if a.told and b.told:
        return apart > 0
    told, article = (ours, theirs) if a.told else (theirs, ours)
    return a.told != b.told and article[1] + AHEAD < told[0]


def _is_wide(days: _Days) -> bool:
    return days[1] - days[0] >= NARROW


def _days(side: Uttered) -> _Days | None:
    if side.first is None or side.last is None:
        return None
    return date.fromisoformat(side.first).toordinal(), date.fromisoformat(side.last).toordinal()
