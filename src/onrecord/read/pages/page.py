"""Pages: one rendering of the visible text, its blocks, and what the page says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser

from onrecord.read.carrier import Carrier
from onrecord.read.characters.decoding import decode_page
from onrecord.read.pages.limits import too_tangled
from onrecord.read.pages.metadata import page_facts
from onrecord.read.pages.rendering import render
from onrecord.read.unbroken import unbroken
from onrecord.records.article import Article, Block
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

IN_LINKS = 0.7
"""A block of at least this share in links leads elsewhere; no paragraph of news was seen to reach it."""


@dataclass(frozen=True, slots=True)
class WholePage:
    """A page's article, and why what the page says about it could not be used."""

    article: Article
    unusable: tuple[Reason, ...] = ()


def read_page_file(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The one article of a page's file."""
    data = carrier.whole()
    if isinstance(data, Reason):
        yield carrier.refusal(data)
        return
    page = read_page(decode_page(data), name=carrier.name, source_hash=sha256(data).hexdigest())
    if isinstance(page, Reason):
        yield carrier.refusal(page, data)
        return
    for reason in page.unusable:
        yield carrier.refusal(reason, data)
    yield page.article


def read_page(source: str, *, name: str, source_hash: str) -> WholePage | Reason:
    """The article of a page with what the page says about it, or why it has none.

    A byte-order mark is none of its words, whatever the page came in.
    """
    source = source.removeprefix("\ufeff")
    if reason := too_tangled(source):
        return reason
    tree = LexborHTMLParser(source)
    if tree.css_first("frameset") is not None:
        return Reason.of("frame_set")
    rendering = render(tree.body) if tree.body is not None else None
    if rendering is None or all(map(_is_furniture, rendering.blocks)):
        return Reason.of("no_article")
    if reason := unbroken(rendering.text):
        return reason
    facts = page_facts(tree)
    article = Article(
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
    not_a_day = facts.not_a_day
    return WholePage(article, (Reason.of("published_not_a_date", value=not_a_day[:80]),) if not_a_day else ())


def _is_furniture(block: Block) -> bool:
    """Whether the block only helps to find one's way about a site; a page of nothing else holds no article."""
    elements = [step.partition(".")[0] for step in block.path.split()]
    return block.link_share >= IN_LINKS or ("article" not in elements and not {"nav", "footer"}.isdisjoint(elements))
