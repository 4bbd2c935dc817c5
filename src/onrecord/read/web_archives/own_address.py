"""Whether the address that a page gives is its own: it was fetched from one, and may claim any other.

A copied page claims the address of the one it was copied from: "Doppelganger" (EU DisinfoLab, 2022) served pages as of
known outlets from domains of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.lexicon.outlet_hosts import host_of, registered_name
from onrecord.lexicon.outlets import outlets
from onrecord.records.article import Article
from onrecord.records.reason import Reason

_PATH = re.compile(r"https?://[^/?#]{0,2000}/[^?#]")


def at_own_address(article: Article, fetched: str | None) -> tuple[Article, Reason | None]:
    """The article under its page's address, or under the one fetched, with why the page's was passed over.

    The name of the outlet whose address is passed over goes with it. Which outlets there are says the package's own
    table: an article's identity rests on its address, and must not change with a user's files.
    """
    claimed = article.url
    if claimed is None or fetched is None:
        return replace(article, url=claimed or fetched), None
    if _is_of_one_owner(claimed, fetched) and (_PATH.match(claimed) or not _PATH.match(fetched)):
        return article, None
    named = None if _is_imitated(article, fetched) else article.outlet
    reason = Reason.of("address_of_another", address=(host_of(claimed) or claimed)[:80])
    return replace(article, url=fetched, outlet=named), reason


def _is_of_one_owner(claimed: str, fetched: str) -> bool:
    owner = registered_name(fetched)
    if owner and registered_name(claimed) == owner:
        return True
    outlet = _domain(fetched, None)
    return outlet is not None and _domain(claimed, None) == outlet


def _is_imitated(article: Article, fetched: str) -> bool:
    """Whether the page gives both address and name of an outlet that it was not fetched from."""
    named = _domain(None, article.outlet)
    if named is None or named == _domain(fetched, None):
        return False
    return named == _domain(article.url, None)


def _domain(address: str | None, name: str | None) -> str | None:
    """The main domain of the outlet with this address or name, of those in the package's table."""
    outlet = outlets().find(address, name)
    return outlet.domain if outlet else None
