"""Whether two figures of one article with the same number may be of the same things."""

from __future__ import annotations

import re

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.records.figure import Comparator, Figure

_CODE = re.compile(r"[A-Z]{3}")  # ISO 4217
_LOW: frozenset[Comparator] = frozenset({"more_than", "at_least"})
_HIGH: frozenset[Comparator] = frozenset({"less_than", "at_most", "up_to", "nearly"})
# How real a count is may be put more shortly in a headline, but what is denied or aimed at is no count that is.
_UNREAL = frozenset({"planned", "pledged", "goal", "conditional"})


def is_money(figure: Figure) -> bool:
    """Whether it is an amount of money."""
    return figure.unit is not None and _CODE.fullmatch(figure.unit) is not None


def agree(one: Figure, other: Figure) -> bool:
    """Whether unit, hedge, owner, time and denial of two figures let them be one."""
    hedged = {one.comparator, other.comparator}
    if one.unit != other.unit or one.change != other.change or (hedged & _LOW and hedged & _HIGH):
        return False
    denied = {one.status, other.status} - {None}
    return _fit(one.of, other.of) and _of_one_time(one, other) and not (len(denied) > 1 and "denied" in denied)


def told_alike(one: Figure, other: Figure) -> bool:
    """Whether place, status and measure of two figures agree too; a headline puts them more shortly, trees err."""
    return _fit(one.where, other.where) and _fit(one.measure, other.measure) and _as_real(one, other)


def alike(one: Figure, other: Figure) -> bool | None:
    """Whether two figures count the same; `None` where one does not tell what it counts.

    Lengths, weights and times measure many things, so that an equal number of them says nothing.
    """
    if one.unit in vocabulary().times or (one.unit not in (None, "percent") and not is_money(one)):
        return False
    if is_money(one):
        return _fit(_sort_of_money(one), _sort_of_money(other)) and _fit(_given(one), _given(other))
    if one.kind is not None and other.kind is not None:
        return one.kind == other.kind
    nouns = _noun(one), _noun(other)
    if None in nouns:
        return False if one.unit == "percent" else None
    return nouns[0] == nouns[1]


def _fit(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _as_real(one: Figure, other: Figure) -> bool:
    if one.status == other.status or None in (one.status, other.status):
        return True
    return {one.status, other.status} <= _UNREAL


def _of_one_time(one: Figure, other: Figure) -> bool:
    """Whether the times may be one: what their own words tell must agree."""
    return one.as_of_basis != "words" or other.as_of_basis != "words" or one.as_of == other.as_of


def _sort_of_money(figure: Figure) -> str | None:
    return None if figure.kind == "money" else figure.kind


def _given(figure: Figure) -> str | None:
    """What the money is for; a currency's own word tells nothing."""
    noun = (figure.counted or "").lower()
    return None if not noun or noun in vocabulary().currencies else noun


def _noun(figure: Figure) -> str | None:
    """The counted noun in a form that singular and plural share."""
    return figure.counted.lower().removesuffix("s") if figure.counted else None
