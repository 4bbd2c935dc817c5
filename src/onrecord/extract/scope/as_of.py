"""Of what time a figure speaks: a time in its own clause, else the day it was said, else the article's."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from onrecord.extract.own_day import own_day, when
from onrecord.extract.scope.claims import was_before, words
from onrecord.extract.scope.governors import is_age
from onrecord.extract.scope.own_times import PRESENT, before, own_time, since_clause
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.extract.scope.told import Told
from onrecord.records.figure import Figure
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression, When

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ASSERTED = frozenset({"in_place", "pledged", "denied", None})
_RANGE = 50
"""Characters on either side of a time in which the other one of a range stands."""


def as_of(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """The time a figure speaks of, and what it rests on.

    `words`: a time in its own clause. `said`: the day of the statement that asserts it; `published` or `happened`:
    the article's. What is planned, aimed at or depends on something has only what its words tell. `None` where the
    words tell a time whose days are not known.
    """
    time = None if is_age(figure) else own_time(scene, figure, site)
    if time is None and was_before(scene, figure, site):
        return None
    if time is None or time.value == PRESENT or _is_count_since(scene, figure, time):
        return _asserted(scene, figure) if figure.status in _ASSERTED else None
    if pair := _range(scene, time):
        first, last = pair[0].earliest, pair[1].latest
        if first is None or last is None or first > last:
            return None
        return Told(_days(first, last), Span(pair[0].start, pair[1].end), "words")
    value = _value(scene, figure, time)
    return Told(value, Span(time.start, time.end), "words") if value else None


def _is_count_since(scene: Scene, figure: Figure, time: TimeExpression) -> bool:
    """Whether a time tells since when what is counted now has grown: "since May it has grown to 500"."""
    return figure.measure == "stock" and before(scene, time) in words("since")


def _asserted(scene: Scene, figure: Figure) -> Told | None:
    day, basis = asserted_day(scene, figure)
    return Told(day.value, basis=basis) if day else None


def asserted_day(scene: Scene, figure: Figure) -> tuple[When | None, str]:
    """When a figure was asserted: in a statement with a day, else on the article's; with the code of its basis."""
    statement = scene.statements.get(figure.statement or "")
    published = scene.page.published
    said = statement.said if statement else None
    # A weekday may have been read as the next one; nobody is quoted before he speaks.
    if said and not (published and said.days[0] > published.days[1]):
        return said, "said"
    if published and not any(one.kind == "redated" for one in scene.resolution.findings):
        return published, "published"
    day = own_day(scene.text, scene.page, scene.resolution)
    return (when(day[0], "happened"), "happened") if day else (None, "")


def _value(scene: Scene, figure: Figure, time: TimeExpression) -> str | None:
    """A time as the contract writes it; `None` where its days are not known."""
    if time.earliest is None or time.latest is None:
        return None
    lead = before(scene, time)
    if lead in words("beyond") and time.type != "TIME":
        return None
    begun = lead in words("begun") and _is_past(scene, figure, time)
    if begun or lead in words("since") or since_clause(scene, time):
        return _since(scene, figure, time)
    if scene.text[time.start : time.end].lower() in words("nights"):
        return _night(scene, figure)
    return time.value if _is_part(time) else _days(time.earliest, time.latest)


def _is_past(scene: Scene, figure: Figure, time: TimeExpression) -> bool:
    """Whether a time lies before the day of speaking: "lost 400 from October 10"."""
    day, _ = asserted_day(scene, figure)
    return day is not None and time.latest is not None and time.latest < day.days[0]


def _night(scene: Scene, figure: Figure) -> str | None:
    """The night that ends on the day of speaking."""
    day, _ = asserted_day(scene, figure)
    morning = date.fromisoformat(day.days[1]) if day else date.min
    return when((morning - timedelta(1), morning), "words").value if morning > date.min else None


def _days(first: str, last: str) -> str:
    return when((date.fromisoformat(first), date.fromisoformat(last)), "words").value


def _is_part(time: TimeExpression) -> bool:
    """Whether a time is a vague part of the one that its value names: "early March", "the end of 2023"."""
    value = time.value or ""
    return _ISO.fullmatch(value) is not None and When(value, "words").days != (time.earliest, time.latest)


def _since(scene: Scene, figure: Figure, time: TimeExpression) -> str | None:
    """From a time to the day of speaking; "mid-March" begins as vaguely as it says."""
    day, _ = asserted_day(scene, figure)
    if day is None or time.earliest is None:
        return None
    first = time.value if time.value and _is_part(time) else time.earliest
    last = day.days[1]
    return f"{first}/{last}" if When(first, "words").days[0] <= last else None


def _range(scene: Scene, time: TimeExpression) -> tuple[TimeExpression, TimeExpression] | None:
    """Two times that one pair of words joins, where a time is one of them: "between Monday and Wednesday"."""
    for one, other in pairwise(scene.times.inside(time.start - _RANGE, time.end + _RANGE)):
        joint = scene.text[one.end : other.start].strip().lower()
        opened = before(scene, one) in words("range", "opening") and joint in words("range", "joining")
        if time in (one, other) and (opened or (joint == "and" and _follows(one, other))):
            return one, other
    return None


def _follows(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether a time begins the day after another ends: "on Sunday and Monday"."""
    if one.latest is None or other.earliest is None:
        return False
    return date.fromisoformat(other.earliest) - date.fromisoformat(one.latest) == timedelta(1)
