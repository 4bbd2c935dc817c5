"""An outlet as the tables know it: by the domains it publishes under."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Outlet:
    """Who publishes under a domain.

    Attributes:
        domain: registrable domain or host in lower case, for example `example.org`; of several the main one.
        name: what it calls itself in English.
        country: ISO 3166-1 alpha-2 code of the country it is published from.
        language: ISO 639-1 code of the language it publishes in there; `None` too where there are several.
        agency: whether it is a news agency, whose reports others carry.
        state_owned: whether a state owns or runs it; `None` where no source was looked up, or it is neither:
            a public broadcaster with an independence of its own, or contested.
        owner_source: address of the page that `state_owned` was read from.
    """

    domain: str
    name: str
    country: str | None = None
    language: str | None = None
    agency: bool = False
    state_owned: bool | None = None
    owner_source: str | None = None
