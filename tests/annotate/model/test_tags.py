from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.annotate.model.tags import CUE, ROLES, Run, best_tags, runs, runs_of_rows

KINDS = ("person", "place")
O, B_PERSON, I_PERSON, B_PLACE, I_PLACE = range(5)  # noqa: E741


def sure_of(*tags: int, width: int = 5) -> NDArray[np.float32]:
    """Logits that leave no doubt."""
    return 20 * np.eye(width, dtype=np.float32)[list(tags)]


def spans(found: list[Run]) -> list[tuple[int, int, str]]:
    return [(run.first, run.behind, run.kind) for run in found]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([], []),
        ([O, O], []),
        ([B_PERSON], [(0, 1, "person")]),
        ([O, B_PLACE, I_PLACE, O], [(1, 3, "place")]),
        ([B_PERSON, I_PERSON, B_PERSON, I_PERSON], [(0, 2, "person"), (2, 4, "person")]),
        ([B_PERSON, B_PLACE, I_PLACE], [(0, 1, "person"), (1, 3, "place")]),
    ],
)
def test_runs_stand_where_their_tags_say(tags: list[int], expected: list[tuple[int, int, str]]) -> None:
    assert spans(runs(sure_of(*tags), KINDS)) == expected


def test_what_cannot_go_on_begins_where_that_is_likelier() -> None:
    scores = sure_of(O, I_PERSON, I_PERSON)
    scores[1, B_PERSON] = 15
    assert spans(runs(scores, KINDS)) == [(1, 3, "person")]


def test_what_cannot_go_on_begins_a_word_earlier_where_that_is_likelier() -> None:
    scores = sure_of(O, I_PERSON, I_PERSON)
    scores[0, B_PERSON] = 19
    assert spans(runs(scores, KINDS)) == [(0, 3, "person")]


def test_a_run_keeps_one_kind() -> None:
    scores = sure_of(B_PERSON, I_PLACE)
    scores[1, I_PERSON] = 10
    assert spans(runs(scores, KINDS)) == [(0, 2, "person")]


def test_a_probability_is_the_geometric_mean_over_the_words() -> None:
    given_ = np.array([[0.1, 0.9, 1e-9], [0.2, 0.1, 0.7], [0.8, 0.1, 0.1]])
    (run,) = runs(np.log(given_).astype(np.float32), CUE)
    assert (run.first, run.behind) == (0, 2)
    assert run.probability == pytest.approx((0.9 * 0.7) ** 0.5)


def test_logits_as_large_as_they_come_have_a_probability() -> None:
    scores = np.array([[-3e38, 3e38, 0]], np.float32)
    assert runs(scores, CUE) == [Run(0, 1, "cue", 1.0)]


def test_rows_are_read_by_themselves() -> None:
    source, content = sure_of(1, 2, 0), sure_of(0, 3, 4)
    assert [spans(row) for row in runs_of_rows(np.stack([source, content, source]), ROLES)] == [
        [(0, 2, "source")],
        [(1, 3, "content")],
        [(0, 2, "source")],
    ]
    assert runs_of_rows(np.zeros((0, 3, 5), np.float32), ROLES) == []


@given(st.integers(1, 3), st.integers(1, 5), st.integers(1, 2), st.integers(0, 2**32 - 1))
def test_no_allowed_sequence_is_better(rows: int, words: int, kinds: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(rows, words, 1 + 2 * kinds)).astype(np.float32)
    found = best_tags(scores)
    for row, tags in zip(scores.astype(np.float64), found.tolist(), strict=True):
        allowed = (each for each in product(range(1 + 2 * kinds), repeat=words) if is_allowed(each))
        best = max(allowed, key=lambda each, row=row: total(row, each))  # type: ignore[misc]
        assert tags == list(best)


@given(st.integers(0, 190), st.integers(0, 2**32 - 1))
def test_what_is_found_is_allowed_and_as_in_each_row_alone(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(3, words, 7)).astype(np.float32)
    found = best_tags(scores)
    assert all(is_allowed(tuple(row)) for row in found.tolist())
    assert (np.concatenate([best_tags(scores[[row]]) for row in range(3)]) == found).all()


def is_allowed(tags: tuple[int, ...]) -> bool:
    pairs = zip((0, *tags), tags, strict=False)
    return all(not tag or tag % 2 or before in {tag - 1, tag} for before, tag in pairs)


def total(row: NDArray[np.float64], tags: tuple[int, ...]) -> float:
    return float(sum(row[place, tag] for place, tag in enumerate(tags)))
