"""Word tokens of a text, by character classes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap

from onrecord.records.span import Span

# Initialisms keep their dots (U.S.), numerals their separators, words their inner hyphens; the English clitics
# n't, 's, 're, ... stand alone, as in Universal Dependencies treebanks; O'Brien is one word. Single capitals, each with
# an apostrophe behind it, are no words: twenty of them are one token.
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,20}"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b"
    r"|(?-i:[A-Z]['’][A-Z])[^\W_]+"
    r"|(?-i:[A-Z]['’]){2,20}"
    r"|[^\W_]+?(?=n['’]t\b)"
    r"|[^\W_]+(?:-[^\W_]+)*"
    r"|''"
    r"|[^\s]",
    re.IGNORECASE,
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the tokens between two offsets, in order."""
    return list(starmap(Span, token_places(text, start, end)))


def token_places(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where the tokens between two offsets begin and end, in order: for who makes something else of them than spans."""
    return map(re.Match.span, TOKEN.finditer(text, start, len(text) if end is None else end))
