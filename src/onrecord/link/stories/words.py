"""The words of an article that tell of what it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.familiar import name_level
from onrecord.lexicon.frequencies import level
from onrecord.records.reading import Reading
from onrecord.text.light import CALENDAR, LIGHT
from onrecord.text.sweep import Sweep
from onrecord.text.tokens import token_places

LEAD = 120
"""Tokens of an article that are read whole: news tells what happened at its head. Behind them only what the article
says again counts."""

_TOLD_IN = frozenset({"headline", "deck", "body", "subheading"})
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X"})
_LIGHT = frozenset(word.casefold() for word in LIGHT | CALENDAR)
_SHORTEST = 2


class Word(NamedTuple):
    """A word of an article.

    Attributes:
        form: its dictionary form.
        level: how rare it is.
        named: whether it stands in a name.
        first: where it stands first, counted in words.
    """

    form: str
    level: int
    named: bool
    first: int


def words(reading: Reading) -> list[Word]:
    """The words that tell, the most telling first: names before others, then by how rare they are, then by place."""
    found: dict[str, Word] = {}
    times: Counter[str] = Counter()
    for place, word in enumerate(_words(reading)):
        times[word.form] += 1
        before = found.get(word.form)
        if before is None:
            found[word.form] = word._replace(first=place)
        elif word.named and not before.named:
            found[word.form] = word._replace(first=before.first)
    kept = (word for word in found.values() if word.level and (word.first < LEAD or times[word.form] > 1))
    return sorted(kept, key=_order)


def _order(word: Word) -> tuple[bool, int, int, str]:
    return not word.named, -word.level, word.first, word.form


def _words(reading: Reading) -> Iterator[Word]:
    """Every word, in order; those of a title that stands outside the text first."""
    text, title = reading.article.text, reading.page.title
    if title and title not in text:
        told = (title[start:end] for start, end in token_places(title))
        yield from filter(None, (_word(word, word) for word in told))
    names = Sweep(reading.mentions)
    for token in reading.annotation.tokens:
        if token.upos in _TELLING and reading.page.kind_at(token.start) in _TOLD_IN:
            written = text[token.start : token.end]
            word = _word(written, token.lemma or written)
            if word and (names.holds(token) or token.upos == "PROPN"):
                word = word._replace(level=name_level(word.form), named=True)
            if word:
                yield word


def _word(written: str, lemma: str) -> Word | None:
    form = lemma.casefold().removesuffix("'s").removesuffix("’s")
    if len(written) < _SHORTEST or form in _LIGHT or not any(map(str.isalnum, form)):
        return None
    return Word(form, level(form), named=False, first=0)
