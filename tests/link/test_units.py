from __future__ import annotations

import pytest

from onrecord.lexicon.tables import table
from onrecord.link.units import converter, dimension

DIMENSIONS = table("dimensions")
CONVERTIBLE = {symbol: of for of, symbols in DIMENSIONS.items() for symbol in symbols}
# What nothing tells the size of, and shares.
LEFT_OUT = {
    "percent", "percentage point", "point", "basis point", "ton", "mpg", "Mach", "kV/cm", "A", "A/cm²", "mAh", "°",
    "dB", "ppm", "ppb", "cent", "penny",
}  # fmt: skip


def test_each_unit_of_figures_can_be_converted_or_is_left_out() -> None:
    symbols = {unit["symbol"] for unit in table("numbers")["unit"]}
    assert CONVERTIBLE.keys() <= symbols
    assert symbols - CONVERTIBLE.keys() == LEFT_OUT


@pytest.mark.parametrize("symbol", CONVERTIBLE)
def test_pint_knows_each_unit_and_there_and_back_nothing_changes(symbol: str) -> None:
    base = next(iter(DIMENSIONS[CONVERTIBLE[symbol]]))
    there, back = converter(symbol, base), converter(base, symbol)
    assert there is not None
    assert back is not None
    assert back(there(37.0)) == pytest.approx(37)


@pytest.mark.parametrize(
    ("value", "unit", "into", "result"),
    [
        (124, "mi", "km", 199.56),
        (100, "nmi", "km", 185.2),
        (1, "bbl", "L", 158.987),
        (2, "decade", "year", 20),
        (100, "kn", "km/h", 185.2),
        (15, "kt", "Mt", 0.015),
        (30, "°C", "°F", 86),
        (1, "PS", "kW", 0.7355),
        (12, "EUR", "EUR", 12),
    ],
)
def test_what_handbooks_say(value: float, unit: str, into: str, result: float) -> None:
    found = converter(unit, into)
    assert found is not None
    assert found(value) == pytest.approx(result, rel=1e-4)


@pytest.mark.parametrize(("unit", "into"), [("USD", "EUR"), ("km", "kg"), ("kt", "t"), (None, "km"), ("ton", "t")])
def test_what_does_not_follow(unit: str | None, into: str) -> None:
    assert converter(unit, into) is None
    assert converter(into, unit) is None


def test_dimensions() -> None:
    assert dimension("km") == dimension("mi") == "length"
    assert dimension("USD") == "USD"
    assert dimension(None) is None
