"""What touches damage is less sure, and nothing else is."""

from __future__ import annotations

import pytest

from onrecord.records.figure import Figure
from onrecord.records.finding import Finding, FindingKind
from onrecord.text.doubt import damaged_words, doubted

FIGURE = Figure(id="f", start=10, end=20, text="40 tugs ok", value=40.0)


def confidence(kind: FindingKind, start: int, end: int, known: float | None = None) -> float | None:
    figure = Figure(id="f", start=10, end=20, text="40 tugs ok", value=40.0, confidence=known)
    return doubted(figure, (figure,), damaged_words([Finding(start, end, kind, "x")])).confidence


@pytest.mark.parametrize("kind", ["garbled", "corrupt_number", "glued_words"])
def test_what_touches_damage_is_less_sure(kind: FindingKind) -> None:
    assert confidence(kind, 19, 30) == 0.8
    assert confidence(kind, 5, 11, 0.5) == 0.4


def test_what_does_not_touch_it_keeps_what_it_has() -> None:
    assert confidence("garbled", 20, 30) is None
    assert confidence("garbled", 5, 10, 0.8) == 0.8


@pytest.mark.parametrize("kind", ["repeated_text", "loaded_terms", "translated", "redated"])
def test_findings_that_leave_words_as_they_were_make_nothing_less_sure(kind: FindingKind) -> None:
    assert confidence(kind, 0, 30, 0.8) == 0.8


def test_any_of_several_places_counts() -> None:
    damage = damaged_words([Finding(50, 60, "garbled", "x")])
    assert doubted(FIGURE, (FIGURE, Finding(55, 56, "garbled", "y")), damage).confidence == 0.8
    assert doubted(FIGURE, (), damage) is FIGURE
