"""Texts of a few words that the small vocabulary knows, as the training holds them."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.annotate.model import tiny

from onrecord.annotate.model.pieces import Pieces
from training.batches import Sample, Source
from training.document import Gold, document, words_of

# Words 0 to 4, 5 to 9, 10 to 11: three paragraphs.
TEXT = "The ferry waited said Solt\nThe harbour said Mira .\nThe ferry"


def source(text: str = TEXT, **gold: object) -> Source:
    return Source(document("made", text, words_of(text), Gold(**gold)), Pieces(tiny.tokenizer()))  # type: ignore[arg-type]


def whole(one: Source) -> Sample:
    (window,) = one.windows()
    return one.sample(window)


def sentences(count: int, words: int) -> str:
    return " ".join(["ferry " * (words - 1) + "."] * count)


TEXTS = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 30)), min_size=1, max_size=8).map(
    lambda paragraphs: "\n".join(sentences(*one) for one in paragraphs)
)
