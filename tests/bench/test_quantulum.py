"""What quantulum3 reads, in the scorer's terms; it is not installed where these tests run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

import quantulum
from commands import Place
from quantulum import prediction


@dataclass
class Unit:
    name: str


@dataclass
class Quantity:
    value: float
    surface: str
    uncertainty: float | None = None
    unit: Unit = field(default_factory=lambda: Unit("dimensionless"))


def figures(*quantities: Quantity) -> object:
    return prediction(7, list(quantities))["figures"]


def test_a_row_has_the_name_that_the_scorer_gave_the_sentence() -> None:
    assert prediction(7, []) == {"article": {"name": "q0007"}, "figures": []}


def test_a_range_has_its_two_ends() -> None:
    assert figures(Quantity(6, "5 to 7 km", 1, Unit("kilometre"))) == [
        {"value": 5, "value_max": 7, "unit": "kilometre", "comparator": "exactly"}
    ]


def test_what_is_uncertain_is_no_range() -> None:
    assert figures(Quantity(6, "6 ± 1", 1)) == [{"value": 6, "value_max": None, "unit": None, "comparator": "exactly"}]


def test_without_it_nothing_is_measured_and_a_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quantulum, "find_spec", lambda _: None)
    assert quantulum.quantulum(Place(tmp_path, tmp_path)) == []
    assert "quantulum3 is not installed" in capsys.readouterr().err
