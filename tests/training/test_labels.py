from __future__ import annotations

import pytest

from onrecord.annotate.model import tags as decoder
from onrecord.annotate.trained import TIMES as TIMEX
from training.labels import CUES, DEPREL, NAMES, ROLES, TIMES, UPOS, anywhere, bits, tags

KINDS = ("person", "place")
OUTSIDE, B_PERSON, I_PERSON, B_PLACE, I_PLACE = (1 << tag for tag in range(5))


def test_every_kind_has_two_tags_besides_outside() -> None:
    assert tags(KINDS) == 5


@pytest.mark.parametrize(
    ("allowed", "inside", "outside", "expected"),
    [
        (("person",), False, False, B_PERSON),
        (("person",), True, False, I_PERSON),
        (("place",), True, True, I_PLACE | OUTSIDE),
        (("place", "person"), False, False, B_PERSON | B_PLACE),
        ((), False, False, 0),
        ((), True, True, OUTSIDE),
    ],
)
def test_bits(allowed: tuple[str, ...], inside: bool, outside: bool, expected: int) -> None:  # noqa: FBT001
    assert bits(KINDS, allowed, inside=inside, outside=outside) == expected


def test_a_word_that_nobody_marked_may_be_what_its_corpus_leaves_unmarked() -> None:
    assert anywhere(KINDS, ()) == OUTSIDE
    assert anywhere(KINDS, iter(["place"])) == OUTSIDE | B_PLACE | I_PLACE


def test_labels_are_those_of_who_reads_the_scores() -> None:
    assert (ROLES, CUES) == (decoder.ROLES, decoder.CUE)
    assert set(TIMES) == TIMEX | {"quantity", "money", "percent"}


def test_no_label_is_there_twice() -> None:
    assert all(len(set(labels)) == len(labels) for labels in (UPOS, DEPREL, NAMES, TIMES))
    # Universal Dependencies 2 has 17 parts of speech; English treebanks use all of its 37 relations but `clf`.
    assert (len(UPOS), len(DEPREL)) == (17, 36)
