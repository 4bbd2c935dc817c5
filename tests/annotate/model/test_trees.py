from __future__ import annotations

from itertools import pairwise, product
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.annotate.model.branching import branching
from onrecord.annotate.model.trees import tree, trees
from onrecord.annotate.model.windows import ROOM


def drawn(words: int, seed: int, towards_root: float = 0) -> NDArray[np.float32]:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    scores[:, 0] += towards_root
    return scores


def reaches_root(heads: list[int]) -> bool:
    """Plainly: from each word, as many steps as there are words."""
    ends = range(1, len(heads) + 1)
    for _ in heads:
        ends = [heads[end - 1] if end else 0 for end in ends]  # type: ignore[assignment]
    return not any(ends)


def weight(scores: NDArray[np.float32], heads: list[int]) -> float:
    return float(scores.astype(np.float64)[range(len(heads)), heads].sum())


def all_trees(words: int) -> list[list[int]]:
    return [list(heads) for heads in product(range(words + 1), repeat=words) if reaches_root(list(heads))]


WORDS_AND_SEED = (st.integers(1, 5), st.integers(0, 2**32 - 1), st.sampled_from([-3.0, 0.0, 3.0]))


@given(*WORDS_AND_SEED)
def test_no_tree_with_one_root_is_better(words: int, seed: int, towards_root: float) -> None:
    scores = drawn(words, seed, towards_root)
    one_root = [heads for heads in all_trees(words) if heads.count(0) == 1]
    assert tree(scores) == max(one_root, key=lambda heads: weight(scores, heads))


@given(*WORDS_AND_SEED)
def test_no_branching_is_better(words: int, seed: int, towards_root: float) -> None:
    scores = drawn(words, seed, towards_root)
    weights = scores.astype(np.float64)
    np.fill_diagonal(weights[:, 1:], -np.inf)
    assert branching(weights) == max(all_trees(words), key=lambda heads: weight(scores, heads))


@given(st.integers(1, 60), st.integers(0, 2**32 - 1), st.sampled_from([-9.0, 0.0, 9.0, 1e6]))
def test_it_is_always_a_tree_with_one_root(words: int, seed: int, towards_root: float) -> None:
    heads = tree(drawn(words, seed, towards_root))
    assert len(heads) == words
    assert heads.count(0) == 1
    assert reaches_root(heads)


@given(st.integers(1, 12), st.integers(-2, 2))
def test_words_that_are_all_alike_make_a_tree(words: int, score: int) -> None:
    heads = tree(np.full((words, words + 1), score, np.float32))
    assert heads.count(0) == 1
    assert reaches_root(heads)


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    # The first two words each take the other for their head; the second loses less by hanging on the root.
    scores = np.array([[0, 0, 9, 0], [5, 8, 0, 0], [1, 0, 7, 0]], np.float32)
    assert tree(scores) == [2, 0, 2]


def test_a_second_root_hangs_on_the_first() -> None:
    scores = np.array([[9, 0, 4], [6, 3, 0]], np.float32)
    assert tree(scores) == [0, 1]


def test_sentences_have_their_own_trees() -> None:
    scores = np.eye(5, dtype=np.float32)[[2, 0, 0, 3]]
    assert trees(scores, [(0, 2), (2, 4)]).tolist() == [2, 0, 0, 3]
    assert trees(scores[:0], []).tolist() == []


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(0, 2**32 - 1))
def test_no_head_stands_in_another_sentence(sizes: list[int], seed: int) -> None:
    ends = np.cumsum([0, *sizes]).tolist()
    sentences = list(pairwise(ends))
    rng = np.random.default_rng(seed)
    found = trees(rng.normal(size=(ends[-1], ends[-1] + 1)).astype(np.float32), sentences)
    for first, behind in sentences:
        own = found[first:behind]
        assert (own == 0).sum() == 1
        assert all(head == 0 or first < head <= behind for head in own)


def nested_cycles(words: int) -> NDArray[np.float32]:
    """Each word's best head is the one before it, and all begin with a cycle: each contraction makes the next."""
    scores = np.zeros((words, words + 1), np.float32)
    for word in range(words):
        scores[word, word or 2] = words
        scores[word, min(word + 2, words)] += words - word / 2
    return scores


@pytest.mark.parametrize("scores", [drawn(ROOM, 1, 3), nested_cycles(ROOM)], ids=["random", "nested"])
def test_the_longest_sentence_of_cycles_takes_a_moment(scores: NDArray[np.float32]) -> None:
    start = process_time()
    tree(scores)
    # Milliseconds; a contraction that copied the whole graph would take ten times as long.
    assert process_time() - start < 0.1
