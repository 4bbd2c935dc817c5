"""What linking costs an article, among few and among many, and what adding some to many takes."""

from __future__ import annotations

import sys
from pathlib import Path

from commands import Place
from measure import MEGABYTE, Measure

FEW, MANY, ADDED = 1000, 10_000, 100
LINKING = Path(__file__).with_name("linking.py")


def linked(place: Place) -> list[Measure]:
    """Milliseconds an article, how much more that is among many, seconds for those added, and the peak of memory."""
    few, _, _ = _numbers(place, FEW)
    many, added, peak = _numbers(place, MANY)
    shown = f"python bench/linking.py {MANY} {ADDED} many.ledger"
    against = f"{shown}, against {FEW} articles"
    return [
        Measure(name="linking.per_article", value=1000 * many / MANY, unit="ms", command=shown),
        Measure(name="linking.growth", value=(many / MANY) / (few / FEW), unit="times", command=against),
        Measure(name=f"linking.added_{ADDED}", value=added, unit="s", command=shown),
        Measure(name="memory.linking", value=peak / MEGABYTE, unit="MB", command=shown),
    ]


def _numbers(place: Place, articles: int) -> list[float]:
    ledger = place.work / f"linked-{articles}.ledger"
    place.run(sys.executable, LINKING, str(articles), str(ADDED), ledger, to="linked.txt")
    return [float(line) for line in (place.work / "linked.txt").read_text(encoding="utf-8").split()]
