from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair))), max_size=12
)


@given(SPANS, st.integers(0, 50), st.integers(0, 20))
def test_look_ups_agree_with_walking_over_all(spans: list[Span], start: int, length: int) -> None:
    index, end, ordered = Intervals(spans), start + length, sorted(spans)
    assert list(index.touching(start, end)) == [span for span in ordered if span.start < end and span.end > start]
    assert list(index.inside(start, end)) == [span for span in ordered if start <= span.start < end and span.end <= end]


def test_nothing_in_an_empty_index() -> None:
    index: Intervals[Span] = Intervals([])
    assert list(index.touching(0, 9)) == list(index.inside(0, 9)) == []
