from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import LONG, assert_linear
from tests.strategies import PIECES, articles

from onrecord.text.segmentation import Laid, laid_over
from onrecord.text.simplified import Simplified, simplified

SEGMENTATIONS = st.lists(st.lists(PIECES | st.text(max_size=3), max_size=6), max_size=6)
NOT_THERE = "a very this here Yes no Oh".split()
FERRY = "The harbour master said the ferry was late on Tuesday. Kyiv denied it."


def words(text: str, *sentences: str) -> list[str]:
    """The words that tokens of these sentences, parted by spaces, stand for."""
    laid = laid_over(text, simplified(text), [sentence.split() for sentence in sentences])
    assert not laid.misses
    return [laid_text(text, token.start, token.end) for token in laid.tokens]


def laid_text(text: str, start: int, end: int) -> str:
    return simplified(text).text[start:end]


def plain(text: str, segmentation: list[list[str]]) -> Laid:
    return laid_over(text, Simplified(text), segmentation)


@pytest.mark.parametrize(
    ("text", "tokens", "stand"),
    [
        ('"No," he said.', "`` No , '' he said .", '" No , " he said .'),
        ("“No,” he said.", "`` No , '' he said .", "“ No , ” he said ."),
        ("‘No,’ he said.", "` No , ' he said .", "‘ No , ’ he said ."),
        ("«No» he said (a [b] {c}).", "`` No '' he said -LRB- a -LSB- b -RSB- -LCB- c -RCB- -RRB- .", None),
        ("It’s 1/2 — or so…", "It 's 1\\/2 -- or so ...", "It ’s 1/2 — or so …"),
        ("The fer\u00adry is la\u00adte.", "The ferry is la\u00adte .", "The ferry is late ."),
        ("Mira\u00a0Solt was there.", "Mira Solt was there .", "Mira Solt was there ."),
        ("Itâ€™s late.", "It â€™s late .", "It ’s late ."),
        ("Itâ€™s late.", "It ’s late .", "It ’s late ."),
        ("José spoke.", "Jose\u0301 spoke .", "José spoke ."),
        ("Jose\u0301 spoke.", "José spoke .", "José spoke ."),
        ("A word.", "\u200b A \u200bword Â\u00ad .", "A word ."),
    ],
)
def test_tokens_stand_in_the_text_under_other_signs(text: str, tokens: str, stand: str | None) -> None:
    found = words(text, tokens)
    assert found == stand.split() if stand else "".join(found) == text.replace(" ", "")


@pytest.mark.parametrize(
    ("tokens", "miss"),
    [
        ("The harbour master said a ferry was late on Tuesday . Kyiv denied it .", ("the", "a", 1)),
        ("The harbour master said the ferry was very late on Tuesday . Kyiv denied it .", ("", "very", 1)),
        ("The harbour master said ferry was late on Tuesday . Kyiv denied it .", ("the", "ferry", 0)),
        ("The harbour master said this here ferry was late on Tuesday . Kyiv denied it .", ("the", "this", 2)),
        ("The harbour master said the ferry was late on Tuesday . Kyiv denied", ("it.", "", 0)),
        ("The harbour master said the ferry was late on Tuesday . Kyiv denied it . Yes no", ("", "Yes", 2)),
        ("Oh the harbour master said the ferry was late on Tuesday . Kyiv denied it .", ("The", "Oh", 2)),
    ],
)
def test_reading_goes_on_behind_a_token_that_does_not_follow(tokens: str, miss: tuple[str, str, int]) -> None:
    laid = plain(FERRY, [tokens.split()])
    assert not laid.is_of_another_text
    (one,) = laid.misses
    assert (FERRY[one.start : one.end], one.token, one.count) == miss
    left = [FERRY[span.start : span.end] for span in laid.tokens]
    assert Counter(left) == Counter(tokens.split()) - Counter(NOT_THERE) - Counter({"the": tokens.startswith("Oh")})


@pytest.mark.parametrize("tokens", ["Quite another text .", "The harbour master said .", "Kyiv denied it ."])
def test_a_segmentation_of_another_text_is_told(tokens: str) -> None:
    assert plain(FERRY, [tokens.split()]).is_of_another_text


def test_sentences_are_those_of_the_segmentation() -> None:
    text = "We can't wait.  Nobody\ncan."
    laid = plain(text, [["We", "ca", "n't", "wait", "."], [], ["Nobody", "can", "."]])
    assert [text[one.start : one.end] for one in laid.sentences] == ["We can't wait.", "Nobody\ncan."]


@given(articles(), SEGMENTATIONS)
def test_whatever_is_given_the_spans_are_in_order_and_nothing_is_lost_unsaid(
    text: str, segmentation: list[list[str]]
) -> None:
    simple = simplified(text)
    laid = laid_over(text, simple, segmentation)
    tokens, misses = laid.tokens, laid.misses
    assert all(0 <= one.start < one.end <= len(simple.text) for one in tokens)
    assert all(before.end <= behind.start for before, behind in pairwise(tokens))
    assert all(before.end <= behind.start for before, behind in pairwise(laid.sentences))
    assert all(before.end <= behind.start for before, behind in pairwise(misses))
    assert laid.unread == sum(one.end - one.start for one in misses)
    if not laid.is_of_another_text:
        places = [(one.start, one.end) for one in tokens] + [(one.start, one.end) for one in misses]
        known = {offset for start, end in places for offset in range(start, end)}
        seen = laid_over(simple.text, Simplified(simple.text), [[sign] for sign in simple.text])
        assert {one.start for one in seen.tokens} <= known


@given(st.lists(st.lists(st.text("abc.“’", min_size=1, max_size=4), min_size=1, max_size=6), max_size=6))
def test_the_text_of_a_segmentation_gives_it_back(segmentation: list[list[str]]) -> None:
    text = "\n\n".join(" ".join(sentence) for sentence in segmentation)
    laid = plain(text, segmentation)
    assert [text[one.start : one.end] for one in laid.tokens] == [word for part in segmentation for word in part]
    assert (len(laid.sentences), laid.misses) == (len(segmentation), [])


@given(st.lists(st.lists(PIECES.map(str.strip).filter(bool), min_size=1, max_size=5), min_size=1, max_size=5))
def test_plain_tokens_are_found_among_any_others(segmentation: list[list[str]]) -> None:
    text = "\n".join(" ".join(sentence) for sentence in segmentation)
    laid = laid_over(text, simplified(text), segmentation)
    found = iter([laid_text(text, one.start, one.end) for one in laid.tokens])
    if not laid.misses:
        assert all(word in found for part in segmentation for word in part if word.isascii() and word.isalnum())


@pytest.mark.parametrize(
    ("unit", "token"),
    [("a ", "a"), ("a", "b"), ("a b ", "a"), ("a ", "aa"), ("“", "``"), ("a b c d e f ", "f"), ("ab", "ba")],
)
def test_long_texts(unit: str, token: str) -> None:
    assert_linear(lambda text: plain(text, [[token] * (len(text) // len(unit))]), unit, LONG)
