from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from tests.training.texts import TEXTS, sentences, source, whole

from onrecord.annotate.model.looks import DIGITS, LOWER, MARK, NO_WORD, TITLE, UPPER, look
from training.batches import CASING_WEIGHTS, Sample, epoch, packed, recased


def test_a_text_in_one_shape_keeps_its_numbers_marks_and_quotations() -> None:
    sample = whole(source('Solt said "the 4 FERRY" .'))
    title, lower, upper = (look(word, 0) for word in ("Solt", "said", "UN"))
    inside = look("the", 1), look("4", 1), look("UN", 1)
    mark, in_mark = look(".", 0), sample.looks[3]
    assert sample.looks.tolist() == [NO_WORD, title, lower, in_mark, *inside, in_mark, mark, NO_WORD]
    found = recased(sample, UPPER)
    shout = look("UN", 1)
    assert found.looks.tolist() == [NO_WORD, upper, upper, in_mark, shout, look("4", 1), shout, in_mark, mark, NO_WORD]
    assert found.pieces is sample.pieces
    assert recased(sample, None) is sample


def test_a_capital_inside_a_word_is_lost_too() -> None:
    assert recased(whole(source("McSolt eX")), LOWER).looks.tolist() == [NO_WORD, *[look("said", 0)] * 2, NO_WORD]


@given(st.sampled_from([LOWER, TITLE, UPPER]), st.sampled_from([LOWER, TITLE, UPPER]))
def test_the_last_shape_counts(one: int, other: int) -> None:
    sample = whole(source('Solt said "the 4 FERRY" .'))
    assert recased(recased(sample, one), other).looks.tolist() == recased(sample, other).looks.tolist()
    shapes = {(number - 1) % 6 for number in recased(sample, one).looks.tolist() if number != NO_WORD}
    assert shapes == {one, DIGITS, MARK}


def flat(batches: list[list[Sample]]) -> Iterator[Sample]:
    return chain.from_iterable(batches)


@given(TEXTS, st.integers(1, 600))
def test_batches_hold_every_sample_once_and_no_more_than_fits(text: str, budget: int) -> None:
    one = source(text)
    samples = [one.sample(window) for window in one.windows()]
    batches = list(packed(samples, budget))
    assert Counter(map(id, flat(batches))) == Counter(map(id, samples))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(len(sample.pieces) for sample in batch) <= budget


def test_in_an_epoch_every_document_comes_as_often_as_asked() -> None:
    upos = [[2 * number] * 12 for number in range(3)]
    asked = [(source(upos=tags), times) for times, tags in enumerate(upos, 1)]
    words = Counter(int(tag) for sample in flat(epoch(asked, 64, 1)) for tag in sample.upos)
    assert words == {0: 12, 2: 2 * 12, 4: 3 * 12}


def told(batches: list[list[Sample]]) -> list[list[tuple[list[int], list[int]]]]:
    return [[(one.pieces.tolist(), one.looks.tolist()) for one in batch] for batch in batches]


def test_each_time_a_document_is_cut_at_another_place() -> None:
    sizes = {len(sample.firsts) for sample in flat(epoch([(source(), 60)], 64, 1))}
    # Behind each of its paragraphs, and not at all.
    assert sizes == {2, 5, 7, 10, 12}


def test_an_epoch_is_the_same_for_a_seed_and_another_for_another() -> None:
    asked = [(source(), 9), (source(sentences(2, 9)), 4)]
    assert told(epoch(asked, 64, 1)) == told(epoch(asked, 64, 1))
    assert told(epoch(asked, 64, 1)) != told(epoch(asked, 64, 2))


def test_an_epoch_of_nothing_has_no_batches() -> None:
    assert epoch([], 64, 1) == []
    assert epoch([(source(), 0)], 64, 1) == []


def test_most_windows_are_read_as_they_are_written() -> None:
    own = whole(source("said")).looks.tolist()
    looks_ = [sample.looks.tolist() for sample in flat(epoch([(source("said"), 1000)], 64, 1))]
    # The text is in lower case: two kinds of window in four are not as it stands.
    assert CASING_WEIGHTS[0] > 0.9
    assert 0.9 < looks_.count(own) / len(looks_) < 1
    assert {len(one) for one in looks_} == {3}
