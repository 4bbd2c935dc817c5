"""How well copies are found among near misses: `copies.py` as measures."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from commands import Place
from measure import Measure

SCRIPT = Path(__file__).with_name("copies.py")
_NUMBERS = re.compile(r"(precision|recall(?: of \w+)?):? ([\d.]+)")


def copied(place: Place) -> list[Measure]:
    """Precision and recall over pairs, and recall by edit."""
    place.run(sys.executable, SCRIPT, to="copies.txt")
    return list(measures((place.work / "copies.txt").read_text(encoding="utf-8")))


def measures(printed: str) -> Iterator[Measure]:
    """What `copies.py` prints, a measure a number."""
    for name, value in _NUMBERS.findall(printed):
        dotted = name.replace(" of ", ".")
        yield Measure(name=f"copies.{dotted}", value=float(value), unit="percent", command="python bench/copies.py")
