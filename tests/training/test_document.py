from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.records.annotation import Token
from training.document import Document, Gold, covered, document, words_of

TEXT = "The ferry waited. Mira Solt said so.\nNobody asked."


def made(text: str) -> Document:
    return document("made", text, words_of(text), Gold())


def test_words_paragraphs_and_sentences_of_a_text() -> None:
    found = made(TEXT)
    assert found.forms == "The ferry waited . Mira Solt said so . Nobody asked .".split()
    assert found.sentences == [0, 4, 9]
    assert found.paragraphs == [0, 9]
    assert len(found.looks) == len(found.words)


def test_a_text_without_words() -> None:
    found = made(" \n ")
    assert (found.words, found.sentences, found.paragraphs) == ([], [], [])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 9, ["The", "ferry"]),
        (4, 9, ["ferry"]),
        (5, 6, ["ferry"]),
        (2, 5, ["The", "ferry"]),
        (3, 4, []),
        (9, 9, []),
        (44, 99, ["asked", "."]),
        (-5, 1, ["The"]),
    ],
)
def test_a_span_covers_the_words_it_touches(start: int, end: int, expected: list[str]) -> None:
    found = made(TEXT)
    assert [found.forms[place] for place in covered(found.words, start, end)] == expected


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=8), st.integers(-1, 60), st.integers(0, 9))
def test_covered_is_what_a_look_at_every_word_gives(gaps: list[tuple[int, int]], start: int, size: int) -> None:
    words, at = [], 0
    for gap, length in gaps:
        words.append(Token(at + gap, at + gap + length))
        at = words[-1].end
    # A span of no width inside a word touches nothing of it that could be marked; the readers never give one.
    end = start + 1 + size
    plainly = [place for place, word in enumerate(words) if word.start < end and start < word.end]
    assert list(covered(words, start, end)) == plainly


@given(articles())
def test_paragraphs_begin_at_the_first_word_and_so_do_sentences(text: str) -> None:
    found = made(text)
    for starts in (found.paragraphs, found.sentences):
        assert list(starts) == sorted(set(starts))
        assert list(starts[:1]) == [0][: len(found.words)]
        assert all(0 <= start < len(found.words) for start in starts)
    assert "".join(found.forms) == "".join(text[word.start : word.end] for word in found.words)


@given(articles())
def test_every_paragraph_begins_a_sentence_too(text: str) -> None:
    found = made(text)
    assert set(found.paragraphs) <= set(found.sentences)
