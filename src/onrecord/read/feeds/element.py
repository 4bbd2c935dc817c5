"""An element of a feed: its name, attributes, language, base and children."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from onrecord.read.feeds.markup import Tag


@dataclass(frozen=True, slots=True)
class Element:
    """An element.

    Attributes:
        name: its name in lower case behind the usual prefix of its namespace: `title`, `dc:creator`, `atom:entry`.
        attributes: by name as written.
        language: the `xml:lang` that holds for it, its own or inherited.
        base: the address that relative ones in it are relative to (XML Base), where any `xml:base` gives one.
        children: elements and words in order.
    """

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    base: str | None = None
    children: list[Element | str] = field(default_factory=list)

    def all(self, *names: str) -> list[Element]:
        """Its own children of these names: all of the first name, then all of the second."""
        inside = [child for child in self.children if isinstance(child, Element)]
        return [child for name in names for child in inside if child.name == name]

    @property
    def text(self) -> str:
        """All words in it."""
        pieces: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            else:
                waiting += reversed(item.children)
        return "".join(pieces)


def element_of(tag: Tag, name: str, above: Element | None) -> Element:
    """The element that a tag begins, without children yet; `name` as in `Element`, `above` is the one it stands in."""
    language, base = (above.language, above.base) if above else (None, None)
    own = tag.attributes.get("xml:base")
    return Element(
        name,
        tag.attributes,
        (tag.attributes.get("xml:lang") or "").strip() or language,
        joined(base, own) if own else base,
    )


def joined(base: str | None, address: str) -> str | None:
    """The address as it reads from `base`; `None` where the two make no whole one."""
    try:
        whole = urljoin(base or "", address.strip())
        urlsplit(whole)
    except ValueError:  # "http://[" opens an address of IPv6
        return None
    return whole if whole.startswith(("http://", "https://")) else None
