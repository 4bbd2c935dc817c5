from __future__ import annotations

from hypothesis import given
from tests.strategies import articles

from onrecord.annotate.words import Words
from onrecord.text.tokens import tokens


def _words(text: str) -> Words:
    return Words.of(text, tokens(text))


def test_hyphens_that_stand_apart_are_joined_in_a_text_taken_apart() -> None:
    text = "Han Mi - rae , of Upper - Halvik , left - and she was late ."
    assert _words(text).strings == tuple("Han Mi-rae , of Upper-Halvik , left - and she was late .".split())


def test_a_dash_is_left_alone_in_a_usual_text() -> None:
    assert _words("Han, who left - so they said - is back.").strings.count("-") == 2


def test_edges() -> None:
    words = _words("We wait")
    assert (words.at(-1), words.at(0), words.at(2)) == ("", "We", "")
    assert words.tied(1)
    assert not words.tied(0)
    assert not words.tied(2)


def test_line_breaks_tie_nothing() -> None:
    assert not _words("We\nwait").tied(1)
    assert not _words("We  wait").tied(1)
    assert _words("We\u00a0wait").tied(1)


def test_what_opens_a_sentence() -> None:
    words = _words("We wait. They go: “Halvik”\nNobody came, Han said")
    opening = [word for place, word in enumerate(words.strings) if words.opens_sentence(place)]
    assert opening == ["We", "They", "“", "Halvik", "Nobody"]


@given(articles())
def test_words_are_stretches_of_the_text(text: str) -> None:
    words = _words(text)
    for span, word in zip(words.spans, words.strings, strict=True):
        assert text[span.start : span.end].replace(" ", "") == word != ""
