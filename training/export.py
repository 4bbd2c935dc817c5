"""The trained model and the embedder as they are shipped: ONNX graphs in eight bits and a table of wordpieces.

Dynamic quantisation by channel with a reduced range, as onnxruntime does it: the study of the small model found it to
lose 0.6 points of exact F1, and by tensor 2.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import Encoder
from training.network import RELATION, ROLE, Model, Read, Reader, Roles

OPSET = 17
# Those of `Read`, but for heads, which come as scores: of each word, of the root and each word as its head.
OUTPUTS = (*Read._fields[:4], "heads", *Read._fields[6:])
Axes = Mapping[str, Mapping[int, str]]


class _Window(nn.Module):
    """The reader of one window, given rows of the table of wordpieces."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader, self.step = reader, step(reader.encoder)

    def forward(self, pieces: Tensor, looks: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One window's arrays → its scores, in the order of `OUTPUTS`."""
        states = self.reader.encoder.read(pieces.float() * self.step, looks, None)
        read = self.reader.heads_of(states, firsts.unsqueeze(0))
        heads = read.arcs @ read.heads.transpose(1, 2)
        return tuple(part[0] for part in (*read[:4], heads, *read[6:]))


class _Text(nn.Module):
    """The embedder of one text, likewise: the mean of what the encoder gives, as it was published."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder, self.step = encoder, step(encoder)

    def forward(self, pieces: Tensor) -> Tensor:
        """(1, T, width) → (width,), of length 1."""
        looks = torch.zeros_like(pieces[..., 0], dtype=torch.long)
        states = self.encoder.read(pieces.float() * self.step, looks, None)
        return nn.functional.normalize(states[0].mean(0), dim=0)


class _Cues(nn.Module):
    """The roles of one window's cues."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self.roles = roles

    def forward(self, words: Tensor, cue: Tensor, places: Tensor) -> Tensor:
        """One window's words and its cues → the roles' scores."""
        return self.roles(words.unsqueeze(0), cue, places, None)  # type: ignore[no-any-return]


def step(encoder: Encoder) -> float:
    """What one in the table of wordpieces stands for."""
    return float(encoder.words.weight.detach().abs().max()) / 127


def export(model: Model, base: Encoder, folder: Path) -> None:
    """Writes `pieces.npy`, `encoder.onnx`, `relations.onnx`, `roles.onnx` and `embedder.onnx`.

    Args:
        model: the annotator.
        base: the sentence embedder, with the same vectors of wordpieces.
        folder: where to; made if it is not there.

    Raises:
        ValueError: the two have other vectors of wordpieces.
    """
    model, base = model.float().eval(), base.float().eval()
    if not torch.equal(model.reader.encoder.words.weight, base.words.weight):
        raise ValueError("the annotator and the embedder have other vectors of wordpieces, and cannot share a table")
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "pieces.npy", (base.words.weight / step(base)).round().to(torch.int8).numpy(force=True))
    _encoder(model, folder / "encoder.onnx")
    _roles(model, folder / "roles.onnx")
    _embedder(base, folder / "embedder.onnx")
    _write(
        model.relations,
        (torch.ones(3, RELATION), torch.ones(3, RELATION)),
        folder / "relations.onnx",
        ["dependents", "governors"],
        ["relations"],
        {name: {0: "W"} for name in ("dependents", "governors", "relations")},
    )


def _encoder(model: Model, path: Path) -> None:
    looks, firsts = torch.ones(1, 5, dtype=torch.long), torch.tensor([1, 2, 3])
    outputs = list(OUTPUTS)
    exact = path.with_name("exact.onnx")
    _write(
        _Window(model.reader),
        (_rows(model.reader.encoder), looks, firsts),
        exact,
        ["pieces", "looks", "firsts"],
        outputs,
        {
            "pieces": {1: "T"},
            "looks": {1: "T"},
            "firsts": {0: "W"},
            **{name: {0: "R" if name == "governors" else "W"} for name in outputs},
            "heads": {0: "W", 1: "R"},
        },
    )
    _shrink(exact, path)


def _embedder(base: Encoder, path: Path) -> None:
    exact = path.with_name("exact.onnx")
    _write(_Text(base), (_rows(base),), exact, ["pieces"], ["vector"], {"pieces": {1: "T"}})
    _shrink(exact, path)


def _rows(encoder: Encoder) -> Tensor:
    return torch.ones(1, 5, encoder.words.embedding_dim, dtype=torch.int8)


def _roles(model: Model, path: Path) -> None:
    exact = path.with_name("exact.onnx")
    _write(
        _Cues(model.roles),
        (torch.ones(3, ROLE), torch.ones(2, 3), torch.ones(2, 3, dtype=torch.long)),
        exact,
        ["words", "cue", "places"],
        ["roles"],
        {"words": {0: "W"}, **{name: {0: "K", 1: "W"} for name in ("cue", "places", "roles")}},
    )
    _shrink(exact, path)


def _shrink(exact: Path, path: Path) -> None:
    smaller(exact, path)
    exact.unlink()


def smaller(exact: Path, path: Path) -> None:
    """A graph with its weights in eight bits, by channel."""
    quantize_dynamic(exact, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def _write(
    module: nn.Module, given: Sequence[Tensor], path: Path, inputs: list[str], outputs: list[str], axes: Axes
) -> None:
    # Torch puts a module back into the mode it was in, and with it the parts of the model that it wraps.
    torch.onnx.export(
        module.eval(),
        tuple(given),
        str(path),
        input_names=inputs,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(str(path))
