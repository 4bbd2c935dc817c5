"""What the model gives → how often it is right when it gives that, measured on articles it was not trained on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

# Of what is given out; the reliability tables are no finer.
DECIMALS = 3


class Calibration:
    """Tables by name; each is points (given, right), both ascending, read with straight lines between them."""

    def __init__(self, tables: Mapping[str, Sequence[Sequence[float]]]) -> None:
        """Takes over the tables.

        Raises:
            ValueError: a table is not one; the message says which and why.
        """
        self._tables = {name: tuple(_point(name, point) for point in table) for name, table in tables.items()}
        for name, points in self._tables.items():
            _check(name, points)

    def calibrated(self, name: str, probability: float) -> float:
        """The share of right readings among those given this probability, by the table of that name.

        Raises:
            KeyError: there is no such table.
        """
        points = self._tables[name]
        behind = bisect_right(points, probability, key=lambda point: point[0])
        if behind == 0:
            return round(points[0][1], DECIMALS)
        if behind == len(points):
            return round(points[-1][1], DECIMALS)
        (given, right), (next_given, next_right) = points[behind - 1 : behind + 1]
        share = (probability - given) / (next_given - given)
        return round(right + share * (next_right - right), DECIMALS)


def _point(name: str, point: Sequence[float]) -> tuple[float, float]:
    if len(point) != 2 or not all(0 <= value <= 1 for value in point):
        raise ValueError(f"table {name}: {list(point)} is no pair of probabilities")
    return float(point[0]), float(point[1])


def _check(name: str, points: Sequence[tuple[float, float]]) -> None:
    if not points:
        raise ValueError(f"table {name} is empty")
    for one, following in pairwise(points):
        if one[0] >= following[0] or one[1] > following[1]:
            raise ValueError(f"table {name}: {list(following)} does not rise from {list(one)}")
