"""Pages: one rendering of the visible text, its blocks, and what the page says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser

from onrecord.read.carrier import Carrier
from onrecord.read.decoding import decode_page
from onrecord.read.metadata import page_facts
from onrecord.read.page_limits import too_tangled
from onrecord.read.rendering import render
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal


def read_page_file(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The one article of a page's file."""
    data = carrier.whole()
    if isinstance(data, Reason):
        yield carrier.refusal(data)
        return
    article = read_page(decode_page(data), name=carrier.name, source_hash=sha256(data).hexdigest())
    yield carrier.refusal(article, data) if isinstance(article, Reason) else article


def read_page(source: str, *, name: str, source_hash: str) -> Article | Reason:
    """The article of a page, or why it has none."""
    if reason := too_tangled(source):
        return reason
    tree = LexborHTMLParser(source)
    if tree.css_first("frameset") is not None:
        return Reason.of("frame_set")
    rendering = render(tree.body) if tree.body is not None else None
    if rendering is None or not rendering.text:
        return Reason.of("no_article")
    facts = page_facts(tree)
    return Article(
        text=rendering.text,
        name=name,
        url=facts.url,
        outlet=facts.outlet,
        title=facts.title,
        language=facts.language,
        published=facts.published,
        published_basis="metadata" if facts.published else None,
        authors=facts.authors,
        source_hash=source_hash,
        layout=rendering.blocks,
    )
