"""Documents → windows → batches of arrays, anew for every epoch."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.model.looks import LOWER, MIXED, NO_WORD, SHAPES, TITLE, UPPER
from onrecord.annotate.model.pieces import Pieces
from onrecord.annotate.model.places import places
from onrecord.annotate.model.windows import Window, windows
from training.document import Attributed, Document

IGNORED = -1
LETTERED = (LOWER, TITLE, UPPER, MIXED)
# A twelfth of all windows is read as headlines, tickers and careless pages write: the encoder knows letters' case by
# the looks alone.
CASINGS = (None, LOWER, TITLE, UPPER)
CASING_WEIGHTS = (0.92, 0.03, 0.03, 0.02)
Array = NDArray[np.int64]


@dataclass(frozen=True)
class Cue:
    """One attribution as seen in one window, by the window's words: its cue and the role tag of each word."""

    words: tuple[int, ...]
    places: Array
    tags: Array


@dataclass(frozen=True)
class Sample:
    """A window of a document with what is to be learnt of it; arrays are one entry a word.

    Attributes:
        pieces, looks: one entry a wordpiece.
        firsts: place of each word's first piece.
        sentence: number of each word's sentence.
        upos, head, deprel, cue: `IGNORED` where unknown; `head` 0 is the root, else a word of the window from 1.
        names, times: allowed tags as bits, 0 where unknown.
        cues: the attributions.
    """

    pieces: Array
    looks: Array
    firsts: Array
    sentence: Array
    upos: Array
    head: Array
    deprel: Array
    names: Array
    times: Array
    cue: Array
    cues: tuple[Cue, ...]


class Source:
    """A document with its words' pieces, from which windows are cut."""

    def __init__(self, document: Document, pieces: Pieces) -> None:
        self.document = document
        self._pieces = pieces
        self._of_words = pieces.of(document.forms)
        self._sizes = [len(one) for one in self._of_words]
        self._paragraphs = frozenset(document.paragraphs)
        self.sentence = _numbers(document.sentences, len(document.words))
        self.paragraph = _numbers(document.paragraphs, len(document.words))

    def windows(self, shift: int = 0) -> list[Window]:
        """The document's windows, the first of them ending with the first `shift` paragraphs."""
        count = len(self._sizes)
        start = self.document.paragraphs[shift] if shift < len(self.document.paragraphs) else count
        return [window for first, behind in pairwise((0, start, count)) for window in self._between(first, behind)]

    def _between(self, first: int, behind: int) -> Iterator[Window]:
        paragraphs, sentences = (
            [place - first for place in starts[bisect_left(starts, first) : bisect_left(starts, behind)]]
            for starts in (self.document.paragraphs, self.document.sentences)
        )
        for window in windows(self._sizes[first:behind], paragraphs, sentences):
            yield Window(*(place + first for place in window))

    def sample(self, window: Window) -> Sample:
        """What one window teaches."""
        gold, part = self.document.gold, slice(window.first, window.behind)
        fed = self._pieces.fed(self._of_words, self.document.looks, self._paragraphs, window)
        count = window.behind - window.first
        unknown = np.full(count, IGNORED)
        return Sample(
            pieces=np.array(fed.pieces),
            looks=np.array(fed.looks),
            firsts=np.array(fed.firsts),
            sentence=self.sentence[part],
            upos=unknown if gold.upos is None else np.array(gold.upos[part]),
            head=unknown if gold.head is None else _heads(np.array(gold.head[part]), window),
            deprel=unknown if gold.deprel is None else np.array(gold.deprel[part]),
            names=np.zeros(count, np.int64) if gold.names is None else np.array(gold.names[part]),
            times=np.zeros(count, np.int64) if gold.times is None else np.array(gold.times[part]),
            cue=unknown if gold.attributions is None else self._cue_tags(window),
            cues=tuple(self._cues(window)),
        )

    def _cue_tags(self, window: Window) -> Array:
        gold = self.document.gold
        tags = np.zeros(window.behind - window.first, np.int64)
        for place in gold.open:
            if window.first <= place < window.behind:
                tags[place - window.first] = IGNORED
        for one in gold.attributions or ():
            for run in _runs(one.cue):
                for place in run:
                    if window.first <= place < window.behind:
                        tags[place - window.first] = 1 if place == run[0] else 2
        return tags

    def _cues(self, window: Window) -> Iterator[Cue]:
        for one in self.document.gold.attributions or ():
            words = tuple(sorted(place - window.first for place in one.cue if window.first <= place < window.behind))
            if not words or len(words) < len(one.cue):
                continue
            part = slice(window.first, window.behind)
            where = places(words[0], words[-1] + 1, self.sentence[part], self.paragraph[part])
            yield Cue(words, where, _role_tags(one, window))


def _role_tags(one: Attributed, window: Window) -> Array:
    tags = np.zeros(window.behind - window.first, np.int64)
    for begin, role in ((3, one.content), (1, one.source)):
        for run in _runs(role):
            for place in run:
                if window.first <= place < window.behind:
                    tags[place - window.first] = begin + (place > run[0] and place > window.first)
    return tags


def _runs(places_: frozenset[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for place in sorted(places_):
        if found and place == found[-1][-1] + 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _heads(heads: Array, window: Window) -> Array:
    own = np.arange(window.first, window.behind)
    inside = (heads >= window.first) & (heads < window.behind)
    return np.where(heads == own, 0, np.where(inside, heads - window.first + 1, IGNORED))


def _numbers(starts: Sequence[int], count: int) -> Array:
    return np.array([bisect_right(starts, place) for place in range(count)], np.int64)


def epoch(sources: Sequence[tuple[Source, int]], budget: int, seed: int) -> list[list[Sample]]:
    """An epoch's batches in random order, each of windows of like length and at most `budget` pieces, padding included.

    Every document comes as often as its second member says, each time cut at another place.
    """
    chance = random.Random(seed)  # noqa: S311 - chance that can be drawn again, no secret
    samples = [
        source.sample(window)
        for source, times in sources
        for _ in range(times)
        for window in source.windows(chance.randrange(6))
    ]
    samples = [recased(one, chance.choices(CASINGS, CASING_WEIGHTS)[0]) for one in samples]
    chance.shuffle(samples)
    batches = [batch for part in _parts(samples, 1500) for batch in packed(part, budget)]
    chance.shuffle(batches)
    return batches


def recased(sample: Sample, shape: int | None) -> Sample:
    """The sample with all its words written in one shape; as it is for `None`. Numbers and marks stay."""
    if shape is None:
        return sample
    own = (sample.looks - 1) % SHAPES
    lettered = (sample.looks != NO_WORD) & np.isin(own, LETTERED)
    return replace(sample, looks=np.where(lettered, sample.looks - own + shape, sample.looks))


def packed(samples: Sequence[Sample], budget: int) -> Iterator[list[Sample]]:
    """Batches of samples of like length, at most `budget` pieces each, padding included."""
    batch: list[Sample] = []
    for one in sorted(samples, key=lambda sample: len(sample.pieces)):
        if batch and len(one.pieces) * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _parts(samples: Sequence[Sample], size: int) -> Iterator[Sequence[Sample]]:
    for first in range(0, len(samples), size):
        yield samples[first : first + size]
