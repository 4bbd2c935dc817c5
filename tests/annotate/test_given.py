from __future__ import annotations

from hypothesis import given as given_any
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.annotate.given import Given, given
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.run.carry import for_stages

FERRY = "The ferry was late on Tuesday, the harbour master said."


def laid(text: str, *sentences: str) -> Given:
    tokens = tuple(tuple(sentence.split()) for sentence in sentences)
    return given(for_stages(Article(text=text, name="a", tokens=tokens)))


def not_following(token: str, used: str) -> Reason:
    return Reason("tokens_do_not_follow", (("token", token), ("used", used)))


def test_tokens_that_follow_are_used_and_nothing_is_refused() -> None:
    of, refusals = laid(FERRY, "The ferry was late on Tuesday , the harbour master said .")
    assert of is not None
    assert (len(of.tokens), refusals) == (12, ())


def test_a_token_that_does_not_follow_is_refused_with_the_words_in_its_place() -> None:
    of, refusals = laid(FERRY, "The ferry was early on Tuesday , the harbour master said .")
    place = FERRY.index("late")
    assert refusals == (Refusal("annotate", place, place + 4, not_following("early", "all other tokens")),)
    assert of is not None
    assert len(of.tokens) == 11


def test_a_token_too_many_is_refused_at_the_one_behind_or_before_it() -> None:
    for tokens, word in (
        ("The ferry was very late on Tuesday , the harbour master said .", "late"),
        ("The ferry was late on Tuesday , the harbour master said . Yes", "."),
    ):
        (refusal,) = laid(FERRY, tokens).refusals
        assert FERRY[refusal.start : refusal.end] == word


def test_words_behind_the_last_token_are_refused() -> None:
    _, (refusal,) = laid(FERRY, "The ferry was late on Tuesday , the harbour master")
    assert FERRY[refusal.start : refusal.end] == "said."
    assert refusal.reason == Reason.of("tokens_do_not_follow", used="all other tokens")


def test_where_too_much_does_not_follow_nothing_is_used() -> None:
    of, (refusal,) = laid(FERRY, "An older article .")
    assert of is None
    assert refusal.reason == not_following("An", "no other token either")


def test_a_token_is_shown_as_far_as_it_can_be_taken_in() -> None:
    _, (refusal,) = laid(FERRY, "x" * 1000)
    assert dict(refusal.reason.params)["token"] == "x" * 40


def test_tokens_of_no_words_are_no_segmentation() -> None:
    of, refusals = given(Article(text=FERRY, name="a", tokens=((), (" ", ""))))
    assert of is None
    assert [(one.start, one.end) for one in refusals] == [(0, len(FERRY))]


@given_any(articles(), st.lists(st.lists(st.text(max_size=3), max_size=4), min_size=1, max_size=4))
def test_refusals_are_in_order_and_inside(text: str, segmentation: list[list[str]]) -> None:
    article = for_stages(Article(text=text, name="a", tokens=tuple(map(tuple, segmentation))))
    places = [(one.start, one.end) for one in given(article).refusals]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(article.text) for start, end in places)
