"""The trained model as the graphs that are shipped: three ONNX files, the large ones' weights in eight bits.

Dynamic quantisation by channel with a reduced range, as onnxruntime does it: the study of the small model found it to
lose 0.6 points of exact F1, and by tensor 2.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import RELATION, ROLE, Model, Read, Reader, Roles

OPSET = 17
# Those of `Read`, but for heads, which come as scores: of each word, of the root and each word as its head.
OUTPUTS = (*Read._fields[:4], "heads", *Read._fields[6:])
Axes = Mapping[str, Mapping[int, str]]


class _Window(nn.Module):
    """The reader of one window."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, looks: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One window's arrays → its scores, in the order of `OUTPUTS`."""
        read = self.reader(pieces, looks, None, firsts.unsqueeze(0))
        heads = read.arcs @ read.heads.transpose(1, 2)
        return tuple(part[0] for part in (*read[:4], heads, *read[6:]))


class _Cues(nn.Module):
    """The roles of one window's cues."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self.roles = roles

    def forward(self, words: Tensor, cue: Tensor, places: Tensor) -> Tensor:
        """One window's words and its cues → the roles' scores."""
        return self.roles(words.unsqueeze(0), cue, places, None)  # type: ignore[no-any-return]


def export(model: Model, folder: Path) -> None:
    """Writes `encoder.onnx`, `relations.onnx` and `roles.onnx`."""
    model = model.float().eval()
    folder.mkdir(parents=True, exist_ok=True)
    _encoder(model, folder / "encoder.onnx")
    _roles(model, folder / "roles.onnx")
    _write(
        model.relations,
        (torch.ones(3, RELATION), torch.ones(3, RELATION)),
        folder / "relations.onnx",
        ["dependents", "governors"],
        ["relations"],
        {name: {0: "W"} for name in ("dependents", "governors", "relations")},
    )


def _encoder(model: Model, path: Path) -> None:
    ids, firsts = torch.ones(1, 5, dtype=torch.long), torch.tensor([1, 2, 3])
    outputs = list(OUTPUTS)
    exact = path.with_name("exact.onnx")
    _write(
        _Window(model.reader),
        (ids, ids, firsts),
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
