"""What hangs together by decisions over statements."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.utterances import utterances


@dataclass(frozen=True, slots=True)
class Carried:
    article: str
    part: str
    side: int


ALL = [Carried("a", "1", 1), Carried("a", "2", 2), Carried("b", "1", 2), Carried("c", "1", 3), Carried("c", "2", 1)]


def test_linked_sides_and_all_that_carry_them() -> None:
    assert utterances(ALL, [(1, 3)], ()) == [[ALL[0], ALL[3], ALL[4]]]


def test_one_side_in_several_places() -> None:
    assert utterances(ALL, [], {2, 3}) == [[ALL[1], ALL[2]]]


def test_what_stands_alone_is_none() -> None:
    assert utterances(ALL[:1], [], {1}) == []


@given(st.permutations(ALL), st.permutations([(1, 2), (2, 3)]))
def test_no_order_leaves_a_trace(carriers: list[Carried], pairs: list[tuple[int, int]]) -> None:
    assert utterances(carriers, pairs, ()) == utterances(ALL, [(1, 2), (2, 3)], ())
