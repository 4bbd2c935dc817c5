"""Who carries which text: what clusters are made of, beside the links between texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records.copy import Copied

LARGE = 0.6
"""Of the shorter text: what two articles of one outlet have in common, at least, if it is no boilerplate."""


@dataclass(frozen=True, slots=True)
class About:
    """An article as far as it tells who was first.

    Attributes:
        article, text_id: its ids.
        published: day of publication, as far as it is known, else "".
        outlet: its name, "" where it is not known.
        agency: domain of its outlet where that is an agency, else "".
        wire: domain of the agency from which its feed has it, "" for none.
    """

    article: str
    text_id: str
    published: str
    outlet: str
    agency: str
    wire: str


@dataclass(frozen=True, slots=True)
class Carried:
    """That an article has a text, and where: `end` is of the whole text's last word."""

    about: About
    side: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Linked:
    """Two texts with what they have in common."""

    one: int
    other: int
    copied: Copied


def by_side(carried: Iterable[Carried]) -> Mapping[int, Sequence[Carried]]:
    """Carriers by the text they carry."""
    found: dict[int, list[Carried]] = defaultdict(list)
    for one in carried:
        found[one.side].append(one)
    return found


def that_count(links: Iterable[Linked], carriers: Mapping[int, Sequence[Carried]]) -> list[Linked]:
    """The links between texts that somebody carries, without what one outlet repeats in its articles."""
    return [link for link in links if link.one in carriers and link.other in carriers and not _is_habit(link, carriers)]


def _is_habit(link: Linked, carriers: Mapping[int, Sequence[Carried]]) -> bool:
    outlets = {one.about.outlet for side in (link.one, link.other) for one in carriers[side]}
    if len(outlets) > 1 or "" in outlets:
        return False
    return max(link.copied.share_one, link.copied.share_other) < LARGE
