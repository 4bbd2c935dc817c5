from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.extract.attribution.dangling import LEADING, Dangling
from onrecord.records.annotation import Attributed, Token
from onrecord.records.span import Span

TEXT = "Ports shut for as long as its navy waits"
WORDS = list(re.finditer(r"\w+", TEXT))
# Each word's head and relation.
GRAMMAR = [
    (1, "nsubj"),
    (-1, "root"),
    (4, "mark"),
    (4, "advmod"),
    (1, "advmod"),
    (8, "mark"),
    (7, "nmod:poss"),
    (8, "nsubj"),
    (4, "advcl"),
]
TOKENS = [
    Token(word.start(), word.end(), "X", word[0], head, deprel)
    for word, (head, deprel) in zip(WORDS, GRAMMAR, strict=True)
]


def left(*parts: tuple[int, int]) -> list[str]:
    """What is left of spans of words."""
    spans = tuple(Span(TOKENS[first].start, TOKENS[behind - 1].end) for first, behind in parts)
    found = Dangling(TOKENS).removed(Attributed((), (Span(0, 5),), spans, 0.9))
    return [TEXT[span.start : span.end] for span in found.content]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(0, 9)], [TEXT]),
        ([(0, 8)], ["Ports shut for as long as its navy"]),  # its verb follows, but it is a noun
        ([(0, 7)], ["Ports shut for as long"]),
        ([(0, 3)], ["Ports shut"]),
        ([(0, 2), (6, 7)], ["Ports shut"]),
        ([(5, 7)], []),
    ],
)
def test_words_that_lead_on_are_removed(parts: list[tuple[int, int]], expected: list[str]) -> None:
    assert left(*parts) == expected


@given(st.integers(0, 8), st.integers(1, 9))
def test_what_is_left_begins_as_it_did_and_ends_with_a_word(first: int, size: int) -> None:
    behind = min(9, first + size)
    for words in left((first, behind)):
        assert TEXT[TOKENS[first].start :].startswith(words)
        assert words[-1].isalpha()


def test_without_grammar_nothing_is_removed() -> None:
    bare = [Token(token.start, token.end) for token in TOKENS]
    one = Attributed((), (Span(0, 5),), (Span(0, 14),), 0.9)
    assert Dangling(bare).removed(one) == one


def test_time_is_linear() -> None:
    def work(text: str) -> object:
        relation = min(LEADING)
        tokens = [Token(at, at + 1, "X", "a", len(text) - 1, relation) for at in range(len(text))]
        parts = [(Span(at, at + 10),) for at in range(0, len(text) - 10, 10)]
        return [Dangling(tokens[:20]).removed(Attributed((), (), part, 0.9)) for part in parts] + [
            Dangling(tokens).removed(Attributed((), (), (Span(0, len(text) - 1),), 0.9))
        ]

    assert_linear(work, "a", 200_000)
