"""ONNX files of a few nodes, written byte by byte as protocol buffers: no library that makes them is needed here.

Field numbers are those of onnx.proto3, IR version 8, operator set 17.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_KINDS = {"float32": 1, "int8": 3, "int64": 7}
# What is not the operator's default: the first axis, and numbers with a point.
_SAID = {"Concat": ("axis", 0), "Cast": ("to", _KINDS["float32"])}
_IR, _OPERATORS = 8, 17
_TEXT, _NUMBER = 2, 0


def model(
    inputs: Mapping[str, tuple[str, int]],
    constants: Mapping[str, NDArray[np.generic]],
    nodes: Sequence[tuple[str, str, str]],
    outputs: Mapping[str, int],
) -> bytes:
    """A graph.

    Args:
        inputs: name → kind of number and rank.
        constants: name → values.
        nodes: operator, names of inputs, name of the output; attributes are the operator's defaults, but for `_SAID`.
        outputs: name → rank.
    """
    graph = b"".join(
        [
            *(_field(1, _node(*node)) for node in nodes),
            _field(2, b"tiny"),
            *(_field(5, _tensor(name, values)) for name, values in constants.items()),
            *(_field(11, _value(name, *kind)) for name, kind in inputs.items()),
            *(_field(12, _value(name, "float32", rank)) for name, rank in outputs.items()),
        ]
    )
    return _number(1, _IR) + _field(7, graph) + _field(8, _number(2, _OPERATORS))


def _node(operator: str, inputs: str, output: str) -> bytes:
    said = b""
    if operator in _SAID:
        name, value = _SAID[operator]
        said = _field(5, _field(1, name.encode()) + _number(3, value) + _number(20, 2))
    names = b"".join(_field(1, one.encode()) for one in inputs.split())
    return names + _field(2, output.encode()) + _field(4, operator.encode()) + said


def _tensor(name: str, values: NDArray[np.generic]) -> bytes:
    sizes = b"".join(_number(1, size) for size in values.shape)
    return sizes + _number(2, _KINDS[values.dtype.name]) + _field(8, name.encode()) + _field(9, values.tobytes())


def _value(name: str, kind: str, rank: int) -> bytes:
    """A named tensor whose sizes are open."""
    sizes = b"".join(_field(1, _field(2, f"{name}{place}".encode())) for place in range(rank))
    tensor = _number(1, _KINDS[kind]) + _field(2, sizes)
    return _field(1, name.encode()) + _field(2, _field(1, tensor))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | _TEXT) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3 | _NUMBER) + _varint(value)


def _varint(value: int) -> bytes:
    digits = []
    while value > 127:
        digits.append(value & 127 | 128)
        value >>= 7
    return bytes([*digits, value])
