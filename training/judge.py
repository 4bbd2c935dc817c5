"""What the exported model reads in a document, and whether that is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.annotate.model.reading import Asked, Readings, readings
from onrecord.annotate.model.tags import Run
from onrecord.annotate.model.weights import Weights
from onrecord.annotate.trained import certainty
from onrecord.records.span import Span
from training.document import Attributed, Document
from training.isotonic import Judged
from training.labels import NAMES, bits

HALF = 0.5


def statements(document: Document, weights: Weights) -> Iterator[Judged]:
    """How sure the model is of each statement that stands in no other, and whether it is one.

    It is one when the content's words overlap those of an attribution at least by half of both together, and the
    sources share a word, or neither has one: `statement_relaxed` of the scorers.
    """
    found = _read(document, weights).attributions
    left = list(document.gold.attributions or ())
    for one in sorted(found, key=certainty, reverse=True):
        if any(_holds(other, one) for other in found if other is not one):
            continue
        match = next((gold for gold in left if _same(gold, one)), None)
        if match:
            left.remove(match)
        yield certainty(one), match is not None


def names(document: Document, weights: Weights) -> Iterator[Judged]:
    """How sure the model is of each name, and whether it is one of exactly these words and this kind."""
    allowed = document.gold.names or ()
    for run in _read(document, weights).names:
        first, rest = (bits(NAMES, (run.kind,), inside=inside) for inside in (False, True))
        right = bool(allowed[run.first] & first) and all(allowed[at] & rest for at in range(run.first + 1, run.behind))
        ends = run.behind == len(allowed) or not allowed[run.behind] & rest
        yield run.probability, right and ends


def _read(document: Document, weights: Weights) -> Readings:
    words = document.words
    bounds = pairwise([*document.sentences, len(words)])
    sentences = [Span(words[first].start, words[behind - 1].end) for first, behind in bounds]
    return readings(document.text, words, sentences, weights)


def _same(gold: Attributed, found: Asked) -> bool:
    content, source = _words(found.content), _words(found.source)
    both = len(gold.content | content)
    agrees = bool(gold.source & source) or not (gold.source or source)
    return agrees and len(gold.content & content) >= HALF * both


def _holds(one: Asked, other: Asked) -> bool:
    return any(run.first <= other.cue.first and other.cue.behind <= run.behind for run in one.content)


def _words(found: Sequence[Run]) -> frozenset[int]:
    return frozenset(place for run in found for place in range(run.first, run.behind))
