"""Text cut for reading amounts: runs of letters, written numbers, single marks.

Finer than word tokens: "70kg", "2-1" and "$5" fall apart here, because what touches what decides what a number means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_PIECE = re.compile(
    r"(?:[^\W\d_]\.){2,8}"  # initialisms: U.S., a.m.
    r"|(?<!\d)\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"  # groups set apart by hard spaces
    r"|(?<![\w.])\.\d+"
    r"|\d+(?:[.,'’٫٬．，]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)


class Piece(NamedTuple):
    """A run of letters, a written number or a single mark.

    Attributes:
        start, end: where it stands in the text.
        word: its text in lower case.
        digits: whether it is a written number.
        capital: whether it begins with a capital letter.
        verb: whether grammar says that it is a verb; what only cuts the text does not know.
    """

    start: int
    end: int
    word: str
    digits: bool
    capital: bool
    verb: bool = False


def pieces_of(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The words, written numbers and marks of a stretch of text, in order."""
    found = []
    for match in _PIECE.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        digits = word[-1].isdecimal()
        found.append(Piece(match.start(), match.end(), word.lower(), digits, word[0].isupper()))
    return found


def word_at(pieces: Sequence[Piece], at: int) -> str:
    """The word of a piece, "" outside the text."""
    return pieces[at].word if 0 <= at < len(pieces) else ""


def glued_at(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece touches both neighbours."""
    return (
        0 < at < len(pieces) - 1 and pieces[at - 1].end == pieces[at].start and pieces[at].end == pieces[at + 1].start
    )
