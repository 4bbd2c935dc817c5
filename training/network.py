"""The whole model: one encoder, and a head for each thing it reads."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from onrecord.annotate.model.places import PLACES
from training.encoder import Dropout, Encoder, Layer, Size
from training.labels import CUES, DEPREL, NAMES, ROLES, TIMES, UPOS, tags

ARC = 256
RELATION = 128
ROLE = 192
ROLE_LAYERS = 1


class Read(NamedTuple):
    """What the encoder's heads say of each word; the names are those of the shipped graph's outputs."""

    upos: Tensor
    names: Tensor
    times: Tensor
    cues: Tensor
    arcs: Tensor
    heads: Tensor
    dependents: Tensor
    governors: Tensor
    words: Tensor


class Reader(nn.Module):
    """The encoder with the heads that need nothing but a word's own vector."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        width = size.width
        self.encoder = Encoder(size, dropout)
        self.drop = Dropout(dropout)
        self.upos = nn.Linear(width, len(UPOS))
        self.names = nn.Linear(width, tags(NAMES))
        self.times = nn.Linear(width, tags(TIMES))
        self.cues = nn.Linear(width, tags(CUES))
        self.arcs = _deep(width, ARC)
        self.heads = _deep(width, ARC)
        self.biaffine = nn.Linear(ARC, ARC)
        self.dependents = nn.Linear(width, RELATION)
        self.governors = nn.Linear(width, RELATION)
        self.words = nn.Linear(width, ROLE)

    def forward(self, pieces: Tensor, looks: Tensor, mask: Tensor | None, firsts: Tensor) -> Read:
        """A batch of windows.

        Args:
            pieces: (B, T).
            looks: (B, T), of each piece's word.
            mask: (B, 1, 1, T), added to attention's scores; `None` where nothing is padding.
            firsts: (B, W), the place of each word's first piece.

        Returns:
            (B, W, ...) for each word; `heads` and `governors` have the root before the words, (B, W + 1, ...).
        """
        return self.heads_of(self.encoder(pieces, looks, mask), firsts)

    def heads_of(self, states: Tensor, firsts: Tensor) -> Read:
        """What the heads say of the encoder's states, (B, T, width)."""
        states = self.drop(states)
        places = torch.cat([torch.zeros_like(firsts[:, :1]), firsts], 1)
        rooted = states.gather(1, places.unsqueeze(2).expand(-1, -1, states.shape[2]))
        words = rooted[:, 1:]
        return Read(
            upos=self.upos(words),
            names=self.names(words),
            times=self.times(words),
            cues=self.cues(words),
            arcs=self.biaffine(self.arcs(words)),
            heads=self.heads(rooted),
            dependents=self.dependents(words),
            governors=self.governors(rooted),
            words=self.words(words),
        )


class Relations(nn.Module):
    """Which relation ties a word to its head."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.drop = Dropout(dropout)
        self.out = nn.Linear(RELATION, len(DEPREL))

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """(..., RELATION) twice → (..., len(DEPREL))."""
        return self.out(self.drop(torch.relu(dependents + governors)))  # type: ignore[no-any-return]


class Roles(nn.Module):
    """For one cue, which words of its window are its source and its content.

    The cue is the predicate, as in semantic role labelling: every word sees the cue's vector and how far the cue is.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.cue = nn.Linear(ROLE, ROLE)
        self.places = nn.Embedding(PLACES, ROLE)
        self.norm = nn.LayerNorm(ROLE)
        self.layers = nn.ModuleList(Layer(ROLE, 4, 2 * ROLE, dropout) for _ in range(ROLE_LAYERS))
        self.out = nn.Linear(ROLE, tags(ROLES))

    def forward(self, words: Tensor, cue: Tensor, places: Tensor, mask: Tensor | None) -> Tensor:
        """For K cues over W words.

        Args:
            words: (K, W, ROLE), or (1, W, ROLE) where all cues are of one window.
            cue: (K, W), one over the number of the cue's words at each of them.
            places: (K, W), as `annotate/model/places.py` counts them.
            mask: (K or 1, 1, 1, W), added to attention's scores; `None` where nothing is padding.

        Returns:
            (K, W, tags).
        """
        asked = self.cue(cue.unsqueeze(1) @ words)
        states = self.norm(words + asked + self.places(places))
        for layer in self.layers:
            states = layer(states, mask)
        return self.out(states)  # type: ignore[no-any-return]


class Model(nn.Module):
    """All three parts."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.reader = Reader(size, dropout)
        self.relations = Relations(dropout)
        self.roles = Roles(dropout)


def _deep(width: int, out: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, out), nn.ReLU(), Dropout(0.2))
