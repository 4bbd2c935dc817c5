from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.annotate.model.windows import LONGEST, ROOM, Window, windows


class Drawn(NamedTuple):
    sizes: list[int]
    paragraphs: list[int]
    sentences: list[int]


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """Sentences of few words, of many, and of too many; some begin a paragraph."""
    lengths = draw(st.lists(st.one_of(st.integers(1, 9), st.integers(1, 60), st.integers(100, 420)), max_size=12))
    size = draw(st.sampled_from([1, 2, 8]))
    opens = [True, *draw(st.lists(st.booleans(), min_size=len(lengths), max_size=len(lengths)))]
    sentences = [sum(lengths[:place]) for place in range(len(lengths))]
    paragraphs = [start for start, opening in zip(sentences, opens, strict=False) if opening]
    sizes = [1 + place % size for place in range(sum(lengths))]
    return Drawn(sizes, paragraphs or [0], sentences or [0])


def pieces(one: Drawn, first: int, behind: int) -> int:
    """What the encoder is given for some words: one piece that opens, one behind each paragraph."""
    paragraphs = 1 + sum(first < start < behind for start in one.paragraphs)
    return 1 + sum(one.sizes[first:behind]) + paragraphs


def of_sentence(one: Drawn, word: int) -> tuple[int, int]:
    return (
        max(start for start in one.sentences if start <= word),
        min([start for start in one.sentences if start > word] + [len(one.sizes)]),
    )


@given(drawn())
def test_own_words_part_the_article_and_every_window_fits(one: Drawn) -> None:
    found = windows(*one)
    assert [word for window in found for word in range(window.own, window.behind)] == list(range(len(one.sizes)))
    for window in found:
        assert window.first <= window.own < window.behind
        assert pieces(one, window.first, window.behind) <= LONGEST


@given(drawn())
def test_only_what_is_too_long_is_cut(one: Drawn) -> None:
    bounds = [*one.paragraphs, len(one.sizes)]
    for window in windows(*one)[1:]:
        if window.own in one.paragraphs:
            assert window.first == window.own
            continue
        start, end = next(pair for pair in pairwise(bounds) if pair[0] < window.own < pair[1])
        assert start <= window.first
        assert window.behind <= end
        assert pieces(one, start, end) > LONGEST
        if window.own not in one.sentences:
            assert pieces(one, *of_sentence(one, window.own)) > LONGEST


@given(drawn())
def test_whole_paragraphs_stand_together_where_they_fit(one: Drawn) -> None:
    ends = {*one.paragraphs, len(one.sizes)}
    for window, following in pairwise(windows(*one)):
        if {window.first, window.behind, following.behind} <= ends:
            next_end = min(end for end in ends if end > following.first)
            assert pieces(one, window.first, next_end) > LONGEST


@given(drawn())
def test_a_window_inside_a_paragraph_begins_with_the_sentence_before_where_that_fits(one: Drawn) -> None:
    for window in windows(*one)[1:]:
        if window.own in one.sentences and window.own not in one.paragraphs:
            before, own = of_sentence(one, window.own - 1), of_sentence(one, window.own)
            if pieces(one, before[0], own[1]) <= LONGEST:
                assert window.first == before[0]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Drawn([], [0], [0]), []),
        (Drawn([1, 1, 1], [0, 2], [0, 2]), [Window(0, 3, 0)]),
        # 1 + (94 + 1) + (95 + 1) pieces fit; one more does not.
        (Drawn([1] * 189, [0, 94], [0, 94]), [Window(0, 189, 0)]),
        (Drawn([1] * 190, [0, 94], [0, 94]), [Window(0, 94, 0), Window(94, 190, 94)]),
        # A paragraph of three sentences, two of which fit together.
        (Drawn([1] * 270, [0], [0, 90, 180]), [Window(0, 180, 0), Window(90, 270, 180)]),
        # One sentence that does not fit, and then one that does.
        (Drawn([1] * 200, [0], [0, 195]), [Window(0, 190, 0), Window(190, 200, 190)]),
        # What follows a paragraph that was cut does not share its last window.
        (Drawn([1] * 205, [0, 200], [0, 100, 200]), [Window(0, 100, 0), Window(100, 200, 100), Window(200, 205, 200)]),
    ],
)
def test_windows(one: Drawn, expected: list[Window]) -> None:
    assert windows(*one) == expected


@pytest.mark.parametrize("every", [1, 7, ROOM, 10**9])
def test_time_is_linear(every: int) -> None:
    def work(text: str) -> object:
        starts = list(range(0, len(text), every))
        return windows([1] * len(text), [0], starts), windows([1] * len(text), starts, starts)

    assert_linear(work, "x")
