"""The folder of weights that the package carries: graphs, vocabulary, labels, calibration, checksums."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from tokenizers import Tokenizer

from onrecord.annotate.model.weights import FILES, SUMS, weights
from training import judge
from training.document import Document
from training.encoder import Encoder
from training.export import export
from training.isotonic import Judged, Point, isotonic, reliability
from training.labels import DEPREL, NAMES, TIMES, UPOS
from training.network import Model

# What stands there until it has been measured: as sure as the model gives itself.
UNCALIBRATED: list[Point] = [(0.0, 0.0), (1.0, 1.0)]


def ship(model: Model, base: Encoder, tokenizer: Path, folder: Path) -> None:
    """Writes the folder, not yet calibrated."""
    export(model, base, folder)
    plain = Tokenizer.from_file(str(tokenizer))
    plain.no_truncation()
    plain.no_padding()
    plain.save(str(folder / "tokenizer.json"))
    _write(folder / "labels.json", {"upos": UPOS, "deprel": DEPREL, "names": NAMES, "times": TIMES})
    _write(folder / "calibration.json", {"statements": UNCALIBRATED, "names": UNCALIBRATED})
    _sum_up(folder)


def calibrate(folder: Path, attributed: Iterable[Document], named: Iterable[Document]) -> None:
    """Calibrates the folder's confidences on documents that were not trained on, and prints the reliability tables."""
    shipped = weights(folder)
    judged = {
        "statements": [one for document in attributed for one in judge.statements(document, shipped)],
        "names": [one for document in named for one in judge.names(document, shipped)],
    }
    for name, found in judged.items():
        _print(name, found)
    _write(folder / "calibration.json", {name: isotonic(found) for name, found in judged.items()})
    _sum_up(folder)


def _print(name: str, judged: list[Judged]) -> None:
    print(f"{name}: {len(judged):,} readings, {sum(right for _, right in judged) / max(1, len(judged)):.1%} right")
    print("from   given  right  readings")
    for start, given, right, count in reliability(judged):
        print(f"{start:.1f}    {given:.3f}  {right:.3f}  {count:8,}")


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8")


def _sum_up(folder: Path) -> None:
    lines = (f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(FILES))
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
