"""What a word and its rewordings have in common, as far as spelling and dictionary form tell: its term.

Dictionary forms are cut off: what is behind the first letters is most often how a word is derived ("evacuate",
"evacuation"; Can et al., "Information Retrieval on Turkish Texts", JASIST 2008, find five letters as good as a
stemmer). Names are first brought to one spelling.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from onrecord.lexicon.frequencies import level, rarest
from onrecord.lexicon.tables import table
from onrecord.link.copying.text import LEVEL, NAME, NUMBER
from onrecord.text.cardinals import Number, NumberWords
from onrecord.text.light import CALENDAR
from onrecord.text.numerals import number_at
from onrecord.text.pieces import pieces_of
from onrecord.text.spelling import spelling_key

_WORD_LETTERS, _NAME_LETTERS = 6, 5
_LONGEST = 40
_CALENDAR_LEVEL = 2


class Term(NamedTuple):
    """A word as texts are compared by it.

    Attributes:
        hash: 32 bits.
        mark: its bits (`text.LEVEL` and those behind it).
    """

    hash: int
    mark: int


@lru_cache(maxsize=1 << 16)
def word_term(word: str, lemma: str | None) -> Term:
    """The term of a word.

    Args:
        word: as written.
        lemma: its dictionary form; `None` where nothing has read it: then only its capital tells how much it says.
    """
    if word in CALENDAR:
        return Term(_hash(word.casefold()), _CALENDAR_LEVEL | NAME)
    plain = (lemma or word).casefold()[:_LONGEST]
    known = _level(plain, word)
    if word[:1].isupper() and known == rarest():
        spelt = spelling_key(plain[:_LONGEST]) or plain
        return Term(_hash(f"name {spelt[:_NAME_LETTERS]}"), min(known, LEVEL) | NAME)
    return Term(_hash(plain[:_WORD_LETTERS]), 0 if lemma is None else min(known, LEVEL))


def _level(plain: str, word: str) -> int:
    """Of words too short for the table only initials say something; a compound is as rare as its rarest part."""
    if len(word) < _TABLED_LETTERS:
        return rarest() if len(word) > 1 and word.isupper() else 0
    return max((level(part) for part in plain.split("-") if len(part) >= _TABLED_LETTERS), default=0)


_TABLED_LETTERS = 3


def number_term(value: Decimal) -> Term:
    """The term of a number: the more of its digits count, the rarer it is."""
    digits = len(value.normalize().as_tuple().digits)
    small = value <= _SMALL
    return Term(_hash(f"number {value.normalize()}"), (_SMALL_LEVEL if small else _digits_level(digits)) | NUMBER)


_SMALL, _SMALL_LEVEL = 12, 3


def _digits_level(digits: int) -> int:
    return min(3 + 2 * digits, 9)


def numbers_in(text: str, start: int, end: int) -> dict[int, Decimal]:
    """The numbers of a stretch by the offset where each begins."""
    words, pieces = number_words(), pieces_of(text, start, end)
    found: dict[int, Decimal] = {}
    at = 0
    while at < len(pieces):
        begins = pieces[at].digits or words.knows(pieces[at].word)
        number = number_at(pieces, at, words) if begins else None
        if isinstance(number, Number) and number.value > 1:
            found[pieces[at].start] = number.value
        at = max(at + 1, number.last if number else 0)
    return found


@cache
def number_words() -> NumberWords:
    """The words that write numbers."""
    data = table("numbers")
    return NumberWords(data["small"], data["tens"], data["scales"], data["fractions"], data["scale_plurals"])


def _hash(term: str) -> int:
    return crc32(term.encode("utf-8", "surrogatepass"))
