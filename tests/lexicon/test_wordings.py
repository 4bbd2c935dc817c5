"""Words by which two wordings are held against each other."""

from __future__ import annotations

import pytest

from onrecord.lexicon.wordings import denies, family, is_pointing, may_be_somebody, plain, strengths


@pytest.mark.parametrize(
    ("one", "other"),
    [("strengthen", "strength"), ("agree", "agreement"), ("damage", "damaged"), ("rapid", "rapidly")],
)
def test_words_of_one_family(one: str, other: str) -> None:
    assert family(one) == family(other)


@pytest.mark.parametrize(("one", "other"), [("war", "warn"), ("north", "norm"), ("mine", "miner"), ("port", "report")])
def test_short_words_keep_apart(one: str, other: str) -> None:
    assert family(one) != family(other)


def test_scales_have_their_words_in_order() -> None:
    assert strengths("may") == ("certainty 0", "duty 0")
    assert strengths("all") == ("amount 4",)
    assert strengths("pier") == ()
    assert plain("certainty") == 2
    assert plain("amount") is None


def test_single_words() -> None:
    assert denies("nobody")
    assert not denies("somebody")
    assert is_pointing(family("similar"))
    assert may_be_somebody("the minister")
    assert may_be_somebody("")
    assert not may_be_somebody("the")
    assert not may_be_somebody("a minister")
