"""What the tables know of stocks and flows (`measures.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Measures:
    """Dictionary forms in lower case; each set is explained in the table.

    Attributes:
        feared: words between a number and what is said of it.
        held, stands, moves, stays, light, levels, equals, striking, owned, priced: verbs.
        compared: words behind a percentage of change.
        happens, gathers, numbers, sums, given, amounts, prices, funds, changes, rates: nouns.
        of_one: symbols of units that measure one thing.
        bulk: symbols of units that goods, power and land are counted in.
    """

    feared: frozenset[str]
    held: frozenset[str]
    stands: frozenset[str]
    moves: frozenset[str]
    stays: frozenset[str]
    light: frozenset[str]
    levels: frozenset[str]
    equals: frozenset[str]
    striking: frozenset[str]
    owned: frozenset[str]
    priced: frozenset[str]
    compared: frozenset[str]
    happens: frozenset[str]
    gathers: frozenset[str]
    numbers: frozenset[str]
    sums: frozenset[str]
    given: frozenset[str]
    amounts: frozenset[str]
    prices: frozenset[str]
    funds: frozenset[str]
    changes: frozenset[str]
    rates: frozenset[str]
    of_one: frozenset[str]
    bulk: frozenset[str]


@cache
def measures() -> Measures:
    """The words of `measures.toml`."""
    data = table("measures")
    words = {field: frozenset(listed) for part in ("verb", "noun", "unit") for field, listed in data[part].items()}
    return Measures(**words)
