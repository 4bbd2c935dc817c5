"""Short stretches of an article's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.records.span import Stretch
from onrecord.report.excerpts import ROW_LENGTH, after, before, said_words

TEXT = "Rain fell on Lazzara.\nThe pumps ran all night, Quaye said.\nThen they stopped."


@pytest.mark.parametrize(
    ("start", "most", "words"),
    [(22, 80, ""), (32, 80, "The pumps "), (32, 8, "… pumps "), (0, 80, ""), (5, 80, "Rain ")],
)
def test_before_is_from_the_line_and_from_a_words_beginning(start: int, most: int, words: str) -> None:
    assert before(TEXT, start, most) == words


@pytest.mark.parametrize(
    ("end", "most", "words"),
    [(21, 80, ""), (35, 80, " all night, Quaye said."), (31, 12, " ran all …"), (len(TEXT), 80, "")],
)
def test_after_is_to_the_lines_and_a_words_end(end: int, most: int, words: str) -> None:
    assert after(TEXT, end, most) == words


@given(articles(), st.integers(0, 200), st.integers(1, 90))
def test_both_are_words_of_the_article(text: str, place: int, most: int) -> None:
    at = min(place, len(text))
    earlier, later = before(text, at, most).removeprefix("… "), after(text, at, most).removesuffix(" …")
    assert text[:at].endswith(earlier)
    assert text[at:].startswith(later)
    assert len(earlier) <= most
    assert len(later) <= most


def test_stretches_are_joined_by_a_gap() -> None:
    assert said_words([Stretch(0, 4, "“One"), Stretch(9, 13, "two”")]) == ("“One … two”", False)


def test_long_words_are_cut_at_a_space_where_there_is_one() -> None:
    said, cut = said_words([Stretch(0, 999, "to be " * 200)])
    assert cut
    assert said.endswith(("to", "be"))
    assert ROW_LENGTH - 40 <= len(said) <= ROW_LENGTH
    assert said_words([Stretch(0, 999, "x" * 999)]) == ("x" * ROW_LENGTH, True)
