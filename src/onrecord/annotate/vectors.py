"""What the statements of an article mean: a vector each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from onrecord.annotate.model.embedder import LONGEST
from onrecord.annotate.model.weights import weights
from onrecord.records.extraction import Extraction
from onrecord.records.statement import Statement
from onrecord.records.vector import Vector, Vectors
from onrecord.text.tokens import token_places


def vectors(extraction: Extraction) -> Vectors:
    """A vector for each statement whose content has words; the stretches of a content count as one text, in order."""
    return Vectors(tuple(_vectors(extraction)))


def _vectors(extraction: Extraction) -> Iterator[Vector]:
    known: dict[tuple[str, ...], bytes] = {}  # of what is said again and again, once
    for statement in extraction.statements:
        words = _words(statement)
        if any(any(map(str.isalnum, word)) for word in words):
            if words not in known:
                known[words] = weights().embedder.vector(words).tobytes()
            yield Vector(statement.id, known[words])


def _words(statement: Statement) -> tuple[str, ...]:
    """The words and marks of a content, as many as are looked at: each is a wordpiece or more."""
    places = chain.from_iterable(
        ((stretch.text, place) for place in token_places(stretch.text)) for stretch in statement.content
    )
    return tuple(text[start:end] for text, (start, end) in islice(places, LONGEST))
