"""The actors of a ledger: who its articles name, each once, whatever the spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from onrecord.ledger.actors import Tally
from onrecord.ledger.links import Carrier
from onrecord.ledger.readable import Readable
from onrecord.link.actors.join import join
from onrecord.link.actors.kind import ACTORS
from onrecord.link.actors.named import Named
from onrecord.records.identity import digest


@dataclass(slots=True)
class _Roll:
    """What is known of one actor."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    ids: set[str] = field(default_factory=set)
    articles: int = 0
    last: str = ""
    statements: int = 0

    def add(self, tally: Tally) -> None:
        """Count what an article says; articles come one after the other."""
        for counter, value in ((self.names, tally.name), (self.kinds, tally.kind), (self.offices, tally.office)):
            if value is not None:
                counter[value] += tally.count
        self.ids.add(tally.actor)
        self.statements += tally.spoken
        self.articles += tally.article != self.last
        self.last = tally.article


class _Whose:
    """Which actor an id of an article means."""

    def __init__(self, carried: Iterable[Carrier], sides: Mapping[int, Named], groups: list[list[int]]) -> None:
        of = {side: group[0] for group in groups for side in group}
        self.by_place: dict[tuple[str, str], int] = {}
        by_id: defaultdict[str, set[int]] = defaultdict(set)
        for one in carried:
            self.by_place[one.article, one.part] = of[one.side]
            by_id[one.part].add(of[one.side])
        whole: defaultdict[int, list[str]] = defaultdict(list)
        for actor, meant in by_id.items():
            if len(meant) == 1:
                whole[next(iter(meant))].append(actor)
        self.names = {group[0]: _id(group, sides, whole[group[0]]) for group in groups}

    def meant(self, tally: Tally) -> str:
        """The id of the actor; of one that is only said to speak, its own."""
        group = self.by_place.get((tally.article, tally.actor))
        return tally.actor if group is None else self.names[group]


def _id(group: list[int], sides: Mapping[int, Named], ids: list[str]) -> str:
    """That of the tables, else the first of those that are this actor's alone; one of two of a name has its own."""
    known = sorted({known for side in group if (known := sides[side].known)})
    return min(known or ids, default=digest("actor", *group))


def actor_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `actors` export, in order of the actors' ids; see `ledger.actors.rows`.

    Spellings of one person are one actor, two persons of one name are two. `ids` are those that other exports have.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    carried = list(ledger.carriers(ACTORS.name, as_of))
    decoder = msgspec.msgpack.Decoder(Named)
    needed = {one.side for one in carried}
    sides = {side: decoder.decode(seen) for side, seen in ledger.sides(ACTORS.name) if side in needed}
    whose = _Whose(carried, sides, join(sides, ((link.one, link.other) for link in ledger.links(ACTORS.name))))
    rolls: defaultdict[str, _Roll] = defaultdict(_Roll)
    for tally in ledger.tallies(as_of):
        rolls[whose.meant(tally)].add(tally)
    for actor, roll in sorted(rolls.items()):
        yield _row(actor, roll)


def _row(actor: str, roll: _Roll) -> dict[str, Any]:
    kind = next(iter(_by_frequency(roll.kinds)), None)
    names = _by_frequency(roll.names)
    if kind == "person":
        names.sort(key=lambda name: " " not in name)  # a surname alone is nobody's name
    return {
        "actor": actor,
        "name": names[0] if names else None,
        "kind": kind,
        "office": next(iter(_by_frequency(roll.offices)), None),
        "articles": roll.articles,
        "statements": roll.statements,
        "also": names[1:],
        "ids": sorted(roll.ids),
    }


def _by_frequency(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda value: (-counts[value], value))
