"""How alike two contents are."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from math import sqrt

import numpy as np

from onrecord.link.uttering.uttered import Sort, Term, Uttered

CONTENT: frozenset[Sort] = frozenset({"word", "name", "number", "time"})
"""The terms that tell what is said; the others tell how."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two contents are; every number between 0 and 1.

    Attributes:
        meaning: cosine of their vectors.
        held: how much of the shorter one's words, by how rare they are, the longer one has too.
        shared: how much of the words of both they share.
        rarest: the rarest word they share.
        order: how many of the shorter one's words stand beside the same word in the longer one.
        names: how many of the names in the one with fewer the other has in it or beside it.
        strange: how many of the names in the one with fewer stand nowhere in or beside the other.
        numbers: how many of the numbers and times in the one with fewer the other has.
        other: how many of them the other does not have, where it has numbers or times at all.
        long: how long the shorter one is.
    """

    meaning: float
    held: float
    shared: float
    rarest: float
    order: float
    names: float
    strange: float
    numbers: float
    other: float
    long: float


def likeness(a: Uttered, b: Uttered) -> Likeness:
    ours, theirs = _weighed(a), _weighed(b)
    both = ours.keys() & theirs.keys()
    common = sum(min(ours[key], theirs[key]) for key in both)
    sizes = sum(ours.values()), sum(theirs.values())
    pairs = _pairs(a), _pairs(b)
    fewer = min(map(len, pairs))
    names, strange = _found(a, b)
    numbers, other = _numbers(a, b)
    return Likeness(
        meaning=cosine(a.vector, b.vector),
        held=common / (min(sizes) or 1),
        shared=common / ((sum(sizes) - common) or 1),
        rarest=max((ours[key] for key in both), default=0) / 10,
        order=len(pairs[0] & pairs[1]) / fewer if fewer else 0.0,
        names=names,
        strange=strange,
        numbers=numbers,
        other=other,
        long=min(1.0, min(sizes) / 60),
    )


def cosine(one: bytes, other: bytes) -> float:
    """The cosine of two vectors of signed bytes."""
    first, second = (np.frombuffer(values, dtype=np.int8).astype(np.int32) for values in (one, other))
    length = sqrt(int(first @ first) * int(second @ second))
    return int(first @ second) / length if length else 0.0


def _weighed(side: Uttered) -> dict[str, float]:
    return {_key(term): term.level + 0.5 for term in side.terms if term.sort in CONTENT}


def _key(term: Term) -> str:
    return term.key if term.sort == "word" else f"{term.sort} {term.key}"


def _pairs(side: Uttered) -> set[tuple[str, str]]:
    keys = [_key(term) for term in side.terms if term.sort in CONTENT]
    return set(zip(keys, keys[1:], strict=False))


def _found(a: Uttered, b: Uttered) -> tuple[float, float]:
    ours, theirs = ({term.key for term in side.terms if term.sort == "name"} for side in (a, b))
    fewer, other = (ours, theirs | set(b.about)) if len(ours) <= len(theirs) else (theirs, ours | set(a.about))
    if not fewer:
        return 0.0, 0.0
    found = len(fewer & other) / len(fewer)
    return found, 1 - found


def _numbers(a: Uttered, b: Uttered) -> tuple[float, float]:
    ours, theirs = ({term.key for term in side.terms if term.sort in {"number", "time"}} for side in (a, b))
    fewer = min(len(ours), len(theirs))
    if not fewer:
        return 0.0, 0.0
    found = len(ours & theirs) / fewer
    return found, 1 - found


def features(a: Uttered, b: Uttered) -> tuple[float, ...]:
    return astuple(likeness(a, b))
