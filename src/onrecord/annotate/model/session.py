"""The trained graphs: a window in, scores out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.annotate.model.pieces import Fed
from onrecord.annotate.model.places import places
from onrecord.annotate.model.tags import ROLES

# Read at once. News has fewer cues in a window; where each word is one, this bounds the memory, which grows with cues
# times words times words.
MOST_CUES = 32
# Only what stops the runtime is told, as an exception; its warnings are about graphics cards.
_ERRORS = 3
# An addition and a normalisation by themselves take less time than both in one: a window of 165 wordpieces 9.5 ms, not
# 11.3, and its roles 2.1, not 3.1 (onnxruntime 1.32, one thread).
_SLOWING = ("SkipLayerNormFusion",)


class Graph(Protocol):
    """What is used of the runtime's sessions."""

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[Any]]
    ) -> Sequence[NDArray[np.float32]]:
        """The named outputs, in that order; all for `None`."""


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the encoder gives for the W words of a window.

    Attributes:
        upos: logits, a column a tag.
        names: logits of the tags O, B-k0, I-k0, ...
        times: likewise.
        cues: likewise, of one kind.
        heads: of each word, a column for the root as its head, then one for each word.
        dependents: of each word, for the relation to its head.
        governors: of each word as a head, behind the root: W + 1 rows.
        words: of each word, for the roles.
    """

    upos: NDArray[np.float32]
    names: NDArray[np.float32]
    times: NDArray[np.float32]
    cues: NDArray[np.float32]
    heads: NDArray[np.float32]
    dependents: NDArray[np.float32]
    governors: NDArray[np.float32]
    words: NDArray[np.float32]


_OUTPUTS = tuple(field.name for field in fields(Scores))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The three graphs of the annotator, and what it has of each wordpiece.

    One window a call: what int8 graphs give depends on all that is in a call, and a window's readings shall depend on
    nothing else.

    Attributes:
        encoder, relation, role: the graphs.
        table: a row of eight-bit numbers a wordpiece, which the embedder shares.
    """

    encoder: Graph
    relation: Graph
    role: Graph
    table: NDArray[np.int8]

    def read(self, fed: Fed) -> Scores:
        """The scores of a window that has words."""
        feed: dict[str, NDArray[Any]] = {
            "pieces": self.table[np.newaxis, fed.pieces],
            "looks": np.array([fed.looks], np.int64),
            "firsts": np.array(fed.firsts, np.int64),
        }
        return Scores(*self.encoder.run(_OUTPUTS, feed))

    def relations(self, scores: Scores, heads: NDArray[np.int64]) -> NDArray[np.float32]:
        """Logits of the relation of each word to its head.

        Args:
            scores: of a window.
            heads: of each word, as `trees` gives them.
        """
        feed = {"dependents": scores.dependents, "governors": scores.governors[heads]}
        return self.relation.run(("relations",), feed)[0]

    def roles(
        self,
        scores: Scores,
        cues: Sequence[tuple[int, int]],
        sentence_of: NDArray[np.integer],
        paragraph_of: NDArray[np.integer],
    ) -> NDArray[np.float32]:
        """Logits of the tags of `ROLES`: a row a cue, of all words of the window.

        Args:
            scores: of the window.
            cues: first word and the word behind the last of each.
            sentence_of: the number of each word's sentence.
            paragraph_of: the number of each word's paragraph.
        """
        found = [np.zeros((0, len(scores.words), 1 + 2 * len(ROLES)), np.float32)]
        for begin in range(0, len(cues), MOST_CUES):
            some = cues[begin : begin + MOST_CUES]
            feed: dict[str, NDArray[Any]] = {
                "words": scores.words,
                "cue": _shares(some, len(scores.words)),
                "places": np.stack([places(*cue, sentence_of, paragraph_of) for cue in some]),
            }
            found.append(self.role.run(("roles",), feed)[0])
        return np.concatenate(found)


def _shares(cues: Sequence[tuple[int, int]], size: int) -> NDArray[np.float32]:
    """What share of each cue each word is."""
    shares = np.zeros((len(cues), size), np.float32)
    for row, (first, behind) in zip(shares, cues, strict=True):
        row[first:behind] = 1 / (behind - first)
    return shares


def graph(path: Path) -> Graph:
    """A graph read from its file, to be run on one thread, so that sums are always made in one order.

    Raises:
        Exception: the runtime cannot read it; its errors have no class of their own.
    """
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_ERRORS)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    # Windows differ in length: a plan of memory kept for each length would only ever grow.
    options.enable_mem_pattern = False
    session = onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWING
    )
    return cast("Graph", session)
