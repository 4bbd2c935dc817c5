"""Links between articles → stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import log2
from typing import NamedTuple, Protocol

from onrecord.lexicon.tables import table
from onrecord.link.components import components
from onrecord.link.stories.likeness import weight

Liking = tuple[int, int, float]
"""Two sides and how much speaks for their telling of one happening."""


class Worded(Protocol):
    """Words and how rare each is, as `Told` has them."""

    @property
    def words(self) -> tuple[int, ...]:
        """The most telling first."""

    @property
    def levels(self) -> tuple[int, ...]:
        """Of each word."""


class _Links(NamedTuple):
    """Some links: how much they come to, and how many there are."""

    total: float = 0.0
    number: int = 0

    def plus(self, total: float, number: int) -> _Links:
        """With further links."""
        return _Links(self.total + total, self.number + number)

    def mean(self, expected: int, missing: float) -> float:
        """Their mean, where links that are missing among those expected count as much as given."""
        lacking = max(0, expected - self.number)
        return (self.total + lacking * missing) / max(1, self.number + lacking)


_NONE = _Links()


@dataclass(slots=True)
class _Group:
    """Sides that tell of one happening.

    Attributes:
        members: the sides.
        within: links between them.
        near: links to other groups, by their names.
        standing: in how many of the sides each word stands.
        typical: words that stand in many of them: the share beyond `_rules()["often"]`, by their weight.
    """

    members: list[int]
    within: _Links = _NONE
    near: dict[int, _Links] = field(default_factory=dict)
    standing: Counter[int] = field(default_factory=Counter)
    typical: dict[int, float] = field(default_factory=dict)


class _Groups:
    """Groups that grow; each is named by the first of its sides."""

    def __init__(self, sides: Mapping[int, Worded], likings: Iterable[Liking]) -> None:
        self.rules: dict[str, float] = {name: float(value) for name, value in table("stories")["gathering"].items()}
        self.weights: dict[int, float] = {}
        kept = sorted(one for one in likings if one[0] in sides and one[1] in sides)
        same = components(sides, ((one, other) for one, other, how in kept if how >= self.rules["surely"]))
        self.of = {side: members[0] for members in same for side in members}
        self.groups = {members[0]: _Group(members) for members in same}
        for group in self.groups.values():
            for side in group.members:
                group.standing.update(sides[side].words)
                self.weights.update(zip(sides[side].words, map(weight, sides[side].levels), strict=True))
            self._look_again(group)
        for one, other, how in kept:
            self._count(self.of[one], self.of[other], how)

    def _count(self, one: int, other: int, how: float) -> None:
        ours, theirs = self.groups[one], self.groups[other]
        if one == other:
            ours.within = ours.within.plus(how, 1)
        else:
            ours.near[other] = theirs.near[one] = ours.near.get(other, _NONE).plus(how, 1)

    def _look_again(self, group: _Group) -> None:
        often, size = self.rules["often"], len(group.members)
        if size >= self.rules["some"]:
            group.typical = {
                word: self.weights[word] * (count / size - often)
                for word, count in group.standing.items()
                if count > often * size
            }

    def fit(self, one: int, other: int) -> float:
        """How well two groups go together; they become one above 0."""
        rules, ours, theirs = self.rules, self.groups[one], self.groups[other]
        smaller, larger = sorted((len(ours.members), len(theirs.members)))
        expected = min(smaller * larger, int(rules["expected"] * (smaller + larger)))
        found = ours.near[other].mean(expected, rules["missing"]) - rules["from"] - rules["size"] * log2(smaller)
        if smaller < rules["some"]:
            return found
        found -= rules["closeness"] * max(0.0, min(self._closeness(ours), self._closeness(theirs)) - rules["loose"])
        contrast = min(self._own(ours, theirs), self._own(theirs, ours))
        return found - rules["contrast"] * max(0.0, contrast - rules["alike"])

    def _closeness(self, group: _Group) -> float:
        size = len(group.members)
        expected = min(size * (size - 1) // 2, int(self.rules["expected"] * size))
        return group.within.mean(expected, self.rules["missing"])

    def _own(self, ours: _Group, theirs: _Group) -> float:
        """How much of what nearly each of ours says theirs do not say."""
        size = len(theirs.members)
        return sum(
            max(0.0, much - self.weights[word] * theirs.standing[word] / size) for word, much in ours.typical.items()
        )

    def join(self, one: int, other: int) -> int:
        """Let the group with the larger name go into the other, whose name this gives."""
        name, gone = sorted((one, other))
        into, from_ = self.groups[name], self.groups.pop(gone)
        into.within = into.within.plus(*into.near.pop(gone)).plus(*from_.within)
        into.members += from_.members
        into.standing.update(from_.standing)
        for third, links in from_.near.items():
            if third != name:
                near = self.groups[third].near
                del near[gone]
                into.near[third] = near[name] = into.near.get(third, _NONE).plus(*links)
        self._look_again(into)
        return name


def gather(sides: Mapping[int, Worded], likings: Iterable[Liking]) -> list[list[int]]:
    """The sides by story, each in order, and the stories in order of their first sides.

    Groups that go together best become one until none do (average linkage over the links that there are, after Sokal
    and Michener 1958). What groups of several articles need to become one is more than one article needs, and more
    where the articles of each are close to each other: the two quakes of one island are closer to each other than
    chance would have it, but less close than the reports of either, and each has a word that all its reports have
    and none of the other's.

    Args:
        sides: all of them by id; one that goes with none is a story of its own.
        likings: links between pairs of them; one with a side that is not among them counts for nothing.
    """
    groups = _Groups(sides, likings)
    waiting = [
        (-fit, one, other)
        for one, group in groups.groups.items()
        for other in group.near
        if one < other and (fit := groups.fit(one, other)) > 0
    ]
    heapify(waiting)
    while waiting:
        fit, one, other = heappop(waiting)
        if one not in groups.groups or other not in groups.groups or -fit != groups.fit(one, other):
            continue  # one of them has grown since
        into = groups.join(one, other)
        for third in groups.groups[into].near:
            if (now := groups.fit(into, third)) > 0:
                heappush(waiting, (-now, min(into, third), max(into, third)))
    return sorted(sorted(group.members) for group in groups.groups.values())
