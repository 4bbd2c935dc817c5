"""What a statement means, as a direction among 384 axes."""

from __future__ import annotations

from dataclasses import dataclass

AXES = 384


@dataclass(frozen=True, slots=True)
class Vector:
    """The words of a statement's content as the sentence embedder all-MiniLM-L6-v2 sees them.

    How near two contents are in meaning is the cosine of their vectors: only the direction counts, the length tells
    nothing. The model is by Reimers and Gurevych, "Sentence-BERT" (EMNLP 2019), on the encoder of Wang et al.,
    "MiniLM" (NeurIPS 2020).

    Attributes:
        statement: id of the statement.
        values: one signed byte (int8) an axis.
    """

    statement: str
    values: bytes


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors in order of their statements; a statement whose content has no word has none."""

    vectors: tuple[Vector, ...] = ()
