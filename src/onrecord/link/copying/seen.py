"""A text unfolded for decisions: its sentences with their terms, and where each run of words stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np

from onrecord.link.copying.text import LEVEL, NAME, NUMBER, QUOTED, Text

Place = TypeVar("Place")

RUN = 3
"""Words of a run: copies that were edited still share a third of theirs, texts of one topic some hundredths."""

QUOTED_WEIGHT = 0.25
"""Of a word within quotation marks: who quotes the same speech has it from the speaker."""

TELLING = 3
"""Level from which a word tells what is spoken of: it stands in an article of eight or fewer."""

NAME_WEIGHT = 7.0
"""Of a name, less than what its rarity gives: articles on one happening all name who took part."""

_POSTINGS = 8
"""Places at which one run or term of a text is looked for: one that stands everywhere tells nothing."""

_FACTORS = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
"""By which the words of a run are mixed into one number (multiplicative hashing; Knuth, TAOCP 3, 6.4)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text.

    Attributes:
        words: how many.
        weight: words, those within quotation marks counted little.
        runs: how many different runs of words it has.
        terms: weight of each term that tells what is spoken of.
        mass: their sum.
        numbers, names: which of its words are.
    """

    words: int
    weight: float
    runs: int
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
        runs: in which sentences each stands, at most some.
        terms: likewise, with its weight there.
    """

    sentences: tuple[Sentence, ...]
    weight: float
    runs: Mapping[int, Sequence[int]]
    terms: Mapping[int, Sequence[tuple[int, float]]]


FEW_SPECIFIC = 6
"""Names and numbers of a text that hardly has any, and is told by its words alone."""


def is_specific(mark: int) -> bool:
    """Whether a word with this mark is a name or number that tells what is spoken of."""
    return bool(mark & (NAME | NUMBER)) and mark & LEVEL >= TELLING


@lru_cache(maxsize=4096)
def specific(text: Text) -> frozenset[int]:
    """The names and numbers of a text that tell what it speaks of."""
    marks = np.frombuffer(text.marks, np.uint8)
    chosen = ((marks & (NAME | NUMBER)) > 0) & ((marks & LEVEL) >= TELLING)
    found: list[int] = _words(text)[chosen].tolist()
    return frozenset(found)


@lru_cache(maxsize=1024)
def seen(text: Text) -> Seen:
    """A text unfolded."""
    runs = [set(some) for some in runs_of(text)]
    sentences = tuple(map(_sentence, _parts(text), map(len, runs)))
    return Seen(
        sentences=sentences,
        weight=sum(one.weight for one in sentences),
        runs=_where((run, number) for number, some in enumerate(runs) for run in some),
        terms=_where((term, (at, weight)) for at, one in enumerate(sentences) for term, weight in one.terms.items()),
    )


def runs_of(text: Text) -> Iterator[list[int]]:
    """The runs of words of each sentence, as numbers that say nothing of the words; of a shorter one all of it."""
    words = _words(text).astype(np.uint64)
    shifted = np.concatenate((words, np.zeros(RUN - 1, np.uint64)))
    mixed = sum(shifted[at : at + len(words)] * factor for at, factor in enumerate(_FACTORS))
    numbers: list[int] = np.asarray(mixed ^ (mixed >> np.uint64(29))).tolist()
    at = 0
    for length in text.lengths:
        yield numbers[at : at + max(1, length - RUN + 1)]
        at += length


def _words(text: Text) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.frombuffer(text.words, ">u4")


def _parts(text: Text) -> Iterator[tuple[Sequence[int], bytes]]:
    words: list[int] = _words(text).tolist()
    at = 0
    for length in text.lengths:
        yield words[at : at + length], text.marks[at : at + length]
        at += length


def _sentence(part: tuple[Sequence[int], bytes], runs: int) -> Sentence:
    terms: dict[int, float] = {}
    numbers, names = [], []
    quoted = 0
    for word, mark in zip(*part, strict=True):
        level = float(mark & LEVEL)
        if mark & QUOTED:
            quoted += 1
        if mark & NUMBER:
            numbers.append(word)
        elif mark & NAME:
            names.append(word)
            level = min(level, NAME_WEIGHT)
        if level >= TELLING:
            weight = level * QUOTED_WEIGHT if mark & QUOTED else level
            if weight > terms.get(word, 0.0):
                terms[word] = weight
    words = len(part[1])
    return Sentence(
        words=words,
        weight=words - quoted * (1 - QUOTED_WEIGHT),
        runs=runs,
        terms=terms,
        mass=sum(terms.values()),
        numbers=frozenset(numbers),
        names=frozenset(names),
    )


def _where(placed: Iterable[tuple[int, Place]]) -> Mapping[int, Sequence[Place]]:
    found: dict[int, list[Place]] = defaultdict(list)
    for item, place in placed:
        places = found[item]
        if len(places) < _POSTINGS:
            places.append(place)
    return found
