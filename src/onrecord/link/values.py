"""Whether two values can both hold, with their units, hedges and rounding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from onrecord.link.reach import Reach, is_bare, is_range, reach, rounded, step
from onrecord.link.units import converter
from onrecord.records.comparison import Claim
from onrecord.records.figure import Figure

How = Literal["converted", "equal", "rounded", "bounds", "range", "disjoint"]
"""What lets two values both hold, or that nothing does."""

SHARES = frozenset({"percent"})


def is_share(figure: Figure) -> bool:
    """Whether the value is a part of one or of a hundred, and not a number of things."""
    part = figure.measure == "share" and figure.out_of is None and abs(figure.value or 0.0) <= 1
    return figure.unit in SHARES or part


def meeting(a: Claim, b: Claim) -> How | None:
    """How two claims' values stand to each other; `None` where they have no unit in common, or a number is missing."""
    return next(_meetings(a, b), None)


def cannot_both_hold(a: Claim, b: Claim) -> bool:
    """Whether the values do not meet, even with their hedges."""
    return meeting(a, b) == "disjoint"


def by_value(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The claim with the smaller value, and the other."""
    return (b, a) if (b.figure.value or 0.0) < (a.figure.value or 0.0) else (a, b)


def is_coarser(a: Claim, b: Claim) -> bool:
    """Whether the first value is told in larger units than the second."""
    return step(a.figure.value or 0.0) > step(b.figure.value or 0.0)


def _meetings(a: Claim, b: Claim) -> Iterator[How]:
    """In the units of the claims themselves, else in those that one of their articles gives besides."""
    for ours in (a.figure, *a.again):
        for theirs in (b.figure, *b.again):
            found = _met(_comparable(ours, theirs), _comparable(theirs, ours))
            if found:
                own = ours is a.figure and theirs is b.figure
                yield "converted" if found == "equal" and not own else found


def _comparable(one: Figure, other: Figure) -> Figure:
    """A count of a known whole as a share of it, where the other is a share."""
    if not is_share(other) or is_share(one) or not one.out_of or one.value is None:
        return one
    hundred = 100.0 if other.unit in SHARES else 1.0
    return replace(one, value=hundred * one.value / one.out_of, value_max=None, unit=other.unit)


def _met(a: Figure, b: Figure) -> How | None:
    ours, theirs = reach(a), reach(b)
    factors = a.change == "factor", b.change == "factor"
    if ours is None or theirs is None or is_share(a) != is_share(b) or any(factors) != all(factors):
        return None
    return _in_one_unit(a, b, ours, theirs) if a.unit == b.unit else _converted(a, b, ours, theirs)


def _in_one_unit(a: Figure, b: Figure, ours: Reach, theirs: Reach) -> How:
    if {a.change, b.change} == {"up", "down"}:
        return "disjoint"
    if (a.value, a.value_max, a.comparator) == (b.value, b.value_max, b.comparator):
        return "equal"
    if is_bare(a) and is_bare(b):
        return "rounded" if _is_rounded(ours, theirs) or _is_rounded(theirs, ours) else "disjoint"
    if not ours.meets(theirs):
        return "disjoint"
    hedged = any(not is_range(one) and one.comparator != "exactly" for one in (a, b))
    return "bounds" if hedged else "range"


def _is_rounded(coarse: Reach, fine: Reach) -> bool:
    """Whether a bare number, told in larger units, is what the other would be rounded to."""
    return step(coarse.low) > step(fine.low) and rounded(coarse.low).meets(fine)


def _converted(a: Figure, b: Figure, ours: Reach, theirs: Reach) -> How | None:
    """In the unit of the second figure, each as exact as it is written."""
    turned = converter(a.unit, b.unit)
    if turned is None:
        return None
    low, high = sorted(map(turned, _written(ours)))
    return "converted" if Reach(low, high).meets(_written(theirs)) else "disjoint"


def _written(ends: Reach) -> Reach:
    return Reach(rounded(ends.low).low, rounded(ends.high).high)
