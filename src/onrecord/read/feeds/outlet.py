"""Whose an item of a feed is: the outlet it is of, and the wire that outlet took it from.

A channel's title is often that of a section ("The Quay - World", "The Quay - Europe"), so that one item in two feeds
would be two articles of two outlets. Where the package's own table knows the outlet by the item's address, the title
is left out and the address tells. Elsewhere the title stays, since a section's name is better than none. What users
add to the table has no say in it: an article's identity rests on its outlet, and is the same for everybody.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicon.outlet_hosts import registered_name
from onrecord.lexicon.outlets import is_aggregator, outlets
from onrecord.read.feeds.element import Element
from onrecord.read.feeds.fields import Channel, source_of
from onrecord.read.pages.facts import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The outlet's name, where neither the address nor anything else tells it `None`; the wire's name and address."""

    outlet: str | None
    wire: str | None = None
    wire_url: str | None = None


def told_of(item: Element, url: str | None, channel: Channel) -> Told:
    """What the item, its address and its channel tell of where it comes from.

    An item's source is a wire, unless it is the channel itself; it is the outlet where it is the site that the item
    stands on, as in collections of other feeds, or where an aggregator lists it, whose own title is that of a search.
    """
    name, address = source_of(item)
    if _is_one(name, channel.title) or _is_one_site(address, channel.link):
        name = address = None
    listed = is_aggregator(url) or is_aggregator(channel.link)
    at_source = _is_one_site(address, url)
    own = next(filter(None, (words(named.text) for named in item.all("news:name"))), None)
    if not own and not outlets().find(url, None):
        own = name if listed or (at_source and name) else channel.title
    return Told(outlet=own) if at_source else Told(outlet=own, wire=name, wire_url=address)


def _is_one(name: str | None, other: str | None) -> bool:
    return name is not None and other is not None and name.casefold() == other.casefold()


def _is_one_site(address: str | None, other: str | None) -> bool:
    site = registered_name(address)
    return site != "" and site == registered_name(other)
