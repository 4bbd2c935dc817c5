from __future__ import annotations

import pytest
from hypothesis import given
from tests.linear import UNITS, assert_linear
from tests.strategies import articles

from onrecord.annotate.model.looks import DIGITS, LOOKS, LOWER, MARK, MIXED, NO_WORD, TITLE, UPPER, look, looks, shape
from onrecord.records.annotation import Token
from onrecord.text.tokens import tokens


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ferry", LOWER),
        ("n't", LOWER),
        ("Ferry", TITLE),
        ("A", TITLE),
        ("Han-Mi", TITLE),
        ("NATO", UPPER),
        ("U.S.", UPPER),
        ("McArdle", MIXED),
        ("iPhone", MIXED),
        ("T-72", DIGITS),
        ("4th", DIGITS),
        ("1,200", DIGITS),
        ("“", MARK),
        ("...", MARK),
        ("🚢", MARK),
        ("\ud800", MARK),
        ("東京", LOWER),
        ("Łódź", TITLE),
        ("\u0301", MARK),
    ],
)
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected


QUOTED = "Solt said: “The Pilot told me ‘WAIT here’ and left.” Nobody came."


def looks_of(text: str) -> dict[str, int]:
    places = [(span.start, span.end) for span in tokens(text)]
    words = [Token(*place) for place in places]
    return dict(zip((text[start:end] for start, end in places), looks(text, words), strict=True))


def test_a_word_has_the_depth_of_the_quotations_around_it() -> None:
    found = looks_of(QUOTED)
    depths = {"said": 0, "told": 1, "Pilot": 1, "here": 2, "WAIT": 2, "left": 1, "came": 0}
    assert {word: found[word] for word in depths} == {word: look(word, depth) for word, depth in depths.items()}


def test_depths_beyond_the_second_count_as_the_second() -> None:
    found = looks_of("“She said ‘he said “we wait” to me’ and left.”")
    assert found["wait"] == found["he"] == look("he", 2)


def test_a_quotation_inside_a_later_paragraph_is_still_inside() -> None:
    found = looks_of("“We wait.\n\n“Nobody came,” Solt said.")
    assert (found["wait"], found["came"], found["said"]) == (look("wait", 1), look("came", 1), look("said", 0))


@given(articles())
def test_every_word_has_a_look(text: str) -> None:
    words = [Token(span.start, span.end) for span in tokens(text)]
    found = looks(text, words)
    assert len(found) == len(words)
    assert all(NO_WORD < one < LOOKS for one in found)


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda text: looks(text, [Token(span.start, span.end) for span in tokens(text)]), unit)
