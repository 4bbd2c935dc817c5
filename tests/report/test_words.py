from __future__ import annotations

import math
from typing import Any, get_args

import pytest

from onrecord.records.figure import Comparator
from onrecord.records.statement import Act, QuoteType
from onrecord.report.view_figures import ShownFigure
from onrecord.report.words import ACTS, COMPARATORS, QUOTE_TYPES, amount, counted


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": 28, "out_of": 30}, "28 of 30"),
        ({"value": 18, "value_max": 25}, "18–25"),
        ({"value": 3400000, "unit": "USD"}, "USD 3,400,000"),
        ({"value": 40, "unit": "percent"}, "40%"),
        ({"value": 12.5, "unit": "km"}, "12.5 km"),
        ({"value": -3.0}, "−3"),
        ({"value": None}, "no number"),
        ({"value": math.inf}, "no number"),
        ({"value": 1e300}, "1e+300"),
    ],
)
def test_amount(fields: dict[str, Any], words: str) -> None:
    assert amount(ShownFigure(id="f", article="a", start=0, end=1, text="x", **fields)) == words


def test_every_code_has_a_word() -> None:
    assert set(get_args(Act)) == set(ACTS)
    assert set(get_args(Comparator)) == set(COMPARATORS)
    assert set(get_args(QuoteType)) == set(QUOTE_TYPES)


def test_counted() -> None:
    assert [counted(n, "row") for n in (0, 1, 1204)] == ["0 rows", "1 row", "1,204 rows"]
