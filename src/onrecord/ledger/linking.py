"""Links kept up to date: what comes or goes is held against its neighbours, and nothing else is looked at again.

Which pairs are candidates follows from which sides there are. A block with more than `blocks.BOUND` sides gives none:
finer blocks stand in its place, which are there only then. At the last fineness a side is held against the one before
and the one behind it in order of their ids.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from onrecord.ledger import sqlite_blocks
from onrecord.ledger.schema import carriers, linked, links, sides
from onrecord.ledger.sqlite_blocks import Placed
from onrecord.ledger.sqlite_rows import insert_all
from onrecord.link.blocks import BOUND
from onrecord.link.kind import Kind, Linker
from onrecord.records.reading import Reading

_AT_ONCE = 500
"""Sides whose candidates are looked for together: what bounds memory."""

Blocked = dict[int, set[int]]
"""By block the sides of it that are spoken of."""


class Linking:
    """Links of a ledger, within one transaction.

    Tell it of articles that `leave` before their rows go, and of those that `enter` once they are there.

    Attributes:
        outdated: whether the ledger's links were made with something else; until all `begin` anew nothing is linked.

    Args:
        connection: where to write.
        linker: what makes links.
    """

    def __init__(self, connection: Connection, linker: Linker) -> None:
        self._connection = connection
        self._mark = linker.mark
        self._kinds = {kind.name: kind for kind in linker.kinds}
        self._readers = {kind.name: msgspec.msgpack.Decoder(kind.side) for kind in linker.kinds}
        self._left: set[int] = set()
        self._seen: dict[int, tuple[Kind[Any], Any]] = {}
        self.outdated = (connection.execute(select(linked.c.mark)).scalar() or "") != linker.mark

    def clear(self) -> None:
        """Forget all links; the next build makes them anew."""
        sqlite_blocks.clear(self._connection)

    def begin(self) -> None:
        """Forget all links and let articles enter."""
        self.clear()
        self._connection.execute(insert(linked).values(mark=self._mark))
        self.outdated = False

    def leave(self, articles: Collection[str]) -> None:
        """These articles are about to go, or to be replaced."""
        if not self.outdated:
            self._left |= sqlite_blocks.of_articles(self._connection, articles)

    def enter(self, readings: Mapping[str, Reading]) -> None:
        """These articles, by id, have come; and all that left before has gone."""
        if self.outdated:
            return
        carried: list[dict[str, Any]] = []
        found: dict[int, dict[str, Any]] = {}
        for article, reading in readings.items():
            for side, part, row in self._sides(reading):
                carried.append({"article": article, "part": part, "side": side})
                found[side] = row
        known = {side for side, _, _ in sqlite_blocks.kept(self._connection, found)}
        insert_all(self._connection, sides, [row for side, row in found.items() if side not in known])
        insert_all(self._connection, carriers, carried)
        self._settle(found.keys() - known)

    def _sides(self, reading: Reading) -> Iterator[tuple[int, str, dict[str, Any]]]:
        for kind in self._kinds.values():
            for part, seen in kind.sides(reading):
                encoded = msgspec.msgpack.encode(seen)
                side = _id(kind.name, encoded)
                yield side, part, {"side": side, "kind": kind.name, "seen": encoded}

    def _settle(self, new: set[int]) -> None:
        """Bring the links to what follows from the sides that are there now."""
        gone = sqlite_blocks.without_carrier(self._connection, self._left)
        self._load(gone | new)
        moved = self._take_out(gone) | self._put(new)
        sqlite_blocks.remove(self._connection, gone)
        sqlite_blocks.unlink(self._connection, moved | gone)
        waiting = iter(sorted(moved - gone))
        done: set[int] = set()
        while some := list(islice(waiting, _AT_ONCE)):
            self._link(some, done)
        self._left, self._seen = set(), {}

    # Blocks

    def _put(self, new: set[int]) -> set[int]:
        """Let sides stand in their blocks, and split those that grow past the bound; whose candidates that changes."""
        moved, coming = set(new), self._coarsest(new)
        while coming:
            before = sqlite_blocks.sizes(self._connection, coming, BOUND + 1)
            sqlite_blocks.put(self._connection, _flat(coming))
            crossed = [key for key, some in coming.items() if before[key] <= BOUND < before[key] + len(some)]
            split = {key: set(some) for key, some in sqlite_blocks.members(self._connection, crossed).items()}
            moved.update(*split.values())
            was_split = {key: some for key, some in coming.items() if before[key] > BOUND}
            coming, last = self._finer({**was_split, **split})
            moved |= self._beside(last)
        return moved

    def _take_out(self, gone: set[int]) -> set[int]:
        """The reverse: blocks that shrink to the bound are whole again."""
        moved: set[int] = set()
        going = self._coarsest(gone)
        while going:
            most = BOUND + 1 + max(map(len, going.values()))
            before = sqlite_blocks.sizes(self._connection, going, most)
            sqlite_blocks.take_out(self._connection, list(_flat(going)))
            split = {key: some for key, some in going.items() if before[key] > BOUND}
            crossed = [key for key, some in split.items() if before[key] - len(some) <= BOUND]
            whole = {key: set(some) for key, some in sqlite_blocks.members(self._connection, crossed).items()}
            moved.update(*whole.values())
            going, last = self._finer({key: some | whole.get(key, set()) for key, some in split.items()})
            moved |= self._beside(last)
        return moved

    def _coarsest(self, some: Iterable[int]) -> Blocked:
        found: Blocked = defaultdict(set)
        for side in some:
            kind, seen = self._seen[side]
            for number in kind.keys(seen):
                found[number].add(side)
        return found

    def _finer(self, blocked: Mapping[int, Collection[int]]) -> tuple[Blocked, list[Placed]]:
        """The finer blocks that these sides of blocks stand in, and sides with blocks that have none."""
        found: Blocked = defaultdict(set)
        last: list[Placed] = []
        self._load(_flat_sides(blocked))
        for key, side in _flat(blocked):
            kind, seen = self._seen[side]
            finer = set(kind.finer(seen, key))
            for number in finer:
                found[number].add(side)
            if not finer:
                last.append((key, side))
        return found, last

    def _beside(self, placed: list[Placed]) -> set[int]:
        return {other for _, other in sqlite_blocks.neighbours(self._connection, placed)}

    # Decisions

    def _link(self, some: list[int], done: set[int]) -> None:
        """Decide over all candidates of some sides but with those that are done."""
        self._load(some)
        pairs = {(min(pair), max(pair)) for pair in self._candidates(some) if pair[1] not in done}
        self._load({side for pair in pairs for side in pair})
        made = (self._decided(*pair) for pair in sorted(pairs))
        insert_all(self._connection, links, [row for row in made if row])
        done.update(some)

    def _candidates(self, some: list[int]) -> Iterator[tuple[int, int]]:
        """Pairs of one of these sides with another one."""
        asked = self._coarsest(some)
        while asked:
            size = sqlite_blocks.sizes(self._connection, asked, BOUND + 1)
            for key, standing in sqlite_blocks.members(
                self._connection, [key for key in asked if size[key] <= BOUND]
            ).items():
                yield from ((side, other) for side in asked[key] for other in standing if other != side)
            asked, last = self._finer({key: found for key, found in asked.items() if size[key] > BOUND})
            yield from sqlite_blocks.neighbours(self._connection, last)

    def _decided(self, one: int, other: int) -> dict[str, Any] | None:
        kind, first = self._seen[one]
        made = kind.decide(first, self._seen[other][1])
        if made is None:
            return None
        return {"kind": kind.name, "one": one, "other": other, "made": msgspec.msgpack.encode(made)}

    def _load(self, ids: Iterable[int]) -> None:
        """Have what decisions look at of these sides at hand."""
        for side, name, seen in sqlite_blocks.kept(self._connection, set(ids) - self._seen.keys()):
            self._seen[side] = (self._kinds[name], self._readers[name].decode(seen))


def _id(kind: str, seen: bytes) -> int:
    hashed = blake2b(seen, digest_size=8, person=kind.encode()).digest()
    return int.from_bytes(hashed, signed=True)


def _flat(blocked: Mapping[int, Iterable[int]]) -> Iterator[Placed]:
    return ((key, side) for key, some in blocked.items() for side in some)


def _flat_sides(blocked: Mapping[int, Iterable[int]]) -> set[int]:
    return {side for some in blocked.values() for side in some}
