"""How near two texts are to each other, by their vectors, against how near people said they are."""

from __future__ import annotations

from itertools import starmap
from pathlib import Path

import numpy as np

from measure import Measure
from onrecord.annotate.model.weights import weights
from onrecord.text.tokens import token_places

GRADED = ("headlines-2013", "headlines-2014", "deft-news-2014")


def similarity(corpora: Path) -> list[Measure]:
    """Pearson's correlation of cosines with grades from 0 to 5 (STS 2013, 2014; Agirre et al.), in percent."""
    return [
        Measure(
            name=f"similarity.{name}.pearson",
            value=100 * correlation(corpora / "similarity" / f"{name}.tsv"),
            unit="percent",
            command=f"bench/similarity.py on $SHARED/corpora/similarity/{name}.tsv",
        )
        for name in GRADED
    ]


def correlation(path: Path) -> float:
    """Pearson's correlation over the lines of a file: a grade and two texts, with tabulators between."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    near = list(starmap(likeness, (row[1:3] for row in rows)))
    return float(np.corrcoef(near, [float(row[0]) for row in rows])[0, 1])


def likeness(one: str, other: str) -> float:
    """The cosine of two texts' vectors."""
    first, second = (weights().embedder.vector(words(text)).astype(float) for text in (one, other))
    return float(first @ second / np.sqrt((first @ first) * (second @ second)))


def words(text: str) -> list[str]:
    """The words of a text."""
    return [text[start:end] for start, end in token_places(text)]
