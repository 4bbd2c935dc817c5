"""How a word looks: what an encoder that lower-cases everything would not see, and where quotation marks stand."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import quotations

# What stands for the pieces that belong to no word: the window's ends, the ends of paragraphs.
NO_WORD = 0
LOWER, TITLE, UPPER, MIXED, DIGITS, MARK = range(6)
SHAPES = 6
# Outside quotation marks, inside, inside a quotation that stands inside another.
DEPTHS = 3
LOOKS = 1 + SHAPES * DEPTHS


def looks(text: str, words: Sequence[Token]) -> list[int]:
    """The look of each word: its shape and the depth of the quotation it stands in, below `LOOKS`."""
    marked, _ = quotations(text)
    inside = [
        Intervals(Span(one.start, one.end) for mark in marked if mark.depth == depth for one in mark.stretches)
        for depth in range(1, DEPTHS)
    ]
    return [look(text[word.start : word.end], _depth(word, inside)) for word in words]


def look(word: str, depth: int) -> int:
    """The number of a shape at a depth."""
    return 1 + depth * SHAPES + shape(word)


def shape(word: str) -> int:
    """Lower case, a capital first, all capitals, both mixed, with digits, or a mark."""
    if word.islower():
        return LOWER if word.isalpha() or not any(map(str.isdigit, word)) else DIGITS
    if any(map(str.isdigit, word)):
        return DIGITS
    if not any(map(str.isalpha, word)):
        return MARK
    if word.isupper() and len(word) > 1:
        return UPPER
    if word[:1].isupper():
        return TITLE if word[1:].islower() or len(word) == 1 or "-" in word else MIXED
    return MIXED if not word.isalpha() or word != word.lower() else LOWER


def _depth(word: Token, inside: Sequence[Intervals[Span]]) -> int:
    for depth in range(DEPTHS - 1, 0, -1):
        if any(inside[depth - 1].touching(word.start, word.end)):
            return depth
    return 0
