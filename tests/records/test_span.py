from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.records.span import Span, Stretch

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], sum(pair)))


@given(SPANS, SPANS)
def test_spans_are_sets_of_offsets(first: Span, second: Span) -> None:
    inside, other = set(range(first.start, first.end)), set(range(second.start, second.end))
    assert first.overlaps(second) == second.overlaps(first) == bool(inside & other)
    assert first.holds(second) == (other <= inside)


@given(articles(), st.integers(0, 50), st.integers(0, 50))
def test_a_stretch_has_the_words_of_its_place(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    stretch = Stretch.of(text, start, end)
    assert stretch.text == text[start:end]
    assert stretch.span == Span(start, end)


def test_spans_sort_by_place() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
