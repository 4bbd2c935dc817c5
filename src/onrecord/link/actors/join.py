"""Links between names → actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from onrecord.link.actors.named import Named
from onrecord.link.actors.same import is_part
from onrecord.link.components import components


def join(sides: Mapping[int, Named], links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The sides by actor, each in order, and the actors in order of their first sides.

    First those that say whose they are, then full names that do not, then parts of names: each goes with an actor of
    those before only where all that it is linked with are one, so that "Keller" does not make one of two Kellers.

    Args:
        sides: all of them by id; one that is linked with none is an actor of its own.
        links: pairs of them; one with a side that is not among them counts for nothing.
    """
    near: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in links:
        if one in sides and other in sides:
            near[one].add(other)
            near[other].add(one)
    actor_of: dict[int, int] = {}
    for rank in range(_RANKS):
        _settle([side for side in sides if _rank(sides[side]) == rank], near, actor_of)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for side in sorted(actor_of):
        found[actor_of[side]].append(side)
    return sorted(found.values())


_RANKS = 3


def _rank(side: Named) -> int:
    """Who is settled first: those the tables know or who say whose they are."""
    if is_part(side) and not side.known:
        return 2
    return 0 if side.known or side.states else 1


def _settle(some: Collection[int], near: Mapping[int, set[int]], actor_of: dict[int, int]) -> None:
    """Let some sides go with the actor of those that are settled, else with one another."""
    settled = {side: {actor_of[other] for other in near.get(side, ()) if other in actor_of} for side in some}
    open_ = {side for side in some if len(settled[side]) != 1}
    pairs = ((side, other) for side in open_ for other in near.get(side, ()) if other in open_)
    for group in components(open_, pairs):
        actor_of.update(dict.fromkeys(group, group[0]))
    for side in some:
        if len(settled[side]) == 1:
            actor_of[side] = next(iter(settled[side]))
