"""Words that only repeat themselves: rows of marks, "said said said". They tell nothing, and would cost most."""

from __future__ import annotations

from collections.abc import Sequence

# A word or pair of words that stood so many times in a row is not read again. Prose says nothing more than three times.
TIMES = 3
LONGEST_PERIOD = 2


def told(forms: Sequence[str], starts: frozenset[int]) -> list[int]:
    """Indexes of the words to read, in order: the others repeat what stands right before them in their sentence.

    Args:
        forms: the words.
        starts: indexes of the words that begin a sentence.
    """
    kept: list[int] = []
    begun = 0
    same = [0] * LONGEST_PERIOD
    for place, form in enumerate(forms):
        begun = place if place in starts else begun
        for period in range(1, LONGEST_PERIOD + 1):
            again = place - begun >= period and form == forms[place - period]
            same[period - 1] = same[period - 1] + 1 if again else 0
        if not any(count >= TIMES * period for period, count in enumerate(same, start=1)):
            kept.append(place)
    return kept
