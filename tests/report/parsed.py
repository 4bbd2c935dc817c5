"""The page as a parser that follows the HTML standard sees it."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode


def parse(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def said(node: LexborNode) -> str:
    """Its text content; a badge stands for its code point, which a page cannot always hold."""
    return "".join(_words(node))


def _words(node: LexborNode) -> list[str]:
    pieces: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            pieces.append(child.text_content or "")
        elif child.tag == "bdi" and "cp" in (child.attributes.get("class") or ""):
            pieces.append(_code_point(child))
        else:
            pieces += _words(child)
    return pieces


def _code_point(badge: LexborNode) -> str:
    return chr(int((badge.attributes["data-cp"] or "").removeprefix("U+"), 16))
