from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.identity import SEPARATOR, digest

PARTS = st.lists(st.none() | st.integers() | st.text(st.characters(exclude_characters="\x00\x1f")), max_size=4)


def test_an_id_stays_what_it_was() -> None:
    r"""Ids are in users' ledgers and links; `printf 'statement\x1fa\x1f3' | b2sum -l 64` gives the same."""
    assert digest("statement", "a", 3) == "4e6b08716a1ef9f0"


def test_none_and_the_empty_string_differ() -> None:
    assert digest("article", None) != digest("article", "")


def test_the_border_between_parts_counts() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_half_a_surrogate_pair_has_an_id() -> None:
    assert digest("\ud800") != digest("\udc00")


@given(PARTS, PARTS)
def test_ids_are_equal_only_for_equal_parts(first: list[object], second: list[object]) -> None:
    written = [[None if part is None else str(part) for part in parts] for parts in (first, second)]
    joined = [SEPARATOR.join("\x00" if part is None else part for part in parts) for parts in written]
    assert (digest(*first) == digest(*second)) == (joined[0] == joined[1])
    assert len(digest(*first)) == 16
