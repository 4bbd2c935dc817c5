"""Names of a feed's elements: whichever prefix a namespace has there, one is used here."""

from __future__ import annotations

from collections import defaultdict

from onrecord.read.feeds.markup import Tag

# Beginnings of the namespaces' addresses, as their specifications give them: RFC 4287, the Atom 0.3 draft, Dublin
# Core, RSS 1.0 and its content module, Media RSS, FeedBurner, sitemaps.org, Google's news sitemaps, XHTML, RDF.
_SPACES = {
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/dc/elements/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss": "media",
    "http://rssnamespace.org/feedburner/ext/": "feedburner",
    "http://www.google.com/schemas/sitemap-news/": "news",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/modules/": "other",
    "http://purl.org/rss/1.0/": "",
    "http://www.sitemaps.org/schemas/sitemap/": "",
    "http://www.google.com/schemas/sitemap/": "",
}


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


class Names:
    """Which namespace each prefix stands for, inside the elements that are open."""

    def __init__(self) -> None:
        self._spaces: dict[str, list[str]] = defaultdict(list)
        self._unnamed: str | None = None

    def enter(self, tag: Tag) -> None:
        """An element begins, with the prefixes it declares.

        What has no namespace in a document whose root is `feed` is Atom that forgot to say so, else RSS.
        """
        if self._unnamed is None:
            self._unnamed = "atom" if tag.name == "feed" else ""
        for prefix, space in _declared(tag):
            self._spaces[prefix].append(self._code(prefix, space))

    def leave(self, tag: Tag) -> None:
        """It ends."""
        for prefix, _ in _declared(tag):
            self._spaces[prefix].pop()

    def of(self, name: str) -> str:
        """A tag's name with the usual prefix; a prefix that nothing declares is taken to be that."""
        prefix, _, rest = name.rpartition(":")
        known = self._spaces.get(prefix)
        code = known[-1] if known else prefix or self._unnamed
        return f"{code}:{rest}" if code else rest

    def _code(self, prefix: str, space: str) -> str:
        found = next((code for start, code in _SPACES.items() if space.strip().startswith(start)), None)
        if found is not None:
            return found
        return "other" if prefix else self._unnamed or ""


def _declared(tag: Tag) -> list[tuple[str, str]]:
    """Prefixes, "" for names without one, and their namespaces."""
    if not tag.attributes:
        return []
    return [
        (name[6:].lower(), space)
        for name, space in tag.attributes.items()
        if name == "xmlns" or name.startswith("xmlns:")
    ]
