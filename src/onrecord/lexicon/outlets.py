"""Outlets the tables know, found by an article's address or by the name its carrier gives; users add their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from onrecord.lexicon.outlet_entries import Entry, OutletsFileError, entries, user_outlets
from onrecord.lexicon.outlet_hosts import host_of, plain_host, with_parents
from onrecord.lexicon.tables import table
from onrecord.records.outlet import Outlet

__all__ = ["Outlets", "OutletsFileError", "country_name", "is_aggregator", "outlets"]

_SAME_SITE = frozenset({"www", "m", "amp", "mobile"})
"""Labels below a domain under which it shows the same articles; other sites there may be in another language."""


@dataclass(frozen=True, slots=True)
class Outlets:
    """All known outlets.

    Attributes:
        by_domain: the outlet that publishes under a domain, in ASCII, and under what stands below it.
        by_name: the domain of the one outlet that goes by a name, case and spaces folded.
    """

    by_domain: Mapping[str, Outlet]
    by_name: Mapping[str, str]

    def find(self, address: str | None, name: str | None) -> Outlet | None:
        """The outlet an article comes from.

        The nearest known domain at or above the host of `address` decides; the language is known only of that domain
        itself, not of what else stands below it (`arabic.` below a site in English). The name counts only where the
        address names no host: a site that copies an outlet ("Doppelganger", disinfo.eu, 2022) copies its name too.
        """
        host = host_of(address)
        if host is not None:
            return self._at(plain_host(host) or "")
        return self.by_domain.get(self.by_name.get(_folded(name or ""), ""))

    def _at(self, host: str) -> Outlet | None:
        for place in with_parents(host):
            if known := self.by_domain.get(place):
                below = host.removesuffix(place).split(".")[:-1]
                return known if _SAME_SITE.issuperset(below) else replace(known, language=None)
        return None


def outlets(user_files: tuple[str, ...] = ()) -> Outlets:
    """The package's outlets with those of the user's files: for a domain or name in both, the later file's entry.

    Raises:
        OutletsFileError: a file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    return _outlets(user_files)


@cache
def _outlets(user_files: tuple[str, ...]) -> Outlets:
    """Made once for the same files; the cache itself would tell `outlets()` from `outlets(())`."""
    own = table("outlets")
    layers = [entries("outlets.toml", own["outlet"]), *map(user_outlets, user_files)]
    by_domain: dict[str, Outlet] = {}
    by_name: dict[str, str] = {}
    for layer in layers:
        by_domain |= {domain: entry.outlet for entry in layer for domain in entry.domains}
        by_name |= _names(layer, own["shared"] if layer is layers[0] else ())
    return Outlets(by_domain, by_name)


def is_aggregator(address: str | None) -> bool:
    """Whether an address is of a site that lists or carries the articles of others, and says nothing of who wrote."""
    listed = table("outlets")["aggregators"]
    return any(place in listed for place in with_parents(plain_host(host_of(address) or "") or ""))


def country_name(code: str) -> str | None:
    """The short English name of the country with an ISO 3166-1 alpha-2 code."""
    name: str | None = table("iso")["countries"].get(code)
    return name


def _names(layer: Iterable[Entry], shared: Iterable[str]) -> dict[str, str]:
    """The main domain by each name that one outlet alone goes by; "" for names of several, which stand for none."""
    found = dict.fromkeys(map(_folded, shared), "")
    for entry in layer:
        main = entry.domains[0]
        for name in dict.fromkeys(map(_folded, entry.names)):
            found[name] = main if found.setdefault(name, main) == main else ""
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
