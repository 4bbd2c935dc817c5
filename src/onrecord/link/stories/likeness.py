"""How much speaks for two articles' telling of one happening."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from math import log, log1p, sqrt
from typing import NamedTuple

from onrecord.lexicon.frequencies import rarest
from onrecord.lexicon.tables import table
from onrecord.link.stories.told import UNCOUNTED, Told


class Weighed(NamedTuple):
    """Weights of words: of an article, of another one, and of those that both have."""

    one: float
    other: float
    both: float


NEAR = 2
"""Days within which the first reports of a happening come."""

ENOUGH = 25.0
"""The weight of an article's words from which on what it does not say tells as well: some 120 words of text."""

LONG = 48
"""Words of an article so long that even an account of a part of the happening shares a tenth."""

COPIED = 0.85
"""The share of words in which two long articles agree that are one but for slips of the pen."""

SMALL = 10

STRANGERS = 0.7

_ONE_NAME = 0.5

# One word that no table has weighs 1.
_FEW = 2.0


def likeness(one: Told, other: Told) -> float | None:
    """The logarithm of the odds that two articles tell of one happening; `None` where hardly a word speaks for it."""
    if _are_strangers(one, other):
        return None
    every, named = weighed(one, other)
    weights = _coefficients()
    if every.both < weights["least"]:
        return None
    found = features(one, other, every, named)
    likely = sum(weights[name] * value for name, value in found.items())
    if min(len(one.words), len(other.words)) >= LONG and every.both >= COPIED * max(every.one, every.other):
        return max(likely, weights["copied"] + weights["days"] * found["days"])
    return likely


def _are_strangers(one: Told, other: Told) -> bool:
    """Whether two long articles have less than a tenth of their words in common, as nearly all have by chance."""
    fewest = min(len(one.words), len(other.words))
    return fewest >= LONG and 10 * len(set(one.words).intersection(other.words)) < fewest


def weighed(one: Told, other: Told) -> tuple[Weighed, Weighed]:
    """The words of two articles, and of these their names: a word that is a name to either is one."""
    ours, theirs = _weights(one), _weights(other)
    shared = ours.keys() & theirs.keys()
    names = {*one.words[: one.named], *other.words[: other.named]}
    every = Weighed(sum(ours.values()), sum(theirs.values()), sum(min(ours[word], theirs[word]) for word in shared))
    named = Weighed(
        sum(ours[word] for word in one.words[: one.named]),
        sum(theirs[word] for word in other.words[: other.named]),
        sum(min(ours[word], theirs[word]) for word in shared & names),
    )
    return every, named


def features(one: Told, other: Told, every: Weighed, named: Weighed) -> dict[str, float]:
    """What is weighed, by name; `lexicon/stories.toml` explains each."""
    plain = Weighed(*(max(0.0, whole - part) for whole, part in zip(every, named, strict=True)))
    return {
        "always": 1.0,
        "words": every.both / sqrt(every.one * every.other),
        "contained": every.both / min(every.one, every.other),
        "amount": log1p(3 * every.both),
        "names": _cosine(named),
        "names_amount": log1p(named.both),
        "names_own": log1p(max(0.0, min(named.one, named.other) - named.both)),
        "plain": _cosine(plain),
        "plain_amount": log1p(3 * plain.both),
        "short": log1p(3 * min(every.one, every.other)),
        "names_short": log1p(min(named.one, named.other)),
        **_agreement("persons", one.persons, other.persons),
        **_agreement("places", one.places, other.places),
        **_agreement("bodies", one.bodies, other.bodies),
        **_numbers(one.numbers, other.numbers),
        **_events(set(one.events), set(other.events)),
        "few": _few(every, named),
        "days": _days(one.day, other.day),
    }


def _cosine(weights: Weighed) -> float:
    """The share in which they agree; of few words it is less, since chance may have them agree."""
    return weights.both / sqrt(weights.one * weights.other + _FEW)


def _few(every: Weighed, named: Weighed) -> float:
    """How much shorter than whole articles both are on average, so that what they do not say tells less.

    Where both name something and nothing in common, that tells all the same. Were the shorter alone to count, a few
    words of what everybody speaks of would be like every long article.
    """
    lacking = max(0.0, 1 - (every.one + every.other) / (2 * ENOUGH))
    strangers = named.both < _ONE_NAME <= min(named.one, named.other)
    return lacking * (STRANGERS if strangers else 1.0)


def _agreement(name: str, ours: Collection[int], theirs: Collection[int]) -> dict[str, float]:
    """Whether they share some, share none though both have some, or have besides the shared each some of its own."""
    first, second = set(ours), set(theirs)
    shared = first & second
    return {
        f"{name}_shared": float(bool(shared)),
        f"{name}_apart": float(bool(first and second and not shared)),
        f"{name}_own": float(bool(shared and first - shared and second - shared)),
    }


def _numbers(ours: Collection[tuple[int, float]], theirs: Collection[tuple[int, float]]) -> dict[str, float]:
    """Numbers that chance seldom shares, small ones, which are everywhere, and what both count with other results."""
    first, second = ({value for _, value in numbers} for numbers in (ours, theirs))
    telling, others = (frozenset(filter(_tells, numbers)) for numbers in (first, second))
    agreed = {kind for kind, _ in set(ours) & set(theirs)}
    both = {kind for kind, _ in ours} & {kind for kind, _ in theirs}
    return {
        "numbers_shared": float(min(3, len(telling & others))),
        "numbers_apart": float(bool(telling and others and not telling & others)),
        "small_shared": float(min(3, len((first & second) - telling))),
        "counts_apart": float(min(2, len(both - agreed - {UNCOUNTED}))),
    }


def _tells(value: float) -> bool:
    return value >= SMALL or not float(value).is_integer()


def _events(ours: set[str], theirs: set[str]) -> dict[str, float]:
    shared = ours & theirs
    return {
        "events_shared": float(min(2, len(shared))),
        "events_apart": float(bool(ours and theirs and not shared)),
    }


def weight(level: int) -> float:
    """The weight of a word of a level, up to 1 for one that no table has."""
    return _by_level()[level]


def _days(ours: int | None, theirs: int | None) -> float:
    """How far apart their days are; 0 where they are as near as the reports of one happening or where one has none."""
    return 0.0 if ours is None or theirs is None else log(max(NEAR, abs(ours - theirs)) / NEAR)


def _weights(told: Told) -> dict[int, float]:
    return dict(zip(told.words, map(_by_level().__getitem__, told.levels), strict=True))


@cache
def _by_level() -> tuple[float, ...]:
    return tuple((level / rarest()) ** 1.5 for level in range(rarest() + 1))


@cache
def _coefficients() -> Mapping[str, float]:
    return {name: float(value) for name, value in table("stories")["likeness"].items()}
