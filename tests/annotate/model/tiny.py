"""A folder of weights as the package ships it, a few kilobytes of random numbers."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.annotate.model.graphs import model
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from onrecord.annotate.model.looks import LOOKS
from onrecord.annotate.model.places import PLACES

LABELS = {
    "upos": ["NOUN", "VERB", "PUNCT"],
    "deprel": ["dep", "nsubj", "obj", "punct", "root"],
    "names": ["person", "place"],
    "times": ["DATE"],
}
CALIBRATION = {"names": [[0.0, 0.1], [1.0, 0.9]], "statements": [[0.0, 0.1], [1.0, 0.9]]}
VOCABULARY = "[PAD] [UNK] [CLS] [SEP] the harbour ferry said ##s mira solt wait ##ed . , 4".split()
WIDTH = 6


def folder(path: Path) -> Path:
    """Writes the folder; the same each time."""
    rng = np.random.default_rng(4)
    path.mkdir(parents=True, exist_ok=True)
    np.save(path / "pieces.npy", rng.integers(-127, 128, (len(VOCABULARY), WIDTH), np.int8))
    (path / "encoder.onnx").write_bytes(_encoder(rng))
    (path / "embedder.onnx").write_bytes(_embedder())
    (path / "relations.onnx").write_bytes(_relations(rng))
    (path / "roles.onnx").write_bytes(_roles(rng))
    tokenizer().save(str(path / "tokenizer.json"))
    (path / "labels.json").write_text(json.dumps(LABELS))
    (path / "calibration.json").write_text(json.dumps(CALIBRATION))
    (path / "CARD.md").write_text("# Random numbers\n")
    sums(path)
    return path


def sums(path: Path) -> None:
    """Writes the checksums of what is in the folder."""
    others = sorted(file for file in path.iterdir() if file.name != "SHA256SUMS")
    lines = (f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in others)
    (path / "SHA256SUMS").write_text("".join(lines))


def tokenizer() -> Tokenizer:
    """Wordpieces of a small vocabulary; it cuts and fills up to four pieces, as packaged tokenizers do to their own."""
    made = Tokenizer(WordPiece({word: number for number, word in enumerate(VOCABULARY)}, unk_token="[UNK]"))  # noqa: S106
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    made.enable_truncation(4)
    made.enable_padding(length=4)
    return made


def _encoder(rng: np.random.Generator) -> bytes:
    """What a word gives depends on its first piece and its look alone; the root is what opens the window."""
    sizes = {"upos": len(LABELS["upos"]), "names": 1 + 2 * len(LABELS["names"]), "times": 1 + 2 * len(LABELS["times"])}
    sizes |= {"cues": 3, "dependents": WIDTH, "governors": WIDTH, "words": WIDTH}
    constants: dict[str, NDArray[np.generic]] = {
        "step": np.array([0.01], np.float32),
        "by_look": _random(rng, LOOKS, WIDTH),
        "flat": np.array([-1, WIDTH], np.int64),
        "opening": np.array([0], np.int64),
    }
    constants |= {f"to_{name}": _random(rng, WIDTH, size) for name, size in {**sizes, "arcs": WIDTH}.items()}
    nodes = [
        ("Cast", "pieces", "rows"),
        ("Mul", "rows step", "meant"),
        ("Gather", "by_look looks", "looked"),
        ("Add", "meant looked", "both"),
        ("Reshape", "both flat", "states"),
        ("Gather", "states firsts", "words_alone"),
        ("Concat", "opening firsts", "rooted_places"),
        ("Gather", "states rooted_places", "rooted"),
    ]
    nodes += [
        ("MatMul", f"{'rooted' if name == 'governors' else 'words_alone'} to_{name}", name) for name in (*sizes, "arcs")
    ]
    nodes += [("Transpose", "rooted", "rooted_across"), ("MatMul", "arcs rooted_across", "heads")]
    return model(
        {"pieces": ("int8", 3), "looks": ("int64", 2), "firsts": ("int64", 1)},
        constants,
        nodes,
        dict.fromkeys((*sizes, "heads"), 2),
    )


def _embedder() -> bytes:
    """The sum of the text's wordpieces."""
    constants = {"first_axes": np.array([0, 1], np.int64), "flat": np.array([-1], np.int64)}
    nodes = [("Cast", "pieces", "rows"), ("ReduceSum", "rows first_axes", "sum"), ("Reshape", "sum flat", "vector")]
    return model({"pieces": ("int8", 3)}, constants, nodes, {"vector": 1})


def _relations(rng: np.random.Generator) -> bytes:
    constants = {"to_relations": _random(rng, WIDTH, len(LABELS["deprel"]))}
    nodes = [("Add", "dependents governors", "both"), ("MatMul", "both to_relations", "relations")]
    inputs = {"dependents": ("float32", 2), "governors": ("float32", 2)}
    return model(inputs, constants, nodes, {"relations": 2})


def _roles(rng: np.random.Generator) -> bytes:
    constants: dict[str, NDArray[np.generic]] = {
        "by_place": _random(rng, PLACES, WIDTH),
        "to_roles": _random(rng, WIDTH, 5),
        "second": np.array([1], np.int64),
    }
    nodes = [
        ("MatMul", "cue words", "asked"),
        ("Unsqueeze", "asked second", "asked_of_all"),
        ("Gather", "by_place places", "placed"),
        ("Add", "words placed", "seen"),
        ("Add", "seen asked_of_all", "both"),
        ("MatMul", "both to_roles", "roles"),
    ]
    return model(
        {"words": ("float32", 2), "cue": ("float32", 2), "places": ("int64", 2)}, constants, nodes, {"roles": 3}
    )


def _random(rng: np.random.Generator, *sizes: int) -> NDArray[np.float32]:
    return rng.normal(size=sizes).astype(np.float32)
