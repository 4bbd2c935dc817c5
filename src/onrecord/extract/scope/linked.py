"""Which of a sentence's clauses share their time with the one that a figure is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.scope.clause import above, has_to, is_predicate, is_relative, near, relation
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site

_MOST_STEPS = 8


@dataclass(frozen=True, slots=True)
class Linked:
    """A figure's own words and clauses, by the places of their tokens.

    Attributes:
        nouns: the figure's noun and those above it, up to its clause.
        predicates: of its clause and of those that share a time with it, each with how far off it is.
        events: nouns that the figure's clause tells more about, whose time is its own: "the blast on Monday that killed
            20", "Monday, when 20 died".
        fronted: those of `predicates` that share only a time in front of them: "On Monday 20 fled and 30 hid".
    """

    nouns: frozenset[int]
    predicates: dict[int, int]
    events: frozenset[int]
    fronted: frozenset[int]


def linked(scene: Scene, site: Site) -> Linked:
    """The clauses above a figure that its time may stand in."""
    nouns, at = _nouns(scene, site.noun)
    predicates: dict[int, int] = {}
    fronted: set[int] = set()
    events: set[int] = set()
    cost, only_front = 0, False
    for _ in range(_MOST_STEPS):
        if at is None or not is_predicate(scene, at):
            break
        predicates[at] = cost
        if only_front:
            fronted.add(at)
        role = relation(scene, at)
        if role == "conj":
            cost, only_front = cost + 1, only_front or has_subject(scene, at)
        elif role == "advcl" and _is_open(scene, at):
            cost += 1
        elif role != "xcomp":
            events.update(_event(scene, at))
            break
        at = above(scene, at)
    return Linked(nouns, predicates, frozenset(events), frozenset(fronted))


def _nouns(scene: Scene, noun: int) -> tuple[frozenset[int], int | None]:
    """The words from a figure's noun up to its clause, and the predicate of that."""
    nouns = [noun]
    at: int | None = noun
    for _ in range(_MOST_STEPS):
        if at is None or is_predicate(scene, at):
            break
        nouns.append(at)
        at = above(scene, at)
    return frozenset(nouns), at


def _event(scene: Scene, at: int) -> Iterator[int]:
    """The noun or time that a relative clause tells more about."""
    head = above(scene, at)
    opens = any(scene.grammar.low(place) == "when" for place in near(scene, at))
    if head is not None and (opens or (relation(scene, at) == "acl" and is_relative(scene, at))):
        yield head


def has_subject(scene: Scene, at: int) -> bool:
    """Whether a clause has a subject of its own."""
    return any(relation(scene, place) == "nsubj" for place in near(scene, at))


def _is_open(scene: Scene, at: int) -> bool:
    return has_to(scene, at) or scene.grammar.low(at).endswith("ing")
