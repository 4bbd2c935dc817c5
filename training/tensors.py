"""A batch of samples as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.batches import IGNORED, Sample

# Added to a score that must not count; -inf would make a row of nothing else undefined.
NEVER = -1e4


@dataclass(frozen=True)
class Batch:
    """Samples padded to one length: B windows of at most T pieces and W words, with K cues in all.

    Attributes:
        pieces, looks: (B, T).
        mask: (B, 1, 1, T), 0 or `NEVER`.
        firsts, upos, head, deprel, names, times, cue: (B, W).
        apart: (B, W, W + 1), `NEVER` where a word cannot be a word's head, since it stands in another sentence.
        words: how many words there are, padding not counted.
        of: (K,), the window of each cue.
        weights, places, roles: (K, W).
        word_mask: (B, 1, 1, W), 0 or `NEVER`.
    """

    pieces: Tensor
    looks: Tensor
    mask: Tensor
    firsts: Tensor
    upos: Tensor
    head: Tensor
    deprel: Tensor
    names: Tensor
    times: Tensor
    cue: Tensor
    apart: Tensor
    words: int
    of: Tensor
    weights: Tensor
    places: Tensor
    roles: Tensor
    word_mask: Tensor


def batch_of(samples: Sequence[Sample], exact: torch.dtype = torch.float32) -> Batch:
    """The samples as one batch; masks and weights in the precision that the model computes in."""
    sentence = _padded([one.sentence for one in samples], 0)
    real = sentence > 0
    apart = torch.where(sentence.unsqueeze(2) == sentence.unsqueeze(1), 0.0, NEVER)
    cues = [cue for one in samples for cue in one.cues]
    width = sentence.shape[1]
    weights = torch.zeros(len(cues), width)
    for row, cue in enumerate(cues):
        weights[row, list(cue.words)] = 1 / len(cue.words)
    return Batch(
        pieces=_padded([one.pieces for one in samples], 0),
        looks=_padded([one.looks for one in samples], 0),
        mask=_mask(_padded([np.ones_like(one.pieces) for one in samples], 0) > 0, exact),
        firsts=_padded([one.firsts for one in samples], 0),
        upos=_padded([one.upos for one in samples], IGNORED),
        head=_padded([one.head for one in samples], IGNORED),
        deprel=_padded([one.deprel for one in samples], IGNORED),
        names=_padded([one.names for one in samples], 0),
        times=_padded([one.times for one in samples], 0),
        cue=_padded([one.cue for one in samples], IGNORED),
        apart=torch.cat([torch.zeros(len(samples), width, 1), apart], 2),
        words=int(real.sum()),
        of=torch.tensor([row for row, one in enumerate(samples) for _ in one.cues], dtype=torch.long),
        weights=weights.to(exact),
        places=_padded([cue.places for cue in cues], 0, width),
        roles=_padded([cue.tags for cue in cues], IGNORED, width),
        word_mask=_mask(real, exact),
    )


def _mask(real: Tensor, exact: torch.dtype) -> Tensor:
    return torch.where(real, 0.0, NEVER).to(exact).view(len(real), 1, 1, -1)


def _padded(rows: Sequence[np.ndarray], value: int, width: int | None = None) -> Tensor:
    width = width or max(map(len, rows), default=1)
    made = np.full((len(rows), width), value, np.int64)
    for place, row in enumerate(rows):
        made[place, : len(row)] = row
    return torch.from_numpy(made)
