"""The folder of trained weights: held against its checksums and loaded once a process."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.annotate.model.confidence import Calibration
from onrecord.annotate.model.embedder import Embedder
from onrecord.annotate.model.pieces import Pieces
from onrecord.annotate.model.session import Model, graph

SUMS = "SHA256SUMS"
FILES = (
    "pieces.npy",
    "encoder.onnx",
    "relations.onnx",
    "roles.onnx",
    "embedder.onnx",
    "tokenizer.json",
    "labels.json",
    "calibration.json",
)
CALIBRATED = frozenset({"names", "statements"})
_MEND = "install onrecord again, or copy the folder of weights anew"
_DIGITS = 64

T = TypeVar("T")


class WeightsError(RuntimeError):
    """Weights cannot be used; the message says which file, what is wrong and what to do."""

    def __init__(self, path: Path, wrong: str, mend: str = _MEND) -> None:
        super().__init__(f"{path}: {wrong}; {mend}")
        self.path, self.wrong, self.mend = path, wrong, mend

    def __reduce__(self) -> tuple[type[WeightsError], tuple[Path, str, str]]:
        """How it comes whole from a process that reads articles for another."""
        return WeightsError, (self.path, self.wrong, self.mend)


@dataclass(frozen=True, slots=True)
class Labels:
    """What the model tells apart, in the order of its outputs: parts of speech, relations, kinds of names and times."""

    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    names: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """All that is in the folder, ready for use."""

    model: Model
    pieces: Pieces
    labels: Labels
    calibration: Calibration
    embedder: Embedder


def shipped() -> Path:
    """The folder that comes with the package."""
    return Path(str(files("onrecord.annotate"))) / "weights"


def weights(folder: Path | None = None) -> Weights:
    """The weights of a folder, by default of the one that comes with the package; loaded when first asked for.

    Raises:
        WeightsError: a file is missing, is not the one that was made, or cannot be read here.
    """
    return _loaded(folder or shipped())


@cache
def _loaded(folder: Path) -> Weights:
    check(folder)
    table, encoder, relations, roles, embedder, tokenizer, labels, calibration = (folder / name for name in FILES)
    rows = _read(table, _table)
    pieces = Pieces(_read(tokenizer, lambda path: Tokenizer.from_file(str(path))))
    return Weights(
        Model(_read(encoder, graph), _read(relations, graph), _read(roles, graph), rows),
        pieces,
        _read(labels, _labels),
        _read(calibration, _calibration),
        Embedder(cache(lambda: _read(embedder, graph)), rows, pieces),
    )


def check(folder: Path) -> None:
    """Holds each file of the folder against its checksum.

    Raises:
        WeightsError: a file is missing, has no checksum, or another one.
    """
    sums = _sums(folder / SUMS)
    for name in FILES:
        if name not in sums:
            raise WeightsError(folder / SUMS, f"has no line for {name}")
    for name, expected in sums.items():
        if _opened(folder / name, _sum) != expected:
            raise WeightsError(folder / name, f"is not the file that was made: its SHA-256 is not the one in {SUMS}")


def _sums(path: Path) -> dict[str, str]:
    """Name → SHA-256 in small hexadecimal digits, from lines as `sha256sum` writes them."""
    sums = {}
    for number, line in enumerate(_opened(path, Path.read_bytes).decode("utf-8", "replace").splitlines(), 1):
        digits, _, name = line.partition(" ")
        if len(digits) != _DIGITS or not name[1:]:
            raise WeightsError(path, f"line {number} is no checksum and name as sha256sum writes them")
        sums[name[1:]] = digits.lower()
    return sums


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _opened(path: Path, read: Callable[[Path], T]) -> T:
    try:
        return read(path)
    except FileNotFoundError as problem:
        raise WeightsError(path, "is missing") from problem
    except OSError as problem:
        raise WeightsError(path, f"cannot be read ({problem.strerror})") from problem


def _read(path: Path, read: Callable[[Path], T]) -> T:
    try:
        return read(path)
    except Exception as problem:  # the libraries' errors have no class in common
        made = "is the file that was made, but cannot be read here"
        mend = "install the versions of onnxruntime and tokenizers that onrecord asks for"
        raise WeightsError(path, f"{made} ({problem})", mend) from problem


def _table(path: Path) -> NDArray[np.int8]:
    """The table of wordpieces, of which the system keeps one copy for all processes that look into it."""
    table: NDArray[np.int8] = np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    return table


def _labels(path: Path) -> Labels:
    return Labels(**{name: tuple(labels) for name, labels in json.loads(path.read_text("utf-8")).items()})


def _calibration(path: Path) -> Calibration:
    tables = json.loads(path.read_text("utf-8"))
    if missing := sorted(CALIBRATED - tables.keys()):
        raise ValueError(f"no table for {' and '.join(missing)}")
    return Calibration(tables)
