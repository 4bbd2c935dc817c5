"""The sentence embedder: words in, the direction of what they mean out.

all-MiniLM-L6-v2 as it was published (Reimers and Gurevych, EMNLP 2019; Wang et al., NeurIPS 2020).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.model.pieces import Pieces
from onrecord.annotate.model.session import Graph

# Of wordpieces; as published. What stands behind them tells nothing.
LONGEST = 256
_MOST = 127


@dataclass(frozen=True, slots=True, eq=False)
class Embedder:
    """The graph, opened when first used, with what it shares with the annotator."""

    graph: Callable[[], Graph]
    table: NDArray[np.int8]
    pieces: Pieces

    def vector(self, words: Sequence[str]) -> NDArray[np.int8]:
        """What the words of a text mean: 384 numbers from -127 to 127, of which the direction counts.

        How near two texts are is the cosine of their vectors.

        Raises:
            ValueError: there is no word.
        """
        if not words:
            raise ValueError("a text without words has no vector")
        pieces = [piece for of_word in self.pieces.of(words) for piece in of_word]
        feed = {"pieces": self.table[np.newaxis, self.pieces.whole(pieces[: LONGEST - 2])]}
        (vector,) = self.graph().run(("vector",), feed)
        rounded: NDArray[np.int8] = np.rint(vector * (_MOST / np.abs(vector).max())).astype(np.int8)
        return rounded
