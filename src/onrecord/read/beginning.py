"""The beginning of a file as characters, and where in it a document's root stands."""

from __future__ import annotations

import re

from onrecord.read.characters.decoding import UTF8_BOM, UTF16_BOMS

_NOT_SPACE = re.compile(r"\S")


def characters(head: bytes) -> str:
    """A file's first bytes as characters, without a byte-order mark; enough to tell what it is."""
    encoding = "utf-16" if head.startswith(UTF16_BOMS) else "utf-8"
    return head.removeprefix(UTF8_BOM).decode(encoding, "replace")


def after_prolog(text: str) -> int:
    """Where the root of a document begins: after white space, an XML declaration and comments."""
    at = _after_space(text, 0)
    for opening, closing in (("<?xml", "?>"), ("<!--", "-->")):
        while text.startswith(opening, at):
            end = text.find(closing, at)
            if end < 0:
                return at
            at = _after_space(text, end + len(closing))
    return at


def _after_space(text: str, start: int) -> int:
    match = _NOT_SPACE.search(text, start)
    return match.start() if match else len(text)
