from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import PIECES, articles

from onrecord.annotate.given import given_tokens

SEGMENTATIONS = st.lists(st.lists(PIECES | st.text(max_size=3), max_size=6), max_size=6)


def test_a_segmentation_is_laid_over_the_text() -> None:
    text = "We can't wait.  Nobody\ncan."
    sentences, tokens = given_tokens(text, [["We", "ca", "n't", "wait", "."], ["Nobody", "can", "."]])
    assert [text[token.start : token.end] for token in tokens] == ["We", "ca", "n't", "wait", ".", "Nobody", "can", "."]
    assert [text[sentence.start : sentence.end] for sentence in sentences] == ["We can't wait.", "Nobody\ncan."]


def test_tokens_that_do_not_follow_are_left_out() -> None:
    text = "We wait."
    sentences, tokens = given_tokens(text, [["We", "shall", "", "wait", "."], ["Never", "."]])
    assert [text[token.start : token.end] for token in tokens] == ["We", "wait", "."]
    assert [text[sentence.start : sentence.end] for sentence in sentences] == ["We wait."]


@given(articles(), SEGMENTATIONS)
def test_whatever_is_given_the_spans_are_in_order_and_name_given_words(
    text: str, segmentation: list[list[str]]
) -> None:
    sentences, tokens = given_tokens(text, segmentation)
    words = {word for sentence in segmentation for word in sentence}
    assert all(text[token.start : token.end] in words and token.start < token.end for token in tokens)
    assert all(before.end <= behind.start for before, behind in pairwise(tokens))
    assert all(before.end <= behind.start for before, behind in pairwise(sentences))


@given(st.lists(st.lists(st.text("abc.“’", min_size=1, max_size=4), min_size=1, max_size=6), max_size=6))
def test_the_text_of_a_segmentation_gives_it_back(segmentation: list[list[str]]) -> None:
    text = "\n\n".join(" ".join(sentence) for sentence in segmentation)
    sentences, tokens = given_tokens(text, segmentation)
    assert [text[token.start : token.end] for token in tokens] == [word for part in segmentation for word in part]
    assert len(sentences) == len(segmentation)
