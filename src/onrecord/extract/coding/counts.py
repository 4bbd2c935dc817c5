"""The figures that count an event's dead, injured, arrested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.coding.subjects import is_passive, is_person
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.words import words
from onrecord.extract.scope.kin import above, is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import sites
from onrecord.records.event import Event
from onrecord.records.figure import Figure

_MOST_STEPS = 6


def counted(
    scene: Scene, triggers: Sequence[Trigger], events: Sequence[Event], figures: Sequence[Figure]
) -> Iterator[Event]:
    """The events with the figures that count people hurt, taken or freed in them.

    Args:
        scene: the article.
        triggers: the events' words.
        events: in order of the text.
        figures: the article's.
    """
    places = {one.place: event.id for one, event in zip(triggers, events, strict=True) if event.kind in _KINDS}
    found: dict[str, list[str]] = defaultdict(list)
    for figure, site in zip(figures, sites(scene, figures), strict=True):
        if site is not None and figure.counted is not None and figure.unit is None:
            place = _event_of(scene, site.noun, places)
            if place is not None:
                found[places[place]].append(figure.id)
    for event in events:
        yield replace(event, figures=tuple(found[event.id])) if event.id in found else event


_KINDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST"})


def _event_of(scene: Scene, noun: int, places: dict[int, str]) -> int | None:
    """The event in which the people that a noun counts were hurt, taken or freed; `None` for none."""
    at, hurt = noun, lemma(scene, noun) in words("figures", "hurt")
    for _ in range(_MOST_STEPS):
        head, role = above(scene, at), scene.grammar.tokens[at].deprel
        if head < 0:
            return None
        if head in places and (hurt or _is_done_to(scene, noun, head, role or "")):
            return head
        if is_verb(scene, head):
            hurt = hurt or (lemma(scene, head) in words("figures", "hurting") and role in ("obj", "nsubj", "conj"))
            beside = [one for one in kin(scene, head, "nsubj", "obl", "advcl") if one in places] if hurt else []
            if beside:
                return beside[0]
        at = head
    return None


def _is_done_to(scene: Scene, noun: int, verb: int, role: str) -> bool:
    return is_person(scene, noun) and (role == "obj" or (role == "nsubj" and is_passive(scene, verb)))
