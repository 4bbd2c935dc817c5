from __future__ import annotations

from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.model import tiny
from tests.training.texts import TEXTS, source, whole

from onrecord.annotate.model.looks import NO_WORD, look
from onrecord.annotate.model.places import places
from onrecord.annotate.model.windows import LONGEST, Window
from training.batches import IGNORED
from training.document import Attributed


def places_of(*words: int) -> frozenset[int]:
    return frozenset(words)


def test_what_nobody_marked_is_unknown() -> None:
    sample = whole(source())
    for name in ("upos", "head", "deprel", "cue"):
        assert getattr(sample, name).tolist() == [IGNORED] * 12
    assert sample.names.tolist() == sample.times.tolist() == [0] * 12
    assert sample.cues == ()


def test_pieces_and_looks_are_told_as_the_annotator_tells_them() -> None:
    sample = whole(source("Ferrys said\nSolt"))
    ferry, plural, said, solt, opening, closing = map(
        tiny.VOCABULARY.index, ["ferry", "##s", "said", "solt", "[CLS]", "[SEP]"]
    )
    title, lower = look("Solt", 0), look("said", 0)
    assert sample.pieces.tolist() == [opening, ferry, plural, said, closing, solt, closing]
    assert sample.looks.tolist() == [NO_WORD, title, title, lower, NO_WORD, title, NO_WORD]
    assert sample.firsts.tolist() == [1, 3, 5]
    assert sample.sentence.tolist() == [1, 1, 2]


def test_a_window_has_its_part_of_what_is_known_of_each_word() -> None:
    one = source(upos=range(12), deprel=range(12, 24), names=range(1, 13), times=range(2, 14))
    sample = one.sample(Window(5, 10, 5))
    assert sample.upos.tolist() == [5, 6, 7, 8, 9]
    assert sample.deprel.tolist() == [17, 18, 19, 20, 21]
    assert sample.names.tolist() == [6, 7, 8, 9, 10]
    assert sample.times.tolist() == [7, 8, 9, 10, 11]


def test_heads_are_counted_from_one_in_the_window_and_a_root_is_zero() -> None:
    head = [1, 1, 0, 2, 7, 6, 6, 9, 5, 2, 11, 11]
    assert whole(source(head=head)).head.tolist() == [2, 0, 1, 3, 8, 7, 0, 10, 6, 3, 12, 0]
    # A head outside the window cannot be learnt.
    assert source(head=head).sample(Window(5, 10, 5)).head.tolist() == [2, 0, 5, 1, IGNORED]


def test_an_attribution_is_a_cue_with_a_role_for_each_word() -> None:
    one = Attributed(places_of(4), places_of(3), places_of(0, 1, 2))
    sample = whole(source(attributions=[one]))
    assert sample.cue.tolist() == [0, 0, 0, 1, *[0] * 8]
    (cue,) = sample.cues
    assert cue.words == (3,)
    assert cue.tags.tolist() == [3, 4, 4, 0, 1, *[0] * 7]
    paragraph = np.array([1] * 5 + [2] * 5 + [3] * 2)
    assert cue.places.tolist() == places(3, 4, sample.sentence, paragraph).tolist()


def test_cue_and_roles_in_parts_begin_anew_in_each() -> None:
    one = Attributed(places_of(0, 9), places_of(2, 3, 6), places_of(4, 5, 7, 8))
    sample = whole(source(attributions=[one]))
    assert sample.cue.tolist() == [0, 0, 1, 2, 0, 0, 1, *[0] * 5]
    (cue,) = sample.cues
    assert cue.words == (2, 3, 6)
    assert cue.tags.tolist() == [1, 0, 0, 0, 3, 4, 0, 3, 4, 1, 0, 0]


def test_where_source_and_content_overlap_the_source_counts() -> None:
    one = Attributed(places_of(0), places_of(3), places_of(0, 1))
    (cue,) = whole(source(attributions=[one])).cues
    assert cue.tags.tolist()[:4] == [1, 4, 0, 0]


def test_of_a_cut_attribution_the_window_teaches_what_it_holds() -> None:
    inside = Attributed(places_of(4), places_of(7), places_of(3, 4, 5, 6))
    cut = Attributed(places_of(8), places_of(9, 10), places_of(5, 6))
    elsewhere = Attributed(places_of(0), places_of(1), places_of(5))
    sample = source(attributions=[inside, cut, elsewhere]).sample(Window(5, 10, 5))
    # Roles go on from before the window with a beginning; a cue that is not there whole is asked nothing.
    assert [cue.words for cue in sample.cues] == [(2,)]
    assert sample.cues[0].tags.tolist() == [3, 4, 0, 0, 0]
    assert sample.cue.tolist() == [0, 0, 1, 0, 1]


def test_words_that_may_be_in_a_cue_or_not_teach_nothing_of_it() -> None:
    one = Attributed(places_of(), places_of(3), places_of(0, 1, 2))
    sample = whole(source(attributions=[one], open=places_of(1, 7)))
    assert sample.cue.tolist() == [0, IGNORED, 0, 1, 0, 0, 0, IGNORED, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("shift", "expected"),
    [(0, [(0, 12)]), (1, [(0, 5), (5, 12)]), (2, [(0, 10), (10, 12)]), (3, [(0, 12)]), (9, [(0, 12)])],
)
def test_a_shift_cuts_behind_so_many_paragraphs(shift: int, expected: list[tuple[int, int]]) -> None:
    assert [(window.first, window.behind) for window in source().windows(shift)] == expected


def test_a_text_without_words_has_no_windows() -> None:
    assert [source("").windows(shift) for shift in (0, 1)] == [[], []]


@given(TEXTS, st.integers(0, 9))
def test_wherever_it_is_cut_every_word_is_read_and_no_window_is_too_long(text: str, shift: int) -> None:
    one = source(text)
    cut = one.windows(shift)
    assert list(chain.from_iterable(range(window.own, window.behind) for window in cut)) == list(
        range(len(one.document.words))
    )
    for window in cut:
        sample = one.sample(window)
        assert len(sample.pieces) == len(sample.looks) <= LONGEST
        assert len(sample.firsts) == len(sample.sentence) == window.behind - window.first
        assert (sample.sentence > 0).all()
