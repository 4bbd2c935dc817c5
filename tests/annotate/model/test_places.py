from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.model.places import PLACES, places

INSIDE = 0
BEFORE, BEHIND = 1, 9


@pytest.mark.parametrize(
    ("distance", "bucket"),
    [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (16, 4), (17, 5), (32, 5), (33, 6), (64, 6), (65, 7)],
)
def test_distances_fall_into_ever_wider_buckets(distance: int, bucket: int) -> None:
    alike = np.zeros(2 * 70 + 2, np.int64)
    found = places(70, 72, alike, alike)
    assert found[70 - distance] == 3 * (BEFORE + bucket)
    assert found[71 + distance] == 3 * (BEHIND + bucket)


def test_all_that_is_further_is_alike() -> None:
    alike = np.zeros(190, np.int64)
    assert places(189, 190, alike, alike)[0] == 3 * (BEFORE + 7)
    assert places(0, 1, alike, alike)[189] == 3 * (BEHIND + 7)


def test_sentence_and_paragraph_are_those_of_the_cues_first_word() -> None:
    sentence = np.array([0, 1, 1, 2, 3])
    paragraph = np.array([0, 0, 0, 0, 1])
    relation = places(2, 4, sentence, paragraph) % 3
    assert relation.tolist() == [1, 0, 0, 1, 2]


def test_the_cue_itself() -> None:
    alike = np.zeros(4, np.int64)
    assert (places(1, 3, alike, alike) // 3).tolist() == [BEFORE, INSIDE, INSIDE, BEHIND]


@given(st.data())
def test_every_word_has_a_place(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 190))
    first = data.draw(st.integers(0, size - 1))
    behind = data.draw(st.integers(first + 1, size))
    sentence = np.cumsum(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    before = sentence.copy()
    found = places(first, behind, sentence, sentence // 2)
    assert found.shape == (size,)
    assert found.dtype == np.int64
    assert found.min() >= 0
    assert found.max() < PLACES
    assert (sentence == before).all()
