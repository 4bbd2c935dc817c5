"""The parts of a feed, one at a time: its items, and what the channel says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from onrecord.read.feeds.markup import Broken, Tag, Words, scan
from onrecord.read.feeds.names import Names, local
from onrecord.records.reason import Reason

MOST_DEPTH = 256
"""Elements inside one another, libxml2's own limit too; feeds have a dozen."""

MOST_ELEMENTS = 100_000
"""Elements of one item; an article of 300,000 words has some ten thousand."""


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


@dataclass(frozen=True, slots=True)
class Part:
    """A child of the root or of the channel, its container, and where in the source it stands."""

    element: Element
    container: Element
    start: int
    end: int

    @property
    def is_item(self) -> bool:
        """Whether it is an item, an entry or an address of a sitemap."""
        return self.element.name in ("item", "atom:entry") or (self.is_address and self.element.name == "url")

    @property
    def is_address(self) -> bool:
        """Whether it is of a sitemap, or of a list of sitemaps."""
        return self.container.name in ("urlset", "sitemapindex")


def parts(source: str, root: int) -> Iterator[Part | Broken]:
    """Every part whose end is there; then `Broken` where the source ends too early or is no feed any more.

    Args:
        source: the feed.
        root: where the tag of its root begins.
    """
    builder = _Builder()
    for piece in scan(source, root):
        if isinstance(piece, Broken):
            yield piece
            return
        if isinstance(piece, Words):
            builder.write(piece.text)
            continue
        yield from builder.close(piece) if piece.closing else builder.open(piece)
        if fault := builder.fault():
            yield Broken(fault, piece.start)
            return
    if builder.depth:
        yield Broken(Reason.of("xml_truncated"), len(source))


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose end is still to come; a container hands its children over and keeps none."""

    tag: Tag
    element: Element
    container: bool


class _Builder:
    """Takes tags and words in order, and gives each part at its end."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._open: Counter[str] = Counter()
        self._names = Names()
        self._count = 0

    @property
    def depth(self) -> int:
        """Elements open."""
        return len(self._stack)

    def fault(self) -> Reason | None:
        """What has grown too large."""
        if self.depth > MOST_DEPTH:
            return Reason.of("nested_too_deep", format="xml")
        return Reason.of("too_many_elements", limit=MOST_ELEMENTS) if self._count > MOST_ELEMENTS else None

    def write(self, text: str) -> None:
        """Words; those between parts are white space, or belong to none."""
        if self._stack and not self._stack[-1].container:
            self._stack[-1].element.children.append(text)

    def open(self, tag: Tag) -> Iterator[Part]:
        """An element begins. An item never stands in an item: the end tag of the one before is missing."""
        if local(tag.name) in ("item", "entry") and self._open[tag.name]:
            yield from self._close_up_to(tag.name, tag.start)
        above = self._stack[-1] if self._stack else None
        self._names.enter(tag)
        element = _element(tag, self._names.of(tag.name), above.element if above else None)
        inside = above is not None and not above.container
        self._count = self._count + 1 if inside else 0
        if above and inside:
            above.element.children.append(element)
        container = not above or (above.container and self.depth == 1 and local(tag.name) == "channel")
        self._stack.append(_Open(tag, element, container))
        self._open[tag.name] += 1
        if tag.empty:
            yield from self._pop(tag.end)

    def close(self, tag: Tag) -> Iterator[Part]:
        """An element ends, with those left open in it; an end tag that nothing opened is none."""
        if self._open[tag.name]:
            yield from self._close_up_to(tag.name, tag.start)

    def _close_up_to(self, name: str, end: int) -> Iterator[Part]:
        closed = None
        while closed != name:
            closed = self._stack[-1].tag.name
            yield from self._pop(end)

    def _pop(self, end: int) -> Iterator[Part]:
        closed = self._stack.pop()
        self._open[closed.tag.name] -= 1
        self._names.leave(closed.tag)
        above = self._stack[-1] if self._stack else None
        if above and above.container and not closed.container:
            yield Part(closed.element, above.element, closed.tag.start, end)


def _element(tag: Tag, name: str, above: Element | None) -> Element:
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
