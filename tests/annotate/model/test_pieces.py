from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.model import tiny

from onrecord.annotate.model import pieces as module
from onrecord.annotate.model.looks import NO_WORD
from onrecord.annotate.model.pieces import LONGEST_WORD, MOST_PIECES, Pieces
from onrecord.annotate.model.windows import Window

UNKNOWN, OPENING, CLOSING = (tiny.VOCABULARY.index(mark) for mark in ("[UNK]", "[CLS]", "[SEP]"))
FERRY, SAID = tiny.VOCABULARY.index("ferry"), tiny.VOCABULARY.index("said")
PLURAL = tiny.VOCABULARY.index("##s")


@pytest.fixture
def pieces() -> Pieces:
    return Pieces(tiny.tokenizer())


def test_words_in_pieces(pieces: Pieces) -> None:
    assert pieces.of(["Ferrys", "said", "ferry"]) == [(FERRY, PLURAL), (SAID,), (FERRY,)]


@pytest.mark.parametrize(
    "word", ["zebra", "\u200b", "\u0301", "\ufeff", "\x00", "🚢", "東京", "ferry\u200bzebra", "[CLS]x"]
)
def test_what_the_vocabulary_does_not_have_is_one_unknown_piece_at_least(pieces: Pieces, word: str) -> None:
    (found,) = pieces.of([word])
    assert UNKNOWN in found


def test_long_words_are_cut(pieces: Pieces) -> None:
    (found,) = pieces.of(["." * 100])
    assert found == (tiny.VOCABULARY.index("."),) * MOST_PIECES
    assert pieces.of(["ferry" + "s" * 4 + "x" * 100]) == pieces.of([("ferry" + "s" * 4 + "x" * 100)[:LONGEST_WORD]])


def test_what_is_remembered_is_bounded_and_makes_no_difference(pieces: Pieces, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_REMEMBERED", 2)
    for words in (["the", "harbour", "said"], ["ferry"], ["ferry", "the"], ["4", "said"]):
        assert pieces.of(words) == Pieces(tiny.tokenizer()).of(words)
    assert len(pieces._known) <= 2 + 2


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60), max_size=9))
def test_every_word_has_pieces_and_neighbours_make_no_difference(words: list[str]) -> None:
    found = Pieces(tiny.tokenizer()).of(words)
    assert all(1 <= len(one) <= MOST_PIECES for one in found)
    assert found == [Pieces(tiny.tokenizer()).of([word])[0] for word in words]


def test_a_window_is_opened_and_its_paragraphs_closed(pieces: Pieces) -> None:
    words = [(5,), (6, 7), (8,), (9,)]
    fed = pieces.fed(words, [1, 2, 3, 4], frozenset({0, 2}), Window(0, 4, 0))
    assert fed.pieces == [OPENING, 5, 6, 7, CLOSING, 8, 9, CLOSING]
    assert fed.looks == [NO_WORD, 1, 2, 2, NO_WORD, 3, 4, NO_WORD]
    assert fed.firsts == [1, 2, 5, 6]


def test_a_window_that_begins_with_a_paragraph_does_not_close_the_one_before(pieces: Pieces) -> None:
    fed = pieces.fed([(5,), (6,), (8,)], [1, 2, 3], frozenset({0, 1}), Window(1, 3, 1))
    assert fed == ([OPENING, 6, 8, CLOSING], [NO_WORD, 2, 3, NO_WORD], [1, 2])
