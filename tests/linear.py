"""Texts that make careless code walk over them again and again, and the check that ours does not."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

LONG = 80_000
# Four times the text may take ten times as long on a busy machine; code that is quadratic takes sixteen.
MOST_RATIO = 4 * 2.5
# Below this a ratio is noise: quadratic code over 80,000 characters takes many seconds.
TOO_SHORT_TO_TELL = 0.25
TRIES = 3
# What reading names may take long over: words, capitals, stops.
UNITS_OF_WORDS = (
    "’",
    "“a ",
    ". ",
    "U.S. ",
    "J. ",
    "Gen. ",
    "Al - ",
    "X ",
    "1,",
    "\n",
    "\u0301",
    "said ",
    "Anna ",
    "Anna Keller, ",
    "Anna Keller said ",
    "President ",
    "Keller and ",
    "of the ",
    "Bank of the ",
    "Ministry of Ports (MP) ",
    "Moscow ",
    "Moscow and ",
    "in Moscow, ",
    "MOSCOW ",
    "Aa, the ",
    "Mira Solt, 41, ",
)
# What pairing marks and finding sentences and tokens may take long over.
UNITS = (
    "“",
    "”",
    "‘ ",
    "’",
    "'",
    "''",
    '"',
    '" ',
    "«",
    "» ",
    "“a ",
    "„a ‚b ",
    "s' ",
    "6' 2\" ",
    "“We wait.\n\n",
    '"\n\n',
    "'n' ",
    ".",
    ". ",
    "…",
    "U.S. ",
    "J. ",
    "Gen. ",
    "a.b.",
    "(",
    ") ",
    "-",
    "a-",
    "x",
    "X",
    "X ",
    "1",
    "1,",
    "1.",
    "\n",
    "\n\n",
    " ",
    "\u00a0",
    "\u200b",
    "\u0301",
    "said ",
    "said said that he said ",
    "said “said ”said ",
    "n't ",
    "don't",
)


def assert_linear(work: Callable[[str], object], unit: str, length: int = LONG) -> None:
    """Fails where four times the text takes clearly more than four times as long, each time it is tried."""
    long, short = _text(unit, length), _text(unit, length // 4)
    ratios = []
    for _ in range(TRIES):
        seconds = _seconds(work, long)
        if seconds < TOO_SHORT_TO_TELL:
            return
        ratios.append(seconds / _seconds(work, short))
        if ratios[-1] < MOST_RATIO:
            return
    raise AssertionError(f"{unit!r}: four times the text takes {min(ratios):.0f} times as long")


def _text(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _seconds(work: Callable[[str], object], text: str) -> float:
    """Processor time; without the garbage collector, whose walks grow with whatever else the process holds.

    Nor is rubbish collected before: such a walk takes longer than most of what is measured, and while the collector
    stands still, nobody waits for it.
    """
    gc.disable()
    try:
        start = process_time()
        work(text)
        return process_time() - start
    finally:
        gc.enable()
