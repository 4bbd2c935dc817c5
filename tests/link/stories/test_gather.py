from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.link.stories.made import told

from onrecord.link.stories.gather import Liking, gather
from onrecord.link.stories.told import Told

SIDES = st.integers(2, 12)
HOW = st.integers(-250, 900).map(lambda hundredths: hundredths / 100)


def sides(number: int) -> dict[int, Told]:
    return {at: told(f"Name{at}") for at in range(number)}


@st.composite
def graphs(draw: st.DrawFn) -> tuple[Mapping[int, Told], list[Liking]]:
    number = draw(SIDES)
    pairs = draw(st.lists(st.sampled_from(list(combinations(range(number), 2))), unique=True))
    return sides(number), [(one, other, draw(HOW)) for one, other in pairs]


@given(graphs(), st.randoms(use_true_random=False))
def test_each_side_is_in_one_story_whatever_the_order(
    graph: tuple[Mapping[int, Told], list[Liking]], chance: random.Random
) -> None:
    given_, likings = graph
    found = gather(given_, likings)
    assert sorted(side for story in found for side in story) == sorted(given_)
    chance.shuffle(likings)
    assert gather(dict(sorted(given_.items(), reverse=True)), likings) == found


def test_one_weak_link_does_not_chain_two_stories() -> None:
    within = [(one, other, 5.0) for part in (range(4), range(4, 8)) for one, other in combinations(part, 2)]
    assert gather(sides(8), [*within, (3, 4, 4.0)]) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_several_links_attach_an_article_that_says_little() -> None:
    within = [(one, other, 5.0) for one, other in combinations(range(4), 2)]
    thin = [(one, 4, 1.2) for one in range(4)]
    assert gather(sides(5), [*within, *thin]) == [[0, 1, 2, 3, 4]]


def test_a_word_of_all_of_one_and_none_of_the_other_keeps_near_alike_happenings_apart() -> None:
    reports = {at: told("Klitschko " + ("Rahman Berlin" if at < 6 else "Thompson Bern")) for at in range(12)}
    likings = [(one, other, 4.0 if (one < 6) == (other < 6) else 3.0) for one, other in combinations(range(12), 2)]
    assert gather(reports, likings) == [list(range(6)), list(range(6, 12))]
    same = {at: told("Klitschko Rahman Berlin") for at in range(12)}
    assert gather(same, likings) == [list(range(12))]


def test_a_thousand_near_copies_that_know_only_their_neighbours_are_one() -> None:
    likings = [(at, at + 1, 14.0) for at in range(999)]
    assert gather(sides(1000), likings) == [list(range(1000))]


def test_links_with_what_is_not_there_count_for_nothing() -> None:
    assert gather(sides(2), [(0, 7, 9.0), (7, 1, 9.0)]) == [[0], [1]]
    assert gather({}, []) == []
