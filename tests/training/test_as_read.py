"""What is taught is what is read: the annotator gives the encoder the arrays that the training gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.annotate.model import tiny
from tests.strategies import articles

from onrecord.annotate.model.reading import readings
from onrecord.annotate.model.repeats import told
from onrecord.annotate.model.session import Graph
from onrecord.annotate.model.weights import Weights, weights
from onrecord.records.span import Span
from training.batches import Source
from training.document import Gold, document, words_of


class Noted:
    """A graph that notes what it is asked."""

    def __init__(self, inner: Graph) -> None:
        self.inner = inner
        self.asked: list[Mapping[str, NDArray[Any]]] = []

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[Any]]
    ) -> Sequence[NDArray[np.float32]]:
        self.asked.append(input_feed)
        return self.inner.run(output_names, input_feed)


class Silent:
    """A graph of roles that knows none; a text of chance has many cues."""

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[Any]]
    ) -> Sequence[NDArray[np.float32]]:
        assert output_names == ("roles",)
        return [np.zeros((*input_feed["cue"].shape, 5), np.float32)]


@cache
def loaded() -> Weights:
    with TemporaryDirectory() as folder:
        return weights(tiny.folder(Path(folder)))


LONG = st.integers(0, 45).map(lambda count: "The ferry waited, said Mira Solt. " * count)


@settings(max_examples=50)
@given(st.tuples(articles(), LONG, articles()).map("\n".join))
def test_windows_are_taught_as_they_are_read(text: str) -> None:
    given_ = loaded()
    noted = Noted(given_.model.encoder)
    one = document("made", text, words_of(text), Gold())
    # Of words that only repeat those before them the reader skips some; no corpus has such.
    assume(len(told(one.forms, frozenset({*one.sentences, *one.paragraphs}))) == len(one.words))
    bounds = pairwise([*one.sentences, len(one.words)])
    parted = [Span(one.words[first].start, one.words[behind - 1].end) for first, behind in bounds]
    readings(text, one.words, parted, replace(given_, model=replace(given_.model, encoder=noted, role=Silent())))
    source = Source(one, given_.pieces)
    taught = [source.sample(window) for window in source.windows()]
    assert [{name: array.flatten().tolist() for name, array in asked.items()} for asked in noted.asked] == [
        {
            "pieces": given_.model.table[sample.pieces].flatten().tolist(),
            **{name: getattr(sample, name).tolist() for name in ("looks", "firsts")},
        }
        for sample in taught
    ]
