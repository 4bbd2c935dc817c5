"""When an event takes place, by the time words of its own clause or phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from onrecord.extract.coding.over_nouns import bears
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.own_day import when
from onrecord.extract.scope.clause import is_predicate
from onrecord.extract.scope.kin import above, is_verb, kin
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.tables import table
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression, When
from onrecord.text.heads import head_of

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MOST_STEPS = 5
_SHARED = frozenset({"conj", "xcomp"})


class Timed(NamedTuple):
    """When an event takes place.

    Attributes:
        value: as `Event.when`; `None` where the words name a time whose days are not known.
        to_come: it lies behind the article's day.
    """

    value: str | None
    to_come: bool


def timed(scene: Scene, trigger: Trigger, statement: str | None) -> Timed | None:
    """The time of an event; `None` where its clause and phrase tell none.

    Args:
        scene: the article.
        trigger: the event's words.
        statement: id of the statement that holds them: times outside its words date the saying.
    """
    found = min(_near(scene, trigger, statement), default=None)
    if found is None:
        return None
    time = next(scene.times.touching(found[1], found[1] + 1))
    published = scene.page.published
    to_come = bool(published and time.earliest and time.earliest > published.days[1])
    return Timed(_value(scene, time), to_come)


def _near(scene: Scene, trigger: Trigger, statement: str | None) -> Iterator[tuple[int, int]]:
    """How far off each time is that may be the event's, and where it begins."""
    anchors = _anchors(scene, trigger)
    said = scene.statements.get(statement or "")
    around = scene.grammar.around(trigger.words)
    for time in scene.times.inside(around.start, around.end):
        told = said is None or any(piece.start <= time.start < piece.end for piece in said.content)
        if told and _names_days(time):
            far = _far(scene, anchors, trigger, time)
            if far is not None:
                yield far, time.start


def _names_days(time: TimeExpression) -> bool:
    return time.earliest is not None and time.type in ("DATE", "TIME")


def _anchors(scene: Scene, trigger: Trigger) -> dict[int, int]:
    """The words on which the event's time may hang, each with how far off it is."""
    anchors = dict.fromkeys(scene.grammar.inside(trigger.words), 0)
    anchors[trigger.place] = 0
    at = trigger.place
    for far in range(1, _MOST_STEPS):
        head, role = above(scene, at), scene.grammar.tokens[at].deprel or ""
        noun = not is_verb(scene, at) and head >= 0 and (role == "nsubj" or bears(scene, head, role))
        if head < 0 or not is_predicate(scene, head) or not (noun or role in _SHARED):
            break
        anchors.setdefault(head, far)
        for below in kin(scene, head, "xcomp") if noun else ():
            anchors.setdefault(below, far)  # "the trial is scheduled to open on Monday"
        at = head
    return anchors


def _far(scene: Scene, anchors: dict[int, int], trigger: Trigger, time: TimeExpression) -> int | None:
    """How far up a time's way meets the event's; `None` where another clause holds it."""
    places = scene.grammar.inside(Span(time.start, time.end))
    at = head_of(scene.grammar.tokens, places.start, places.stop)
    if at is None or _lead(scene, places) in table("figure_times")["beyond"]["words"]:
        return None
    for far in range(_MOST_STEPS):
        head = above(scene, at)
        if head < 0:
            return None
        if head in anchors:
            return _at(scene, anchors, trigger, head, time, far)
        if is_predicate(scene, head):
            return None
        at = head
    return None


def _at(
    scene: Scene, anchors: dict[int, int], trigger: Trigger, head: int, time: TimeExpression, far: int
) -> int | None:
    """How far off a time is that hangs on one of the event's words; those of a clause above only where none parts them.

    "Decided on Wednesday to expel" dates the decision, "is expected to ratify in May" the ratification.
    """
    if not anchors[head]:
        return far
    verb = is_verb(scene, trigger.place)
    if verb and time.start < trigger.words.start and scene.grammar.tokens[trigger.place].deprel == "xcomp":
        return None
    if verb and time.start > scene.grammar.tokens[head].start and time.end < trigger.words.start:
        return None
    return far + anchors[head]


def _lead(scene: Scene, places: range) -> str:
    """The word in front of a time, where it leads to it: not that of "before next week's talks"."""
    before = places.start - 1
    return scene.grammar.low(before) if before >= 0 and above(scene, before) in places else ""


def _value(scene: Scene, time: TimeExpression) -> str | None:
    if time.earliest is None or time.latest is None:
        return None
    places = scene.grammar.inside(Span(time.start, time.end))
    published = scene.page.published
    if _lead(scene, places) in table("figure_times")["since"]["words"]:
        begun = time.value if time.value and _is_part(time) else time.earliest
        return f"{begun}/{published.days[1]}" if published and time.earliest <= published.days[1] else None
    return time.value if _is_part(time) else _days(time.earliest, time.latest)


def _days(first: str, last: str) -> str:
    return when((date.fromisoformat(first), date.fromisoformat(last)), "words").value


def _is_part(time: TimeExpression) -> bool:
    """Whether a time is a vague part of the one that its value names: "early March"."""
    value = time.value or ""
    return _ISO.fullmatch(value) is not None and When(value, "words").days != (time.earliest, time.latest)
