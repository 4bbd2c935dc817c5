"""Which words are read, and which only repeat those before them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.annotate.model.repeats import told

NONE: frozenset[int] = frozenset({0})


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("", ""),
        ("no no no", "no no no"),
        ("no no no no he said", "no no no he said"),
        ("$ 1 $ 1 $ 1", "$ 1 $ 1 $ 1"),
        ("$ 1 $ 1 $ 1 $ 1 $ 1 .", "$ 1 $ 1 $ 1 $ ."),
        ("a b c a b c a b c a b c", "a b c a b c a b c a b c"),
        ("— — — — — — x — —", "— — — x — —"),
    ],
)
def test_what_only_repeats_is_not_read(words: str, read: str) -> None:
    forms = words.split()
    assert [forms[place] for place in told(forms, NONE)] == read.split()


def test_each_sentence_is_read_anew() -> None:
    assert told(["no"] * 8, frozenset({0, 4})) == [0, 1, 2, 4, 5, 6]


@given(st.lists(st.sampled_from("ab"), max_size=30), st.frozensets(st.integers(0, 29)))
def test_a_word_that_differs_from_those_before_it_is_read(forms: list[str], starts: frozenset[int]) -> None:
    read = set(told(forms, starts))
    assert all(place in read for place in range(len(forms)) if place in starts or place < 3)
    assert all(place in read for place in range(2, len(forms)) if forms[place] not in forms[place - 2 : place])


def test_time_is_linear() -> None:
    assert_linear(lambda text: told(list(text), NONE), "ab")
