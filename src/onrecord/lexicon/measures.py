"""What the tables know of stocks and flows (`measures.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Measures:
    """Dictionary forms in lower case; each set is explained in the table.

    Attributes:
        held, stands, moves, light, levels, equals, owned, priced: verbs.
        happens, gathers, numbers, sums, given, prices, funds, changes, rates: nouns.
        of_one: symbols of units that measure one thing.
    """

    held: frozenset[str]
    stands: frozenset[str]
    moves: frozenset[str]
    light: frozenset[str]
    levels: frozenset[str]
    equals: frozenset[str]
    owned: frozenset[str]
    priced: frozenset[str]
    happens: frozenset[str]
    gathers: frozenset[str]
    numbers: frozenset[str]
    sums: frozenset[str]
    given: frozenset[str]
    prices: frozenset[str]
    funds: frozenset[str]
    changes: frozenset[str]
    rates: frozenset[str]
    of_one: frozenset[str]


@cache
def measures() -> Measures:
    """The words of `measures.toml`."""
    data = table("measures")
    words = {field: frozenset(listed) for part in ("verb", "noun", "unit") for field, listed in data[part].items()}
    return Measures(**words)
