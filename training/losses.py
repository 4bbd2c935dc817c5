"""What the model is blamed for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.batches import IGNORED
from training.network import Model, Read
from training.tensors import NEVER, Batch

WEIGHTS = {"upos": 1.0, "arcs": 1.0, "relations": 1.0, "names": 2.0, "times": 1.5, "cues": 4.0, "roles": 1.0}


def losses(model: Model, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head: a sum over all that is known, divided by the batch's words.

    Dividing by the words, not by what is known, gives every label the same weight, however a corpus falls into batches.
    """
    read = model.reader(batch.pieces, batch.looks, batch.mask, batch.firsts)
    found = {
        "upos": _known(read.upos, batch.upos),
        "names": _allowed(read.names, batch.names),
        "times": _allowed(read.times, batch.times),
        "cues": _known(read.cues, batch.cue),
        **_grammar(model, read, batch),
    }
    if len(batch.of):
        tags = model.roles(read.words[batch.of], batch.weights, batch.places, batch.word_mask[batch.of])
        found["roles"] = _known(tags, batch.roles)
    return {name: WEIGHTS[name] * loss / batch.words for name, loss in found.items()}


def _grammar(model: Model, read: Read, batch: Batch) -> dict[str, Tensor]:
    if not bool((batch.head >= 0).any()):
        return {}
    scores = (read.arcs @ read.heads.transpose(1, 2)).float() + batch.apart
    rows, words = torch.nonzero(batch.head >= 0, as_tuple=True)
    heads = read.governors[rows, batch.head[rows, words]]
    tags = model.relations(read.dependents[rows, words], heads)
    return {"arcs": _known(scores, batch.head), "relations": _known(tags, batch.deprel[rows, words])}


def _known(scores: Tensor, gold: Tensor) -> Tensor:
    flat = scores.float().flatten(0, -2)
    return cross_entropy(flat, gold.flatten(), ignore_index=IGNORED, reduction="sum")


def _allowed(scores: Tensor, bits: Tensor) -> Tensor:
    """Minus the logarithm of the probability that all allowed tags have together; 0 where none is known."""
    known = bits > 0
    scores, bits = scores[known].float(), bits[known]
    if not len(bits):
        return scores.sum()
    allowed = (bits.unsqueeze(1) >> torch.arange(scores.shape[1])) & 1
    of_allowed = torch.where(allowed > 0, scores, NEVER).logsumexp(1)
    return (scores.logsumexp(1) - of_allowed).sum()
