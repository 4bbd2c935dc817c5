"""Pieces of a page as a parser that follows the HTML standard sees them."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode


def fragment(markup: str) -> LexborNode:
    """Markup in an element of its own, which nothing in it may close."""
    [root] = LexborHTMLParser(f'<section id="root">{markup}</section><hr>').css("#root")
    assert root.next is not None
    assert root.next.tag == "hr"
    return root


def inside(node: LexborNode) -> list[LexborNode]:
    """Every element below."""
    return [one for one in node.css("*") if one != node]
