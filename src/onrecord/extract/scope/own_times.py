"""The time that a figure's own clause tells, of all the times in its sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extract.scope.claims import is_claimed, is_compared, is_next, was_before, words
from onrecord.extract.scope.clause import above, is_predicate, near, relation
from onrecord.extract.scope.linked import Linked, linked
from onrecord.extract.scope.passing import opens_with, passes
from onrecord.extract.scope.perceived import is_perceived
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.records.figure import Figure
from onrecord.records.span import Span, Stretch
from onrecord.records.when import TimeExpression
from onrecord.text.heads import head_of

PRESENT = "PRESENT_REF"
"""TIMEX3 value of "now" and "today"."""

_MOST_STEPS = 8
_LEADING = 3
"""Words in front of a time that may be its preposition: "since the late"."""
_NEXT_TO, _BESIDE, _NESTED, _FRONT = -1, 0, 1, 4


def own_time(scene: Scene, figure: Figure, site: Site) -> TimeExpression | None:
    """The time that stands in a figure's clause and is no other figure's; `None` where none does."""
    every = list(_candidates(scene, figure, site))
    times = [time for time in every if not _is_only_compared(scene, site, time)] or every
    if not times:
        return None
    ways, alone = linked(scene, site), len(times) == 1 and not was_before(scene, figure, site)
    found: list[tuple[int, int, TimeExpression]] = []
    for time in times:
        far = _far(scene, figure, site, ways, time, shared=alone)
        if far is not None:
            found.append((far, abs(time.start - figure.start), time))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _is_only_compared(scene: Scene, site: Site, time: TimeExpression) -> bool:
    """Whether a time is one that something is compared with, and not the figure's own: "than 40 in May"."""
    first = _places(scene, time).start
    return is_compared(scene, first) and not is_next(scene, site.words.stop, first)


def before(scene: Scene, time: TimeExpression) -> str:
    """The word in front of a time."""
    return scene.grammar.low(_places(scene, time).start - 1)


def _candidates(scene: Scene, figure: Figure, site: Site) -> Iterator[TimeExpression]:
    """The times around a figure that its own words or those it is reported in may tell."""
    around = scene.grammar.around(Span(figure.start, figure.end))
    statement = scene.statements.get(figure.statement or "")
    perceived = is_perceived(scene, figure, site)
    for time in scene.times.inside(around.start, around.end):
        if time.start < figure.end and figure.start < time.end:
            continue
        if not _names_a_time(time) or ";" in _between(scene, figure, time):
            continue
        if statement is None or _is_in(statement.content, time.start) or perceived:
            yield time


def _names_a_time(time: TimeExpression) -> bool:
    """Whether a time is a date, or a length whose ends are known; "soon" and "recently" are none."""
    if time.value == PRESENT:
        return True
    if time.type == "DURATION":
        return time.earliest is not None
    return time.type in ("DATE", "TIME") and not (time.value or "_REF").endswith("_REF")


def _between(scene: Scene, figure: Figure, time: TimeExpression) -> str:
    first, last = min(figure.end, time.end), max(figure.start, time.start)
    return scene.text[first:last]


def _is_in(content: Sequence[Stretch], offset: int) -> bool:
    at = bisect_right(content, offset, key=lambda stretch: stretch.start)
    return at > 0 and offset < content[at - 1].end


def _places(scene: Scene, time: TimeExpression) -> range:
    return scene.grammar.inside(Span(time.start, time.end))


def _far(scene: Scene, figure: Figure, site: Site, ways: Linked, time: TimeExpression, *, shared: bool) -> int | None:
    """How far off in the sentence's grammar a time is from a figure; `None` where it is not the figure's.

    Args:
        scene: the article.
        figure: the figure.
        site: its place.
        ways: the clauses that share its time.
        time: one of its sentence's.
        shared: it may be the time of several numbers.
    """
    places = _places(scene, time)
    if is_next(scene, site.words.stop, places.start):
        return _NEXT_TO
    if is_compared(scene, places.start) or is_claimed(scene, site, places.start, shared=shared):
        return None
    lead = before(scene, time)
    if was_before(scene, figure, site) or lead in words("of_a_thing"):
        return None
    if lead in words("naming") and scene.grammar.low(places.stop) in ("'s", "'"):
        return None  # "for Sunday's election"
    if _is_shut_out(scene, ways, time, places.start):
        return None
    at = head_of(scene.grammar.tokens, places.start, places.stop)
    far = None if at is None else _way(scene, ways, at, places.start)
    return _FRONT if far is None and _opens(scene, figure, time) else far


def _way(scene: Scene, ways: Linked, at: int, first: int) -> int | None:
    """How far up a time's way meets a figure's; `None` where another clause or phrase holds it.

    Args:
        scene: the article.
        ways: the figure's.
        at: the time's head.
        first: its first token.
    """
    if at in ways.nouns or at in ways.events:
        return _NESTED
    for far in range(0, _MOST_STEPS * _NESTED, _NESTED):
        head = above(scene, at)
        if head is None:
            return None
        if head in ways.nouns or head in ways.events or head in ways.predicates:
            return _meets(scene, ways, head, first, far)
        if not passes(scene, head, first, direct=far == 0):
            return None
        at = head
    return None


def _meets(scene: Scene, ways: Linked, head: int, first: int, far: int) -> int | None:
    """How far off a time is that has come to one of the figure's own words, where that takes it."""
    if head in ways.events:
        return far + _NESTED
    if head in ways.nouns:
        return None if scene.grammar.low(first - 1) in words("naming") else far
    behind_it = head in ways.fronted and first > head
    return None if behind_it else far + ways.predicates[head]


def since_clause(scene: Scene, time: TimeExpression) -> bool:
    """Whether a time is that of a clause with "since": "since the war began in May"."""
    places = _places(scene, time)
    at = head_of(scene.grammar.tokens, places.start, places.stop)
    head = None if at is None else above(scene, at)
    return head is not None and is_predicate(scene, head) and opens_with(scene, head, "since")


def _is_shut_out(scene: Scene, ways: Linked, time: TimeExpression, first: int) -> bool:
    """Whether "has" or "have" tells what is so up to now, and a time that goes on behind the article's day does not."""
    low, published = scene.grammar.low, scene.page.published
    if published is None or time.latest is None or time.latest <= published.days[1]:
        return False
    if any(low(at) in words("perfect", "until_now") for at in range(first, first + _LEADING)):
        return False
    if not any(low(at) in words("perfect", "leads") for at in range(max(0, first - _LEADING), first)):
        return False
    verb = next(iter(ways.predicates), None)
    return verb is not None and any(
        relation(scene, at) == "aux" and low(at) in words("perfect", "auxiliaries") for at in near(scene, verb)
    )


def _opens(scene: Scene, figure: Figure, time: TimeExpression) -> bool:
    """Whether a time opens the sentence or the words reported: "On Monday ...", whatever its tree says."""
    statement = scene.statements.get(figure.statement or "")
    start = scene.sentence_at(figure.start).start
    if statement is not None:
        start = max(start, statement.start)
    places = scene.grammar.inside(Span(start, time.start)) if time.start > start else range(0)
    return time.end <= figure.start and len(places) <= 1
