"""Offices that one person at a time holds: two holders of one on the same day contradict each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class SoleOffices:
    """The words of the table of offices.

    Attributes:
        offices: their ids.
        several: for some of them the states and bodies in which several are called so.
        behind: words behind an office that may tell of when or where it was held.
    """

    offices: frozenset[str]
    several: Mapping[str, frozenset[str]]
    behind: tuple[str, ...]

    def has_one(self, office: str, of: str) -> bool:
        """Whether one person at a time holds an office of a state or body."""
        return office in self.offices and of not in self.several.get(office, frozenset())


@cache
def sole_offices() -> SoleOffices:
    """The table's part on them."""
    data = table("offices")["sole"]
    several = {office: frozenset(ids) for office, ids in data["several"].items()}
    return SoleOffices(frozenset(data["offices"]), several, tuple(f"{word} " for word in data["behind"]))
