"""Which word of a phrase the others hang on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.heads import antecedent, head_of, places_in

# "the old officials who say so"
WORDS = (
    Token(0, 3, upos="DET", head=2, deprel="det"),
    Token(4, 7, upos="ADJ", head=2, deprel="amod"),
    Token(8, 17, upos="NOUN", head=-1, deprel="root"),
    Token(18, 21, upos="PRON", head=4, deprel="nsubj"),
    Token(22, 25, upos="VERB", head=2, deprel="acl:relcl"),
    Token(26, 28, upos="ADV", head=4, deprel="advmod"),
)


def test_the_noun_is_the_head_of_its_phrase() -> None:
    assert head_of(WORDS, 0, 3) == 2
    assert head_of(WORDS, 3, 6) == 4
    assert head_of(WORDS, 2, 2) is None


def test_words_without_grammar_have_no_head() -> None:
    assert head_of((Token(0, 3), Token(4, 7)), 0, 2) is None


def test_what_a_relative_pronoun_stands_for() -> None:
    assert antecedent(WORDS, 3) == Span(0, 17)
    assert antecedent(WORDS, 1) is None


def test_places_in_a_stretch() -> None:
    assert places_in(WORDS, 4, 20) == (1, 4)


@given(st.lists(st.none() | st.integers(-1, 8), max_size=8), st.data())
def test_a_head_lies_inside_whatever_the_grammar_says(heads: list[int | None], data: st.DataObject) -> None:
    inside = [None if head is None else min(head, len(heads) - 1) for head in heads]
    words = tuple(Token(at * 2, at * 2 + 1, upos="NOUN", head=head, deprel="acl") for at, head in enumerate(inside))
    first = data.draw(st.integers(0, len(words)))
    behind = data.draw(st.integers(first, len(words)))
    head = head_of(words, first, behind)
    assert head is None or first <= head < behind
    for place, word in enumerate(words):
        phrase = antecedent(words, place)
        assert phrase is None or phrase.start < phrase.end <= word.start
