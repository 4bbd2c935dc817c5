"""Offices in sentences that speak about another time."""

from __future__ import annotations

import pytest

from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.resolve.described import Description
from onrecord.resolve.spoken_of import SpokenOf, of_then

TODAY = ("2022-03-01", "2022-03-01")
# "In 2015 it rained. The president left."
IN_2015 = TimeExpression(3, 7, "2015", "DATE", "2015", earliest="2015-01-01", latest="2015-12-31")
SENTENCES = (Span(0, 18), Span(19, 38))


def test_only_the_sentence_of_the_time_speaks_about_it() -> None:
    spoken = SpokenOf(SENTENCES, (IN_2015,), TODAY)
    assert spoken.days_at(11) == ("2015-01-01", "2015-12-31")
    assert spoken.days_at(3) is None
    assert spoken.days_at(23) is None


def test_without_a_day_no_time_is_another() -> None:
    assert SpokenOf(SENTENCES, (IN_2015,), None).days_at(11) is None


def test_sentences_are_counted() -> None:
    spoken = SpokenOf(SENTENCES, (), TODAY)
    assert [spoken.sentence_at(place) for place in (0, 17, 19, 30)] == [0, 0, 1, 1]


@pytest.mark.parametrize("text", ["the president at the time", "who was then the president", "he was the president"])
def test_words_beside_an_office_tell_of_another_time(text: str) -> None:
    assert of_then(text, described(text, "the president", "the"))


@pytest.mark.parametrize("text", ["he met the president", "the president at home"])
def test_other_words_do_not(text: str) -> None:
    assert not of_then(text, described(text, "the president", "the"))


def test_a_bare_office_behind_as_is_nobodys() -> None:
    assert of_then("served as president", described("served as president", "president", ""))
    assert not of_then("met president", described("met president", "president", ""))


def described(text: str, words: str, determiner: str) -> Description:
    start = text.index(words)
    return Description(start, start + len(words), "president", 0, determiner)
