"""An article through the model: window by window, and each word's readings from the window that it is at home in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.model.looks import looks
from onrecord.annotate.model.repeats import told
from onrecord.annotate.model.session import Scores
from onrecord.annotate.model.tags import CUE, ROLES, Run, runs, runs_of_rows
from onrecord.annotate.model.trees import trees
from onrecord.annotate.model.weights import Weights
from onrecord.annotate.model.windows import Window, windows
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.paragraphs import paragraphs

Array = NDArray[np.int64]
# The relation of a word that was not read: in Universal Dependencies one that nobody can tell.
UNTOLD = "dep"


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue with what the model takes for its source and its content; any may have several runs, and a source none."""

    cue: Run
    source: tuple[Run, ...]
    content: tuple[Run, ...]


@dataclass(slots=True)
class Readings:
    """All that the model reads in an article, by index of its words.

    Attributes:
        upos, head, deprel: of each word; `head` -1 for a root.
        names, times, attributions: in order.
    """

    upos: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    deprel: list[str] = field(default_factory=list)
    names: list[Run] = field(default_factory=list)
    times: list[Run] = field(default_factory=list)
    attributions: list[Asked] = field(default_factory=list)


def readings(text: str, words: Sequence[Token], sentences: Sequence[Span], weights: Weights) -> Readings:
    """What the model reads in a text that has been parted into sentences and words.

    Words that only repeat those before them are not read; they hang on the last that was, with its part of speech.
    """
    starts = [word.start for word in words]
    opening = _firsts(starts, (one.start for one in paragraphs(text)))
    begun = frozenset({*_firsts(starts, (one.start for one in sentences)), *opening})
    kept = told([text[word.start : word.end] for word in words], begun)
    found = Readings()
    if kept:
        article = _Article(text, [words[place] for place in kept], sentences, weights)
        for window in article.windows():
            article.read(window, found)
    return found if len(kept) == len(words) else _of_all(found, kept, len(words))


def _of_all(found: Readings, kept: Sequence[int], count: int) -> Readings:
    """The readings by index of all words, made of those by index of the words that were read."""
    last = np.searchsorted(kept, np.arange(count), side="right") - 1
    own = [kept[at] == place for place, at in enumerate(last.tolist())]
    heads = [kept[head] if head >= 0 else -1 for head in found.head]
    return Readings(
        upos=[found.upos[at] for at in last],
        head=[heads[at] if read else kept[at] for at, read in zip(last, own, strict=True)],
        deprel=[found.deprel[at] if read else UNTOLD for at, read in zip(last, own, strict=True)],
        names=[_of_kept(run, kept) for run in found.names],
        times=[_of_kept(run, kept) for run in found.times],
        attributions=[
            Asked(
                _of_kept(one.cue, kept),
                tuple(_of_kept(run, kept) for run in one.source),
                tuple(_of_kept(run, kept) for run in one.content),
            )
            for one in found.attributions
        ],
    )


def _of_kept(run: Run, kept: Sequence[int]) -> Run:
    return run._replace(first=kept[run.first], behind=kept[run.behind - 1] + 1)


class _Article:
    """An article's words as the encoder sees them, and where its sentences and paragraphs begin."""

    def __init__(self, text: str, words: Sequence[Token], sentences: Sequence[Span], weights: Weights) -> None:
        self.weights = weights
        self.pieces = weights.pieces.of([text[word.start : word.end] for word in words])
        self.looks = looks(text, words)
        starts = [word.start for word in words]
        self.paragraphs = _firsts(starts, (one.start for one in paragraphs(text)))
        self.sentences = sorted({*_firsts(starts, (one.start for one in sentences)), *self.paragraphs})
        self.opening = frozenset(self.paragraphs)

    def windows(self) -> list[Window]:
        return windows([len(one) for one in self.pieces], self.paragraphs, self.sentences)

    def read(self, window: Window, found: Readings) -> None:
        """Adds a window's own readings."""
        scores = self.weights.model.read(self.weights.pieces.fed(self.pieces, self.looks, self.opening, window))
        labels = self.weights.labels
        found.upos += [labels.upos[tag] for tag in scores.upos[window.own - window.first :].argmax(axis=1).tolist()]
        self._grammar(window, scores, found)
        found.names += _own(window, runs(scores.names, labels.names))
        found.times += _own(window, runs(scores.times, labels.times))
        found.attributions += self._attributions(window, scores)

    def _grammar(self, window: Window, scores: Scores, found: Readings) -> None:
        heads = trees(scores.heads, self._sentences_in(window))
        tags = self.weights.model.relations(scores, heads).argmax(axis=1).tolist()
        own = window.own - window.first
        found.head += [window.first + head - 1 if head else -1 for head in heads[own:].tolist()]
        found.deprel += [self.weights.labels.deprel[tag] for tag in tags[own:]]

    def _attributions(self, window: Window, scores: Scores) -> Iterator[Asked]:
        cues = [cue for cue in runs(scores.cues, CUE) if cue.first >= window.own - window.first]
        if not cues:
            return
        sentence, paragraph = (_numbers(starts, window) for starts in (self.sentences, self.paragraphs))
        roles = self.weights.model.roles(scores, [(cue.first, cue.behind) for cue in cues], sentence, paragraph)
        for cue, row in zip(cues, runs_of_rows(roles, ROLES), strict=True):
            source, content = (tuple(_moved(window, run) for run in row if run.kind == role) for role in ROLES)
            if content:
                yield Asked(_moved(window, cue), source, content)

    def _sentences_in(self, window: Window) -> list[tuple[int, int]]:
        inside = self.sentences[bisect_right(self.sentences, window.first) : bisect_left(self.sentences, window.behind)]
        return list(pairwise([0, *(start - window.first for start in inside), window.behind - window.first]))


def _own(window: Window, found: Iterable[Run]) -> list[Run]:
    return [_moved(window, run) for run in found if run.first >= window.own - window.first]


def _moved(window: Window, run: Run) -> Run:
    return run._replace(first=run.first + window.first, behind=run.behind + window.first)


def _numbers(starts: Sequence[int], window: Window) -> Array:
    return np.searchsorted(starts, np.arange(window.first, window.behind), side="right")


def _firsts(starts: Sequence[int], places: Iterable[int]) -> list[int]:
    found = {bisect_left(starts, place) for place in places}
    return sorted((found | {0}) - {len(starts)})
