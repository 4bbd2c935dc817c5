"""Given names that are one name: Vladimir and Volodymyr; and family names that stand first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from unicodedata import combining, normalize

from onrecord.lexicon.tables import table


@cache
def _first_of() -> Mapping[str, str]:
    """For each name of `given_names.toml` the first that it stands beside."""
    return {name: alike[0] for alike in table("given_names")["alike"]["names"] for name in alike}


def given_name(name: str) -> str:
    """A given name as all its forms have it in common, in lower case; itself where no table knows another."""
    plain = "".join(mark for mark in normalize("NFKD", name.lower()) if not combining(mark))
    return _first_of().get(plain, plain)


@cache
def family_names_first() -> frozenset[str]:
    """Family names that mostly stand before the given name, as written: "Zhang Wei"."""
    return frozenset(table("given_names")["family"]["first"])
