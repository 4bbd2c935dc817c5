"""Whether two statements are one utterance."""

from __future__ import annotations

from functools import cache
from math import exp
from typing import Any

from onrecord.lexicon.tables import table
from onrecord.link.uttering.likeness import NEARLY, Likeness, cosine, held, likeness
from onrecord.link.uttering.occasions import Occasion, occasion
from onrecord.link.uttering.speakers import same_speaker
from onrecord.link.uttering.uttered import Uttered
from onrecord.records.utterance import Joined

NEWS: frozenset[Occasion] = frozenset({"told", "near"})
"""Where who speaks may be left open: both are news of one day."""


def decide(a: Uttered, b: Uttered) -> Joined | None:
    """How sure it is that two statements are one utterance, and what that rests on; `None` where they are two."""
    if not same_speaker(a, b):
        return None
    when, known = occasion(a, b), a.known and b.known
    if when is None or (when not in NEWS and not known) or not _can_be_alike(a, b, when):
        return None
    alike = likeness(a, b)
    if alike.weight < _weights()["enough"][when if known else "open"]:
        return None
    if (when == "late" or not a.named) and not _is_verbatim(alike):
        return None
    sure = probability(alike, when, known=known)
    return _joined(sure, alike, when) if sure >= _weights()["least"] else None


def _can_be_alike(a: Uttered, b: Uttered, when: Occasion) -> bool:
    """Whether the whole of `likeness` can still make them one: most candidates are told apart by meaning and words."""
    weights = _weights()
    likely = weights["likeness"]
    best = weights["none"] + weights["occasion"][when] + likely["meaning"] * cosine(a.vector, b.vector)
    if _probability(best) >= weights["least"]:
        return True
    part = held(a, b)
    best += (likely["order"] if part else 0.0) + (likely["within"] if part > NEARLY else 0.0)
    return bool(_probability(best) >= weights["least"])


def probability(alike: Likeness, when: Occasion, *, known: bool = True) -> float:
    """That two statements so alike, of one speaker as far as is known, are one utterance."""
    weights = _weights()
    score = weights["none"] + weights["occasion"][when] + (0.0 if known else weights["unknown"])
    score += sum(weight * getattr(alike, name) for name, weight in weights["likeness"].items())
    return _probability(score)


def _probability(score: float) -> float:
    return 1 / (1 + exp(-score))


def _is_verbatim(alike: Likeness) -> bool:
    least = _weights()["verbatim"]
    return all(getattr(alike, name) >= value for name, value in least.items())


def _joined(sure: float, alike: Likeness, when: Occasion) -> Joined:
    rests = [name for name, value in _weights()["rests"].items() if getattr(alike, value["of"]) >= value["from"]]
    return Joined(round(sure, 3), (*rests, f"day_{when}"))


@cache
def _weights() -> dict[str, Any]:
    found: dict[str, Any] = table("utterances")["joining"]
    return found
