from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.sweep import Sweep

SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 9)), max_size=12
)


@given(SPANS, st.lists(st.integers(0, 45), max_size=20))
def test_it_says_what_looking_up_each_place_says(spans: list[Span], starts: list[int]) -> None:
    sweep, every = Sweep(spans), Intervals(spans)
    for start in sorted(starts):
        place = Span(start, start + 1)
        assert sweep.holds(place) == any(True for _ in every.touching(place.start, place.end))
