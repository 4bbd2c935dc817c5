"""An article as it was read: its text, and what its carrier says about it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from onrecord.records.identity import digest


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A block of a rendered page and the place it had in the page's structure.

    Attributes:
        start, end: where its words stand in the article's text.
        path: tag names from the outermost that matters to its own, with class and id words that hint at use,
            for example `main article figure figcaption`.
        link_share: share of its characters that stand in links, 0 to 1.
    """

    start: int
    end: int
    path: str
    link_share: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text of one outlet.

    Attributes:
        text: the article's text as the contract fixes it; every offset points into it.
        name: what the user calls it.
        url, outlet, title, language: as the carrier gives them; `None` where it does not.
        published: day of publication as the carrier gives it, ISO 8601, and `published_basis` (`given` by the user's
            row, or page `metadata`).
        authors: bylines in the carrier's metadata.
        wire, wire_url: the outlet a feed names as the one its item was taken from (RSS 2.0 `<source url>`, Atom
            `source`), and that outlet's address.
        fetched: ISO 8601 instant of fetching, where the carrier knows it (a WARC record does, a text file does not).
        source_hash: SHA-256 of the bytes the text was decoded or rendered from, in hexadecimal.
        layout: the page's blocks, empty for plain text.
        tokens: the carrier's own segmentation, a tuple a sentence; empty where it has none.
    """

    text: str
    name: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str | None = None
    authors: tuple[str, ...] = ()
    wire: str | None = None
    wire_url: str | None = None
    fetched: str | None = None
    source_hash: str = ""
    layout: tuple[Block, ...] = ()
    tokens: tuple[tuple[str, ...], ...] = ()

    @property
    def text_id(self) -> str:
        """A hash of the text alone: equal for one wire report in nine outlets."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def id(self) -> str:
        """A hash of text, outlet, address (or name where there is none) and published date."""
        return digest("article", self.text_id, self.outlet, self.url or self.name, self.published)
