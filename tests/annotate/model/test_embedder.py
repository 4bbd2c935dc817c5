from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.annotate.model import tiny

from onrecord.annotate.model.embedder import LONGEST, Embedder
from onrecord.annotate.model.weights import weights


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    return weights(tiny.folder(tmp_path_factory.mktemp("weights"))).embedder


def likeness(one: NDArray[np.int8], other: NDArray[np.int8]) -> float:
    first, second = one.astype(float), other.astype(float)
    return float(first @ second / np.sqrt((first @ first) * (second @ second)))


def shipped(text: str) -> NDArray[np.int8]:
    return weights().embedder.vector(text.split())


def test_a_vector_uses_the_whole_range_of_its_bytes(small: Embedder) -> None:
    found = small.vector(["ferry", "said"])
    assert found.dtype == np.int8
    assert np.abs(found.astype(int)).max() == 127


def test_a_text_without_words_has_none(small: Embedder) -> None:
    with pytest.raises(ValueError, match="without words"):
        small.vector([])


def test_what_stands_behind_the_longest_text_tells_nothing(small: Embedder) -> None:
    long = ["ferry"] * (LONGEST - 2)
    assert (small.vector([*long, "harbour"]) == small.vector(long)).all()
    assert not (small.vector([*long[:-1], "harbour"]) == small.vector(long)).all()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9), min_size=1, max_size=9))
def test_every_text_with_words_has_a_vector(words: list[str]) -> None:
    assert shipped(" ".join(["word", *words])).shape == (384,)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("the bridge was closed on Monday", "on Monday they shut the bridge", "the harvest was good this year"),
        ("the army has left the town", "troops withdrew from the city", "the army has a new uniform"),
        ("prices of gas rose by a third", "gas now costs 33 percent more", "the minister of gas resigned"),
    ],
)
def test_what_means_the_same_is_nearer(one: str, same: str, other: str) -> None:
    assert likeness(shipped(one), shipped(same)) > likeness(shipped(one), shipped(other))


def test_what_was_embedded_before_makes_no_difference(tmp_path: Path) -> None:
    alone = weights(tiny.folder(tmp_path)).embedder
    first = alone.vector(["ferry"])
    alone.vector(["the", "harbour", "said"])
    assert (alone.vector(["ferry"]) == first).all()
