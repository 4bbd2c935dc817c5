"""Fits the model to the corpora: fixed seeds, resumable, averaged weights.

AdamW with a learning rate that warms up and falls to nothing; what is kept is the running average of the weights
(Polyak and Juditsky 1992).
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Sample, Source, epoch
from training.losses import losses
from training.network import Model
from training.tensors import batch_of

# Steps; averaging costs as much as a tenth of a step.
AVERAGED_EVERY = 5


@dataclass(frozen=True)
class Recipe:
    """How to train.

    Attributes:
        epochs: passes over the documents.
        budget: pieces a step, padding included.
        encoder_rate, head_rate: highest learning rates.
        warm_up: share of all steps.
        decay: of the weights, at every step.
        average: share of the averaged weights that a step leaves as it was.
        seed: of everything drawn by chance.
    """

    epochs: int = 6
    budget: int = 4096
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    average: float = 0.998
    seed: int = 1


class Trainer:
    """A model on its way, with all that is needed to go on after a break.

    The model itself computes in bfloat16; `exact` holds its weights in full, and is what a step changes. The embeddings
    of wordpieces stay as they were: they are half of all weights, and the sentence embedder shares them.
    """

    def __init__(self, model: Model, recipe: Recipe, folder: Path) -> None:
        self.model, self.recipe, self.folder = model, recipe, folder
        model.reader.encoder.words.requires_grad_(requires_grad=False)
        self.exact = {name: value.detach().float() for name, value in model.named_parameters() if value.requires_grad}
        self.averaged = {name: value.clone() for name, value in self.exact.items()}
        self._frozen = {name: value.clone() for name, value in model.named_parameters() if not value.requires_grad}
        model.bfloat16()
        self._rough = [value for value in model.parameters() if value.requires_grad]
        parts: tuple[list[Tensor], list[Tensor]] = ([], [])
        for name, value in self.exact.items():
            parts[not name.startswith("reader.encoder.")].append(value)
        self.optimizer = torch.optim.AdamW(
            [{"params": parts[0], "top": recipe.encoder_rate}, {"params": parts[1], "top": recipe.head_rate}],
            weight_decay=recipe.decay,
            betas=(0.9, 0.98),
            fused=True,
        )
        self.done = self.steps = 0

    def run(self, sources: Sequence[tuple[Source, int]]) -> None:
        """Trains to the end, from the last whole epoch."""
        self._resume()
        for number in range(self.done, self.recipe.epochs):
            torch.manual_seed(1000 * self.recipe.seed + number)
            self._epoch(sources, number)
            self.done = number + 1
            self._keep()

    def result(self) -> Model:
        """The model with its averaged weights, in full precision; training cannot go on with it."""
        self.model.float()
        self.model.load_state_dict(self.averaged | self._frozen, strict=False)
        return self.model

    def _epoch(self, sources: Sequence[tuple[Source, int]], number: int) -> None:
        self.model.train()
        batches = epoch(sources, self.recipe.budget, 1000 * self.recipe.seed + number)
        begun, pieces = time.monotonic(), 0
        told: dict[str, float] = {}
        for at, samples in enumerate(batches):
            self._set_rate((number + at / len(batches)) / self.recipe.epochs)
            pieces += sum(len(one.pieces) for one in samples)
            for name, loss in self._step(samples).items():
                told[name] = told.get(name, 0.0) + float(loss) / len(batches)
        seconds = time.monotonic() - begun
        parts = "  ".join(f"{name} {value:.4f}" for name, value in sorted(told.items()))
        print(f"epoch {number + 1}: {seconds:.0f} s, {pieces / seconds:,.0f} pieces/s  {parts}", flush=True)

    def _step(self, samples: Sequence[Sample]) -> dict[str, Tensor]:
        found = losses(self.model, batch_of(samples, torch.bfloat16))
        torch.stack(list(found.values())).sum().backward()
        for exact, rough in zip(self.exact.values(), self._rough, strict=True):
            exact.grad = None if rough.grad is None else rough.grad.float()
            rough.grad = None
        torch.nn.utils.clip_grad_norm_(self.exact.values(), 1.0)
        self.optimizer.step()
        with torch.no_grad():
            torch._foreach_copy_(self._rough, list(self.exact.values()))
        self._average()
        return {name: loss.detach() for name, loss in found.items()}

    def _set_rate(self, progress: float) -> None:
        """Sets the share of the highest rate due at a point from 0 to 1: up in a line, down in half a cosine."""
        warm = self.recipe.warm_up
        share = progress / warm if progress < warm else 0.5 + 0.5 * math.cos(math.pi * (progress - warm) / (1 - warm))
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * share

    def _average(self) -> None:
        """Moves the average towards the weights; at first by more, so that it forgets where training began."""
        self.steps += 1
        if self.steps % AVERAGED_EVERY:
            return
        kept = min(self.recipe.average**AVERAGED_EVERY, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.averaged.values()), list(self.exact.values()), 1 - kept)

    def _keep(self) -> None:
        state = {
            "exact": self.exact,
            "averaged": self.averaged,
            "optimizer": self.optimizer.state_dict(),
            "done": self.done,
            "steps": self.steps,
            "recipe": self.recipe,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.folder / "training.new")
        (self.folder / "training.new").replace(self.folder / "training.pt")

    def _resume(self) -> None:
        path = self.folder / "training.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=False)
        if state["recipe"] != self.recipe:
            raise SystemExit(f"{path} was begun with another recipe; take it away to begin anew")
        for name, rough in zip(self.exact, self._rough, strict=True):
            self.exact[name].copy_(state["exact"][name])
            self.averaged[name].copy_(state["averaged"][name])
            rough.data.copy_(self.exact[name])
        self.optimizer.load_state_dict(state["optimizer"])
        self.done, self.steps = state["done"], state["steps"]
        print(f"going on behind epoch {self.done} of {path}", flush=True)
