"""A text as copies of it are looked for: its words by hash, with what each of them weighs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.copy import Laid

LEVEL, QUOTED, NAME, NUMBER = 15, 16, 32, 64
"""Bits of a word's mark: how rare it is, and whether it stands within quotation marks, names, or counts."""

WORD_BYTES = 4


@dataclass(frozen=True, slots=True)
class Text:
    """The body of an article, or a part of a long one.

    Attributes:
        words: hashes of the words' terms, four bytes each, sentence by sentence; a sentence that stands there several
            times is there once.
        marks: a byte for each word.
        lengths: words of each sentence.
        laid: where the sentences stand, from where the text begins.
        credit: domain of the agency that the text names as its source, "" where it names none.
    """

    words: bytes
    marks: bytes
    lengths: tuple[int, ...]
    laid: tuple[Laid, ...]
    credit: str = ""
