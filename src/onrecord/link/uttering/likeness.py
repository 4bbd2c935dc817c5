"""How alike two contents are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Any

import numpy as np

from onrecord.link.uttering.uttered import Key, Sort, Uttered

CONTENT: frozenset[Sort] = frozenset({"word", "name", "number", "time"})
"""The terms that tell what is said; the others tell how."""


NEARLY = 0.7
"""How much of a content another has at least where it is a part of it."""

HARDLY = 0.33
"""Below how much of a content another has hardly any of it."""

ENOUGH = 20.0
"""What the words of a content weigh together where they can hardly be those of another by chance: five rare ones."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two contents are: shares between 0 and 1, but for the first.

    Attributes:
        weight: what the words of the shorter one weigh together: five rare ones some 25.
        meaning: cosine of their vectors.
        held: how much of the shorter one's words, each by how rare it is, the longer one has.
        within: how surely the shorter one is part of the longer: nearly all of it is held, and that is not little.
        bare: how surely the longer one has nothing of the shorter: hardly any is held of what is not little.
        shared: how much of the words of both they have in common.
        order: how many pairs of neighbours of the one with fewer are neighbours in the other.
        names: how many of the names in the one with fewer stand in or beside the other.
        numbers: how many of the numbers and times in the one with fewer the other has.
        other: how many of them it does not have, the less the more of its words are the same: a number in other words
            is another thing's, one in the same words may be misquoted.
    """

    weight: float
    meaning: float
    held: float
    within: float
    bare: float
    shared: float
    order: float
    names: float
    numbers: float
    other: float


def likeness(a: Uttered, b: Uttered) -> Likeness:
    """How alike two contents are, whichever comes first."""
    ours, theirs = _weights(a), _weights(b)
    common = sum(min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys())
    sizes = sum(ours.values()), sum(theirs.values())
    counted = _keys(a, "number", "time"), _keys(b, "number", "time")
    numbers = _part(*counted)
    part = common / (min(sizes) or 1.0)
    return Likeness(
        weight=min(sizes),
        meaning=cosine(a.vector, b.vector),
        held=part,
        within=max(0.0, part - NEARLY) / (1 - NEARLY) * min(1.0, min(sizes) / ENOUGH),
        bare=max(0.0, 1 - part / HARDLY) * min(1.0, max(0.0, min(sizes) / ENOUGH - 1) / 2),
        shared=common / (sum(sizes) - common or 1.0),
        order=_part(_neighbours(a), _neighbours(b)),
        names=_named(a, b),
        numbers=numbers,
        other=(1 - numbers) * (1 - part) if all(counted) else 0.0,
    )


def held(a: Uttered, b: Uttered) -> float:
    """How much of the shorter content's words the longer one has, as `likeness` gives it."""
    ours, theirs = _weights(a), _weights(b)
    common = sum(min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys())
    return common / (min(sum(ours.values()), sum(theirs.values())) or 1.0)


def cosine(one: bytes, other: bytes) -> float:
    """The cosine of two vectors of signed bytes."""
    first, second = (np.frombuffer(values, dtype=np.int8).astype(np.int32) for values in (one, other))
    length = sqrt(int(first @ first) * int(second @ second))
    return int(first @ second) / length if length else 0.0


def _weights(side: Uttered) -> dict[Key, float]:
    """How much each word of a content counts."""
    return {(term.sort, term.key): term.level + 0.5 for term in side.terms if term.sort in CONTENT}


def _neighbours(side: Uttered) -> set[tuple[Key, Key]]:
    return set(pairwise((term.sort, term.key) for term in side.terms if term.sort in CONTENT))


def _keys(side: Uttered, *sorts: Sort) -> set[str]:
    return {term.key for term in side.terms if term.sort in sorts}


def _named(a: Uttered, b: Uttered) -> float:
    ours, theirs = _keys(a, "name"), _keys(b, "name")
    fewer, other = (ours, theirs.union(b.about)) if len(ours) <= len(theirs) else (theirs, ours.union(a.about))
    return len(fewer & other) / len(fewer) if fewer else 0.0


def _part(one: set[Any], other: set[Any]) -> float:
    """How much of the smaller set the other has; none where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
