"""One event that an article names again."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.words import words
from onrecord.extract.scope.clause import is_definite
from onrecord.extract.scope.kin import is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Event, Participant
from onrecord.records.when import When

_KEPT = 12
"""Events of one kind, status and reporter among which the one named again is looked for."""


class _Named(NamedTuple):
    event: Event
    trigger: Trigger


def joined(scene: Scene, triggers: Sequence[Trigger], events: Sequence[Event]) -> Iterator[Event]:
    """The events, each that names an earlier one again with its id.

    Two are one where kind, status and reporter are the same, parties, time and place do not clash, and the later one
    refers: a definite noun ("the attack"), a result ("the blast killed two"), the same act of the same parties.

    Args:
        scene: the article.
        triggers: the events' words.
        events: in order of the text.
    """
    known: dict[tuple[str, ...], deque[_Named]] = defaultdict(lambda: deque(maxlen=_KEPT))
    for trigger, event in zip(triggers, events, strict=True):
        one = _Named(event, trigger)
        before = known[event.kind, event.status, _speaker(scene, event)]
        first = next((other.event for other in reversed(before) if _is_again(scene, other, one)), None)
        if first is None:
            before.append(one)
        yield replace(event, same_as=first.id) if first else event


def _speaker(scene: Scene, event: Event) -> str:
    """Who reports an event, as a key; a statement whose speaker is not known has a key of its own."""
    said = scene.statements.get(event.statement or "")
    if said is None:
        return ""
    return f"by {said.speaker.name}" if said.speaker else said.id


def _is_again(scene: Scene, first: _Named, later: _Named) -> bool:
    if not agree(first.event, later.event) or _is_another(scene, later.trigger):
        return False
    same_sides = _share(first.event.actors, later.event.actors) and _share(
        first.event.recipients, later.event.recipients
    )
    if lemma(scene, first.trigger.place) == lemma(scene, later.trigger.place) and same_sides:
        return True
    if not later.trigger.noun and is_verb(scene, later.trigger.place):
        return _is_result(scene, first, later) or (_is_in_head(scene, first.event) and _share_any(first, later))
    return _refers(scene, later.trigger) and _is_told_of(first, later)


def _is_told_of(first: _Named, later: _Named) -> bool:
    """Whether a noun that takes something as known means an event: by party, place or time, or right behind it."""
    one, other = first.event, later.event
    if _share_any(first, later) or (one.where and one.where == other.where) or (one.when and one.when == other.when):
        return True
    told = other.actors or other.recipients or other.where or other.when
    return not told and other.start - one.end <= _NEAR


def agree(one: Event, other: Event) -> bool:
    """Whether what two events tell of parties, time and place may be told of one."""
    if _clash(one.actors, other.actors) or _clash(one.recipients, other.recipients):
        return False
    return not (_apart(one, other) or _elsewhere(one, other))


def _clash(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    return bool(some and others) and not _share(some, others)


def _share(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    return any(_is_one(one, other) for one in some for other in others)


def _share_any(first: _Named, later: _Named) -> bool:
    one, other = first.event, later.event
    return _share(one.actors, other.actors) or _share(one.recipients, other.recipients)


def _is_one(one: Participant, other: Participant) -> bool:
    if one.actor and other.actor:
        return one.actor == other.actor
    some, others = set(one.name.lower().split()), set(other.name.lower().split())
    return some <= others or others <= some


def _apart(one: Event, other: Event) -> bool:
    if one.when is None or other.when is None:
        return False
    days, others = When(one.when, "words").days, When(other.when, "words").days
    return days[1] < others[0] or others[1] < days[0]


def _elsewhere(one: Event, other: Event) -> bool:
    """Whether two places differ; a name and mere words, or one and the country it is in, may be one."""
    if one.where is None or other.where is None or one.where == other.where:
        return False
    if one.country and other.country:
        return one.country != other.country
    some, others = set(one.where.lower().split()), set(other.where.lower().split())
    return one.where[0].isupper() and other.where[0].isupper() and not (some <= others or others <= some)


def _is_another(scene: Scene, trigger: Trigger) -> bool:
    """Whether words say that it is not the one told before: "another attack", "attacked again"."""
    beside = kin(scene, trigger.place, "amod", "det", "advmod", "nummod")
    return any(scene.grammar.low(at) in words("same", "another") for at in beside)


def _refers(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun takes as known what it names: "the attack", "Monday's raid"."""
    first = scene.grammar.inside(trigger.words).start
    before = [at for at in kin(scene, trigger.place, "amod", "compound", "det", "nmod") if at < trigger.place]
    return is_definite(scene, min((first, *before)))


def _is_result(scene: Scene, first: _Named, later: _Named) -> bool:
    """Whether a verb tells what came of an event told just before: "struck the depot. Two people were killed"."""
    if lemma(scene, later.trigger.place) not in words("same", "results") or later.event.actors:
        return False
    gap = scene.text[first.event.end : later.event.start]
    return len(gap) <= _NEAR and not first.event.recipients[:1] == later.event.recipients[:1] != ()


_NEAR = 300
"""Characters behind an event within which its result is told."""


def _is_in_head(scene: Scene, event: Event) -> bool:
    """Whether an event stands in a headline, which the text below tells again."""
    return any(zone.start <= event.start < zone.end for zone in scene.page.zones if zone.kind in ("headline", "deck"))
