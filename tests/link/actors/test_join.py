from __future__ import annotations

from itertools import permutations

import pytest

from onrecord.link.actors.join import join
from onrecord.link.actors.named import Named

ANNA = Named("person", ("Anna Keller",), offices=("minister",), states=("Austria",))
HANS = Named("person", ("Hans Keller",), offices=("judge",), states=("Austria",))
PART = Named("person", ("Keller",), around=("Velden",))
IVAN = [Named("person", ("Ivan Petrov",), states=(state,) if state else ()) for state in ("Russia", "Bulgaria", "")]


def test_a_surname_goes_with_the_only_person_it_may_mean() -> None:
    assert join({1: ANNA, 2: HANS, 3: PART}, [(1, 3)]) == [[1, 3], [2]]


def test_a_surname_does_not_make_one_of_two_persons() -> None:
    assert join({1: ANNA, 2: HANS, 3: PART}, [(1, 3), (2, 3)]) == [[1], [2], [3]]


def test_a_name_that_says_nothing_does_not_make_one_of_two_namesakes() -> None:
    assert join(dict(enumerate(IVAN)), [(0, 2), (1, 2)]) == [[0], [1], [2]]
    assert join({0: IVAN[0], 2: IVAN[2]}, [(0, 2)]) == [[0, 2]]


@pytest.mark.parametrize("order", list(permutations([(1, 3), (2, 4), (3, 4)])))
def test_the_order_of_links_leaves_no_trace(order: list[tuple[int, int]]) -> None:
    sides = {1: ANNA, 2: HANS, 3: PART, 4: PART}
    assert join(sides, order) == [[1, 3], [2, 4]]


def test_links_with_what_is_not_there_count_for_nothing() -> None:
    assert join({1: ANNA}, [(1, 9)]) == [[1]]
