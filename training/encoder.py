"""The encoder: BERT (Devlin et al., NAACL 2019) with the weights of all-MiniLM-L6-v2, told how each word looks.

Attention is written out as matrix products: on two cores and in bfloat16 that is faster than the fused kernel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.annotate.model.looks import LOOKS


@dataclass(frozen=True)
class Size:
    """The shape of an encoder."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    heads: int = 12
    inner: int = 1536
    layers: int = 6


class Dropout(nn.Module):
    """Dropout whose masks are stretches of one drawn beforehand: drawing each anew takes a sixth of the training."""

    POOL = 1 << 23

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self._pool: Tensor | None = None

    def forward(self, states: Tensor) -> Tensor:
        """The states, a share of them set to nothing while training."""
        if not self.training or not self.share:
            return states
        if self._pool is None:
            kept = torch.rand(self.POOL, generator=torch.Generator().manual_seed(0)) >= self.share
            self._pool = kept.to(states.dtype) / (1 - self.share)
        count = states.numel()
        start = int(torch.randint(self.POOL - count, ()))
        return states * self._pool[start : start + count].view(states.shape)


class Layer(nn.Module):
    """A transformer layer, normalised behind each sum."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.scale = heads, 1 / math.sqrt(width // heads)
        self.asked = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T, width) and a mask (B, 1, 1, T) to be added to the scores, if any → (B, T, width)."""
        shape = (*states.shape[:2], 3, self.heads, states.shape[2] // self.heads)
        query, key, value = self.asked(states).view(shape).permute(2, 0, 3, 1, 4)
        scores = query * self.scale @ key.transpose(2, 3)
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(states.shape)
        states = self.norm1(states + self.drop(self.out(mixed)))
        return self.norm2(states + self.drop(self.down(nn.functional.gelu(self.up(states)))))  # type: ignore[no-any-return]


class Encoder(nn.Module):
    """Wordpieces and looks in, a vector a piece out."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.places = nn.Embedding(size.positions, size.width)
        self.looks = nn.Embedding(LOOKS, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.drop = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size.width, size.heads, size.inner, dropout) for _ in range(size.layers))

    def forward(self, pieces: Tensor, looks: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T) each, and a mask (B, 1, 1, T) to be added to attention's scores, if any → (B, T, width)."""
        return self.read(self.words(pieces), looks, mask)

    def read(self, words: Tensor, looks: Tensor, mask: Tensor | None) -> Tensor:
        """As `forward`, with (B, T, width) for the wordpieces."""
        at = torch.arange(words.shape[1], device=words.device)
        states = self.drop(self.norm(words + self.places(at) + self.looks(looks)))
        for layer in self.layers:
            states = layer(states, mask)
        return states  # type: ignore[no-any-return]


ASKED = ("query", "key", "value")
NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def load_base(encoder: Encoder, path: Path) -> None:
    """Fills an encoder with published weights; every look begins as what the base had for "first segment"."""
    given = load_file(path)
    own = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
        "looks.weight": given["embeddings.token_type_embeddings.weight"][:1].repeat(LOOKS, 1),
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for number in range(len(encoder.layers)):
        for ours, theirs in NAMES.items():
            for kind in ("weight", "bias"):
                own[f"layers.{number}.{ours}.{kind}"] = given[f"encoder.layer.{number}.{theirs}.{kind}"]
        for kind in ("weight", "bias"):
            parts = [given[f"encoder.layer.{number}.attention.self.{part}.{kind}"] for part in ASKED]
            own[f"layers.{number}.asked.{kind}"] = torch.cat(parts)
    encoder.load_state_dict(own)
