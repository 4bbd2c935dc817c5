from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.reporting import abbreviations
from onrecord.link.surroundings import FARTHEST, around
from onrecord.records.span import Span
from onrecord.text.sentences import sentences

TEXT = "Osk spoke. Of 31 dead, nine died later. More may die.\n\nThe end."


def test_the_words_of_the_sentence_and_the_next() -> None:
    start = TEXT.index("nine")
    found = around(TEXT, sentences(TEXT, abbreviations()), start, start + 4)
    assert (found.before, found.behind, found.following) == ("Of 31 dead, ", " died later.", "More may die.")
    assert TEXT[found.sentence.start : found.sentence.end] == "Of 31 dead, nine died later."


def test_no_sentence_follows_over_the_end_of_a_paragraph() -> None:
    start = TEXT.index("More")
    assert around(TEXT, sentences(TEXT, abbreviations()), start, start + 4).following == ""


def test_a_stretch_in_no_sentence_stands_alone() -> None:
    found = around(TEXT, [], 3, 5)
    assert (found.before, found.behind, found.following, found.sentence) == ("", "", "", Span(3, 5))


@given(st.text("ab. \n", max_size=2000), st.integers(0, 2000), st.integers(1, 9))
def test_no_more_words_than_can_matter(text: str, start: int, length: int) -> None:
    found = around(text, sentences(text, abbreviations()), start, start + length)
    assert max(len(found.before), len(found.behind), len(found.following)) <= FARTHEST
