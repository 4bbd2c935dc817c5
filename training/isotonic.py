"""Which share is right at each confidence: isotonic regression, by pooling adjacent violators (Ayer et al. 1955)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

# Readings a point of a table stands for, at least: fewer would make a step of chance.
FEWEST = 60
LEAST_STEP = 1e-4

Judged = tuple[float, bool]
Point = tuple[float, float]


def isotonic(judged: Iterable[Judged]) -> list[Point]:
    """Points (given, share that was right), both ascending.

    Args:
        judged: what the model gave each reading, and whether it was right.
    """
    pools: list[list[float]] = []
    for pool in _pools(sorted(judged)):
        pools.append(pool)
        while len(pools) > 1 and pools[-2][2] / pools[-2][0] >= pools[-1][2] / pools[-1][0]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    points = [(round(given / count, 4), round(right / count, 4)) for count, given, right in pools]
    return [point for before, point in pairwise([(-1.0, 0.0), *points]) if point[0] - before[0] > LEAST_STEP]


def _pools(judged: Sequence[Judged]) -> Iterable[list[float]]:
    """Neighbours in groups: how many, the sum of what was given, how many were right."""
    for first in range(0, len(judged), FEWEST):
        group = judged[first : first + FEWEST]
        if len(group) == FEWEST or first == 0:
            yield [float(len(group)), sum(given for given, _ in group), float(sum(right for _, right in group))]


def reliability(judged: Sequence[Judged], points: int = 10) -> list[tuple[float, float, float, int]]:
    """For each tenth of the scale: its lower end, the mean given, the share right, and how many readings fell there."""
    rows = []
    for tenth in range(points):
        group = [one for one in judged if min(points - 1, int(one[0] * points)) == tenth]
        if group:
            count = len(group)
            mean, right = sum(given for given, _ in group) / count, sum(good for _, good in group) / count
            rows.append((tenth / points, round(mean, 3), round(right, 3), count))
    return rows
