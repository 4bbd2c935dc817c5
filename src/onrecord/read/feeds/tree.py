"""The parts of a feed, one at a time: its items, and what the channel says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from onrecord.read.feeds.element import Element, element_of
from onrecord.read.feeds.markup import Broken, Tag, Words, scan
from onrecord.read.feeds.names import Names, local
from onrecord.records.reason import Reason

MOST_DEPTH = 256
"""Elements inside one another, libxml2's own limit too; feeds have a dozen."""

MOST_ELEMENTS = 100_000
"""Elements of one item; an article of 300,000 words has some ten thousand."""

_FIELDS = frozenset(
    "title link guid description author category comments pubdate source content:encoded dc:title dc:creator dc:date"
    " dc:description atom:title atom:link atom:id atom:author atom:category atom:published atom:updated atom:summary"
    " atom:content media:title media:description".split()
)
"""Fields of an item that hold no items: where one begins in them, end tags are missing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A child of the root, of the channel or of what else holds items, and where in the source it stands."""

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
    """Every part whose end is there, and `Broken` for what cannot be placed; it is the last where reading ends there.

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
        self._nested: int | None = None

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

    def open(self, tag: Tag) -> Iterator[Part | Broken]:
        """An element begins."""
        if _is_item(tag):
            yield from self._make_way(tag)
        above = self._stack[-1] if self._stack else None
        self._names.enter(tag)
        element = element_of(tag, self._names.of(tag.name), above.element if above else None)
        inside = above is not None and not above.container
        self._count = self._count + 1 if inside else 0
        if above and inside:
            above.element.children.append(element)
        container = not above or (above.container and self.depth == 1 and local(tag.name) == "channel")
        self._stack.append(_Open(tag, element, container))
        self._open[tag.name] += 1
        if tag.empty:
            yield from self._pop(tag.end)

    def close(self, tag: Tag) -> Iterator[Part | Broken]:
        """An element ends, with those left open in it; an end tag that nothing opened is none.

        That of an item is told of: what stands before it may have been the item's.
        """
        if self._open[tag.name]:
            yield from self._close_up_to(tag.name, tag.start)
        elif _is_item(tag):
            yield Broken(Reason.of("item_end_without_item"), tag.start, tag.end)

    def _make_way(self, tag: Tag) -> Iterator[Part | Broken]:
        """An item begins; where one begins in an item or in a field of it, the end tag before it is missing."""
        if not self._open[tag.name]:
            yield from self._wrap(tag.start)
            return
        field = self._field_in(tag.name)
        if field is None or field in _FIELDS:
            yield from self._close_up_to(tag.name, tag.start)
        elif self._nested is None:
            self._nested = tag.start

    def _wrap(self, start: int) -> Iterator[Part]:
        """Make containers of all that an item stands in which is in no other; but a field is missing its end tag."""
        inside = [*takewhile(lambda one: not one.container, reversed(self._stack))]
        if any(_is_item(one.tag) for one in inside):
            return
        wrappers = [*dropwhile(lambda one: one.element.name in _FIELDS, inside)]
        for _ in range(len(inside) - len(wrappers)):
            yield from self._pop(start)
        self._stack[len(self._stack) - len(wrappers) :] = [replace(one, container=True) for one in reversed(wrappers)]

    def _field_in(self, name: str) -> str | None:
        """Which child of the innermost open element of this name is open, `None` where none is."""
        field = None
        for one in reversed(self._stack):
            if one.tag.name == name:
                break
            field = one.element.name
        return field

    def _close_up_to(self, name: str, end: int) -> Iterator[Part | Broken]:
        closed = None
        while closed != name:
            closed, nested = self._stack[-1].tag.name, self._nested
            for part in self._pop(end):
                yield part
                if nested is not None and closed != name:
                    # The end meant for it was that of an item in it, and so on: they all stand in it.
                    yield Broken(Reason.of("item_without_end"), nested, end)

    def _pop(self, end: int) -> Iterator[Part]:
        closed = self._stack.pop()
        self._open[closed.tag.name] -= 1
        self._names.leave(closed.tag)
        above = self._stack[-1] if self._stack else None
        if above and above.container and not closed.container:
            self._nested = None
            yield Part(closed.element, above.element, closed.tag.start, end)


def _is_item(tag: Tag) -> bool:
    return local(tag.name) in ("item", "entry")
