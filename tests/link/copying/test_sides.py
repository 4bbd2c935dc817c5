"""What of an article is looked at for copies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.copying.made import text_of, texts_of, zoned

from onrecord.link.copying.seen import seen, specific
from onrecord.link.copying.sides import LONGEST_SENTENCE, MOST_WORDS, sides

BODY = "Three boats left Varnmouth on Monday with flour, tents and two doctors. They came to the island by night."


def test_only_the_body_counts() -> None:
    page = f"The Varn Gazette\n\nBoats leave\n\n{BODY}\n\nSubscribe to our letter about the sea today"
    reading = zoned(
        page,
        ("The Varn Gazette", "masthead"),
        ("Boats leave", "headline"),
        (BODY, "body"),
        ("Subscribe to our letter about the sea today", "boilerplate"),
    )
    ((part, text),) = sides(reading)
    assert text == text_of(BODY)
    start, end = map(int, part.split("-"))
    assert BODY.startswith(page[start:end])
    assert len(BODY) - (end - start) <= len(".")


def test_a_text_is_the_same_wherever_it_begins() -> None:
    page = f"Masthead of some paper\n\n{BODY}"
    ((_, text),) = sides(zoned(page, ("Masthead of some paper", "masthead"), (BODY, "body")))
    assert text == text_of(BODY)


def test_a_sentence_that_comes_again_is_there_once() -> None:
    text = text_of(f"{BODY} {BODY}")
    assert len(text.lengths) == 2
    assert [laid.sentence for laid in text.laid] == [0, 1, 0, 1]
    assert [laid.start for laid in text.laid] == sorted(laid.start for laid in text.laid)


@pytest.mark.parametrize("text", ["", "Read more on our site.", "*** --- ***\n\n* * *"])
def test_a_body_of_few_words_is_no_text(text: str) -> None:
    assert texts_of(text) == []


def test_a_long_body_is_several_texts() -> None:
    lines = (f"Boat {number} of the fleet brought {number + 9000} sacks of grain to the quay." for number in range(600))
    found = texts_of(" ".join(lines))
    assert len(found) > 1
    assert all(sum(text.lengths) <= MOST_WORDS + LONGEST_SENTENCE for text in found)
    assert sum(len(text.lengths) for text in found) == 600


def test_words_without_a_full_stop_are_taken_in_pieces() -> None:
    (text,) = texts_of(" ".join(f"word{number}" for number in range(400)))
    assert max(text.lengths) == LONGEST_SENTENCE
    assert sum(text.lengths) == 400


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost 5 million crowns", "It cost five million crowns"),
        ("It cost 12,000 crowns", "It cost twelve thousand crowns"),
        ("Mr Selenskyj spoke", "Mr Selenskyy spoke"),
        ("They evacuated the town", "The evacuation of the town"),
    ],
)
def test_words_are_alike_in_other_forms(one: str, other: str) -> None:
    rest = " while many people in the harbour waited for boats and for bread"
    shared = set(seen(text_of(one + rest)).terms) & set(seen(text_of(other + rest)).terms)
    without = set(seen(text_of("It was so" + rest)).terms)
    assert shared - without


def test_words_within_quotation_marks_weigh_little() -> None:
    said = "the ships will sail at dawn and nobody on this island shall go hungry"
    quoted, plain = text_of(f"He said: “{said}” in Varnmouth."), text_of(f"He said: {said} in Varnmouth.")
    assert seen(quoted).weight < seen(plain).weight / 1.5


def test_common_words_at_the_head_of_a_sentence_are_no_names() -> None:
    text = text_of("In the harbour many boats lay at the quay. It was of no use to them, as he said by telephone.")
    assert not specific(text)


@given(st.text(max_size=200))
def test_any_text_has_its_sides(text: str) -> None:
    reading = zoned(f"{BODY} {text}")
    for part, side in sides(reading):
        start, end = map(int, part.split("-"))
        assert 0 <= start < end <= len(reading.article.text)
        assert sum(side.lengths) * 4 == len(side.words)
        assert len(side.marks) * 4 == len(side.words)
        assert max(laid.end for laid in side.laid) == end - start
