"""How many sources: articles, and the origins behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.report.sources import source_words, sources_of, tally
from onrecord.report.view_sources import Sources


@pytest.mark.parametrize(
    ("places", "says"),
    [
        ([], "0 articles"),
        ([("a", "1")], "1 article, 1 origin"),
        ([("a", "1"), ("b", "1"), ("c", "2")], "3 articles, 2 origins"),
        # Two passages of one article, of two origins: a round-up.
        ([("a", "1"), ("a", "2"), ("b", "1")], "2 articles, 2 origins"),
        # What nobody could link to another stands by itself.
        ([("a", "1"), ("b", "1"), ("c", None)], "3 articles, 2 origins"),
        # Nothing was linked at all: then nothing is said of origins.
        ([("a", None), ("b", None)], "2 articles"),
    ],
)
def test_both_counts_are_told(places: list[tuple[str, str | None]], says: str) -> None:
    assert source_words(sources_of(places)) == says


def test_one_row_has_no_need_of_origins() -> None:
    assert tally(1, "statement", Sources(1, 1)) == "1 statement"
    assert tally(12, "story", Sources(9, 3)) == "12 stories, 3 origins"


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["1", "2", None]))))
def test_origins_are_never_more_than_places_and_the_order_does_not_count(places: list[tuple[str, str | None]]) -> None:
    found = sources_of(places)
    assert found == sources_of(places[::-1])
    assert found.articles == len({article for article, _ in places})
    assert found.origins <= len(set(places))
