"""Where statements look for others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.link.uttering.said import uttered

from onrecord.link.uttering.keys import FINEST, finer, keys
from onrecord.link.uttering.uttered import Uttered

WORDS = "harbour mines divers buoys captain tugs vessel Kesk 12".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True).map(
    lambda words: " ".join(["it", *words])
)


def levels(side: Uttered) -> list[set[int]]:
    """All blocks that a side stands in where every block is split, from the coarsest on."""
    found = [set(keys(side))]
    while last := {one for block in found[-1] for one in finer(side, block)}:
        found.append(last)
    return found


def test_one_speaker_is_one_block() -> None:
    assert keys(uttered("the pier")) == keys(uttered("a boat", told=False))


@given(texts)
def test_blocks_end_and_one_way_leads_to_each(text: str) -> None:
    side = uttered(text)
    found = levels(side)
    assert len(found) <= FINEST + 1
    assert len(set().union(*found)) == sum(map(len, found))
    parts = [one for level in found for block in level for one in finer(side, block)]
    assert len(parts) == len(set(parts))


@given(texts, texts)
def test_statements_told_of_one_day_meet_below_the_speaker(one: str, other: str) -> None:
    assert levels(uttered(one))[1] & levels(uttered(other))[1]


def test_an_article_of_the_next_day_meets_what_is_told_of_the_day() -> None:
    paper = uttered("it holds", first="2031-03-05", last="2031-03-05", told=False)
    assert levels(paper)[1] & levels(uttered("we sail"))[1]


def test_without_a_day_the_rare_words_are_where_they_meet() -> None:
    undated = uttered("it clears mines", first=None, last=None, told=False)
    assert levels(undated)[1] & levels(uttered("mines were cleared"))[1]
    assert not levels(undated)[1] & levels(uttered("boats were lost"))[1]
