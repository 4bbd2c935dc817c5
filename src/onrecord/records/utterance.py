"""The same words of one speaker on one occasion, as different places carry them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Differing = Literal["number", "name", "negation", "strength", "left_out", "added"]


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two statements are one utterance.

    Attributes:
        confidence: a probability that they are.
        rests_on: codes of what it rests on: `wording`, `meaning`, `names`, `numbers`, and of the day `day_told`,
            `day_near` or `day_open`.
    """

    confidence: float
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """What one version has and another has not, or has otherwise.

    Attributes:
        kind: `number`, `name`, `negation` and `strength` change what is said; what is `left_out` or `added` may not.
        here: the words of this version, "" where it has none.
        there: those of the version it is held against, "" where that has none.
    """

    kind: Differing
    here: str
    there: str
