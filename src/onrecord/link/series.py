"""Series: claims about one number, in order of the time they speak of, each held against the next.

What its claims share is what makes a series, so it takes one pass and a sort, and the order in which claims come leaves
no trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import pairwise

from onrecord.link.figures import compare
from onrecord.link.periods import own_days
from onrecord.link.places import is_named, place_key
from onrecord.link.scope import AHEAD
from onrecord.link.things import MONEY, narrowing, thing
from onrecord.link.units import dimension
from onrecord.link.values import is_share
from onrecord.records.comparison import Claim
from onrecord.records.figure import Figure
from onrecord.records.identity import digest
from onrecord.records.series import Member, Series

Key = tuple[Hashable, ...]


def series(claims: Iterable[Claim]) -> list[Series]:
    """The series among some claims, by what they count, whose it is and where.

    A figure told again in its article, and a text in several outlets, is one claim: the first. A series has two claims
    or more, and an owner or a place: "12 people" of nobody, nowhere, are others in each article, and sums of money that
    went nowhere, as profits and prices, are of as many things.
    """
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in _first_of_texts(claims):
        key = key_of(claim)
        if key is not None:
            groups[key].append(claim)
    made = [_series(key, members) for key, members in groups.items() if len(members) > 1]
    return sorted(made, key=lambda one: (one.counted, *_shown(one.members[0].claim.figure), one.id))


def key_of(claim: Claim) -> Key | None:
    """What claims of one series share; `None` for a figure that can be in none, as "twice" is of nothing alone.

    A place without a name ("near the border") parts no series, as it parts no two claims that are compared.
    """
    figure, counted = claim.figure, thing(claim)
    if counted is None or figure.value is None or figure.measure is None or figure.change == "factor":
        return None
    where = place_key(figure.where) if figure.where and is_named(figure.where) else None
    if not (figure.of or where) or (figure.kind == MONEY and not where):
        return None
    return (
        counted,
        "share" if is_share(figure) else dimension(figure.unit),
        (figure.of_actor or figure.of or "").casefold(),
        where,
        figure.measure,
        figure.change,
        tuple(sorted(narrowing(claim))),
        "ahead" if figure.status in AHEAD else figure.status or "in_place",
    )


def repeated(figures: Collection[Figure]) -> Mapping[str, tuple[Figure, ...]]:
    """For a figure of an article, by id, those that repeat or convert it, or that it repeats or converts."""
    by_id = {figure.id: figure for figure in figures}
    groups: dict[str, list[Figure]] = defaultdict(list)
    root: dict[str, str] = {}
    for figure in figures:
        root[figure.id] = root.get(figure.same_as or "", figure.same_as if figure.same_as in by_id else figure.id)
        groups[root[figure.id]].append(figure)
    return {figure.id: tuple(other for other in groups[root[figure.id]] if other is not figure) for figure in figures}


def _first_of_texts(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims without those that an earlier carrier of the text, or an earlier place in it, has already."""
    seen: set[Hashable] = set()
    for claim in sorted(claims, key=_carried):
        figure = claim.figure
        place = (claim.text_id or claim.article, figure.start, figure.end)
        earlier = [other for other in claim.again if other.start < figure.start]
        if place not in seen and not any(_told_before(claim, other) for other in earlier):
            seen.add(place)
            yield claim


def _carried(claim: Claim) -> tuple[str, str, int, int, str]:
    return (claim.published or "~", claim.article, claim.figure.start, claim.figure.end, claim.figure.id)


def _told_before(claim: Claim, other: Figure) -> bool:
    """Whether the other figure stands for this one in the same series; a sum in another currency does not."""
    return dimension(other.unit) == dimension(claim.figure.unit)


def _series(key: Key, claims: list[Claim]) -> Series:
    ordered = sorted(claims, key=_placed)
    origins: dict[Hashable, set[str]] = defaultdict(set)
    for claim in ordered:
        origins[_told(claim)].add(claim.origin or claim.text_id or claim.article)
    held = [compare(one, other) for one, other in pairwise(ordered)]
    members = (
        Member(claim, len(origins[_told(claim)]), comparison)
        for claim, comparison in zip(ordered, [*held, None], strict=True)
    )
    return Series(digest("series", *key), str(key[0]), tuple(members))


def _placed(claim: Claim) -> tuple[str, str, str, str, int, int, str]:
    """By the last day it speaks of, then the first; what has none comes last."""
    days = own_days(claim)
    last, first = (days.last.isoformat(), days.first.isoformat()) if days else ("~", "~")
    return (last, first, *_carried(claim))


def _told(claim: Claim) -> Hashable:
    figure = claim.figure
    return (claim.author, claim.speaks, figure.value, figure.value_max, figure.out_of, figure.comparator, figure.unit)


def _shown(figure: Figure) -> tuple[str, str]:
    return figure.of or "", figure.where or ""
