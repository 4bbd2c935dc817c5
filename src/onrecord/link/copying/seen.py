"""A text unfolded for decisions: its sentences with their words, terms and runs of words."""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.link.copying.text import LEVEL, NAME, NUMBER, QUOTED, WORD_BYTES, Text

Run = tuple[int, ...]

RUN = 3
"""Words of a run: copies that were edited still share a third of theirs, texts of one topic some hundredths."""

QUOTED_WEIGHT = 0.25
"""Of a word within quotation marks: who quotes the same speech has it from the speaker."""

TELLING = 3
"""Level from which a word tells what is spoken of: it stands in an article of eight or fewer."""

NAME_WEIGHT = 7.0
"""Of a name, less than what its rarity gives: articles on one happening all name who took part."""

_POSTINGS = 4
"""Places at which one run or term of a text is looked for: one that stands everywhere tells nothing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text.

    Attributes:
        words: how many.
        weight: words, those within quotation marks counted little.
        runs: the runs of words in it.
        terms: weight of each term that tells what is spoken of.
        mass: their sum.
        numbers, names: which of them are.
    """

    words: int
    weight: float
    runs: frozenset[Run]
    terms: Mapping[int, float]
    mass: float
    numbers: frozenset[int]
    names: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A text as decisions see it.

    Attributes:
        sentences: the different ones.
        weight: of all of them.
        runs, terms: in which sentences each stands, at most some.
        telling: all terms.
        specific: those of them that are names or numbers.
    """

    sentences: tuple[Sentence, ...]
    weight: float
    runs: Mapping[Run, tuple[int, ...]]
    terms: Mapping[int, tuple[int, ...]]
    telling: frozenset[int]
    specific: frozenset[int]


@lru_cache(maxsize=2048)
def seen(text: Text) -> Seen:
    """A text unfolded."""
    words, marks = words_of(text), text.marks
    sentences = []
    at = 0
    for length in text.lengths:
        sentences.append(_sentence(words[at : at + length], marks[at : at + length]))
        at += length
    return Seen(
        sentences=tuple(sentences),
        weight=sum(one.weight for one in sentences),
        runs=_where(one.runs for one in sentences),
        terms=_where(one.terms for one in sentences),
        telling=frozenset(term for one in sentences for term in one.terms),
        specific=frozenset(term for one in sentences for term in one.terms if term in one.numbers or term in one.names),
    )


def words_of(text: Text) -> tuple[int, ...]:
    """The hashes of a text's words."""
    return struct.unpack(f">{len(text.words) // WORD_BYTES}I", text.words)


def runs_of(words: tuple[int, ...]) -> list[Run]:
    """The runs of words, in order; of a shorter sentence all of it."""
    return list(zip(*(words[at:] for at in range(RUN)), strict=False)) or [words]


def _sentence(words: tuple[int, ...], marks: bytes) -> Sentence:
    terms: dict[int, float] = {}
    numbers, names = set(), set()
    quoted = 0
    for word, mark in zip(words, marks, strict=True):
        level = mark & LEVEL
        inside = mark & QUOTED
        quoted += bool(inside)
        if mark & NUMBER:
            numbers.add(word)
        if mark & NAME:
            names.add(word)
        if level >= TELLING:
            weight = min(level, NAME_WEIGHT) if mark & NAME else float(level)
            terms[word] = max(terms.get(word, 0.0), weight * QUOTED_WEIGHT if inside else weight)
    return Sentence(
        words=len(words),
        weight=len(words) - quoted * (1 - QUOTED_WEIGHT),
        runs=frozenset(runs_of(words)),
        terms=terms,
        mass=sum(terms.values()),
        numbers=frozenset(numbers),
        names=frozenset(names),
    )


def _where(sentences: Iterable[Iterable[object]]) -> Mapping[object, tuple[int, ...]]:
    found: dict[object, list[int]] = defaultdict(list)
    for number, items in enumerate(sentences):
        for item in items:
            places = found[item]
            if len(places) < _POSTINGS:
                places.append(number)
    return {item: tuple(places) for item, places in found.items()}
