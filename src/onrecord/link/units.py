"""Units of measurement: of what dimension one is, and a value in another of the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from onrecord.lexicon.tables import table

if TYPE_CHECKING:
    from pint import UnitRegistry


def dimension(unit: str | None) -> str | None:
    """What units must share to be turned into one another: `length` for km, the code itself for a currency."""
    if unit is None:
        return None
    found = _named().get(unit)
    return found[0] if found else unit


def converter(unit: str | None, into: str | None) -> Callable[[float], float] | None:
    """What turns values of one unit into those of another; `None` where none follows from the other."""
    if unit == into:
        return lambda value: value
    source, target = _named().get(unit or ""), _named().get(into or "")
    if source is None or target is None or source[0] != target[0]:
        return None
    registry = _registry()
    return lambda value: float(registry.Quantity(value, source[1]).to(target[1]).magnitude)


@cache
def _named() -> Mapping[str, tuple[str, str]]:
    """For a symbol its dimension and its name in pint."""
    return {symbol: (of, name) for of, symbols in table("dimensions").items() for symbol, name in symbols.items()}


@cache
def _registry() -> UnitRegistry[Any]:
    # Only where two physical units differ: reading pint's definitions takes as long as the rest of the start.
    from pint import UnitRegistry  # noqa: PLC0415

    return UnitRegistry()
