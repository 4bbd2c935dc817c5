"""How far the words of a figure let its value reach: hedges, ranges and rounding as intervals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from onrecord.records.figure import Figure

# "About 100" is 90 to 110, and "nearly 100" from 90 on: how far such words are stretched before a reader takes offence.
ABOUT = 0.1
# Who says "more than 500" does not mean 1,200; a bound says nothing of what is farther off than its double.
FARTHEST = 2.0
# Dozens end where hundreds begin, and so on; 24 and 200, 200 and 2,000.
VAGUE = 10.0
DOZENS, HUNDREDS = 24.0, 200.0
# Of what the arithmetic of floats loses.
SLACK = 1e-9


class Reach(NamedTuple):
    """The least and the most that a value can be, both included."""

    low: float
    high: float

    def meets(self, other: Reach) -> bool:
        """Whether one value lies in both."""
        slack = SLACK * max(abs(self.low), abs(other.low))
        return self.low <= other.high + slack and other.low <= self.high + slack


_HEDGED: Mapping[str, Callable[[float, float], Reach]] = {
    "exactly": Reach,
    "about": lambda low, high: Reach(low - ABOUT * abs(low), high + ABOUT * abs(high)),
    "nearly": lambda low, high: Reach(low - ABOUT * abs(low), high),
    "at_least": lambda low, high: Reach(low, max(high, low + (FARTHEST - 1) * abs(low))),
    "more_than": lambda low, high: Reach(low, max(high, low + (FARTHEST - 1) * abs(low))),
    "at_most": lambda low, high: Reach(min(low, 0.0), max(high, 0.0)),
    "less_than": lambda low, high: Reach(min(low, 0.0), max(high, 0.0)),
    "up_to": lambda low, high: Reach(min(low, 0.0), max(high, 0.0)),
    "vague": lambda low, high: Reach(low, max(high, HUNDREDS if low == DOZENS else VAGUE * low)),
}


def reach(figure: Figure) -> Reach | None:
    """What a figure's value can be; `None` where it has none."""
    if figure.value is None:
        return None
    ends = (figure.value, figure.value if figure.value_max is None else figure.value_max)
    return _HEDGED[figure.comparator](min(ends), max(ends))


def is_range(figure: Figure) -> bool:
    """Whether the words give a range, or one of the words that stand for one ("dozens")."""
    return figure.value_max is not None or figure.comparator == "vague"


def is_bare(figure: Figure) -> bool:
    """Whether it is one number without any hedge."""
    return figure.comparator == "exactly" and not is_range(figure)


def step(value: float) -> float:
    """The unit that a bare number is told in: 10 for 140, 1,000 for 23,000 and for 30,000, 0.1 for 2.5.

    It is that of the last digit that is not zero, but above ten of the second at the coarsest: a reader takes "30,000"
    for a number to the thousand.
    """
    if not value or not isfinite(value):
        return 1.0
    digits = Decimal(repr(value)).normalize()
    last = int(digits.as_tuple().exponent)
    return float(Decimal(1).scaleb(min(last, max(digits.adjusted() - 1, 0))))


def rounded(value: float) -> Reach:
    """What would be written as this bare number."""
    half = step(value) / 2
    return Reach(value - half, value + half)
