"""A model that is no model: what it gives depends on a word's place in its window, and on nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.annotate.model import tiny


@dataclass(frozen=True)
class Placed:
    """Stands for each of the three graphs.

    Parts of speech come in turn; the whole window is one name; each word is a cue.

    Attributes:
        role: the tag of each word for each cue, in the order of `ROLES`.
    """

    role: int

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[Any]]
    ) -> Sequence[NDArray[np.float32]]:
        """One-hot rows for what is tagged, noughts for all else."""
        if "cue" in input_feed:
            return [np.tile(np.eye(5, dtype=np.float32)[self.role], (*input_feed["cue"].shape, 1))]
        if "dependents" in input_feed:
            return [np.zeros((len(input_feed["dependents"]), len(tiny.LABELS["deprel"])), np.float32)]
        size = len(input_feed["firsts"])
        tags = np.eye(5, dtype=np.float32)
        rooted = dict.fromkeys(("heads", "governors"), np.zeros((size + 1, 1), np.float32))
        answers = {
            "upos": tags[np.arange(size) % 3, :3],
            "names": tags[[1] + [2] * (size - 1)],
            "times": tags[[0] * size, :3],
            "cues": tags[[1] * size, :3],
            **rooted,
        }
        return [answers.get(name, np.zeros((size, 1), np.float32)) for name in output_names or ()]
