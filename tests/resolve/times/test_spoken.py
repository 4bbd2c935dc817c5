"""Times inside quotation marks hang on the day the words were spoken, where the statement says so."""

from __future__ import annotations

from onrecord.records.annotation import Annotation, Attributed, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.records.when import When
from onrecord.resolve.times.times import times


def values(text: str, cue: str, content: str, *, head: str) -> list[tuple[str, str | None, str | None]]:
    """Times of a text with one attribution, whose day of the week hangs on a word."""
    places = {word: text.index(word) for word in (cue, "Monday", head)}
    order = sorted(places, key=places.__getitem__)
    tokens = tuple(
        Token(places[word], places[word] + len(word), head=order.index(head) if word == "Monday" else -1)
        for word in order
    )
    said = Span(text.index(content), text.index(content) + len(content))
    attributions = (Attributed((), (Span(places[cue], places[cue] + len(cue)),), (said,), 0.9),)
    page = Page(published=When("2022-12-03", "given"))
    found = times(Article(text=text, name="test"), page, Annotation(tokens=tokens, attributions=attributions))
    return [(time.text, time.value, time.basis) for time in found]


def test_quoted_words_are_counted_from_the_day_of_the_cue() -> None:
    text = '"We leave tomorrow," Keller said on Monday. They met yesterday.'
    assert values(text, "said", '"We leave tomorrow,"', head="said") == [
        ("tomorrow", "2022-11-29", "utterance"),
        ("Monday", "2022-11-28", "nearest"),
        ("yesterday", "2022-12-02", "published"),
    ]


def test_a_day_that_hangs_on_another_word_is_not_that_of_the_statement() -> None:
    text = '"We leave tomorrow," Keller, who came on Monday, said.'
    assert values(text, "said", '"We leave tomorrow,"', head="came")[0] == ("tomorrow", "2022-12-04", "published")


def test_reported_speech_is_counted_from_the_article() -> None:
    text = "Keller said on Monday that they leave tomorrow."
    assert values(text, "said", "that they leave tomorrow", head="said")[1] == ("tomorrow", "2022-12-04", "published")


def test_a_full_date_inside_quotation_marks_stays_what_it_says() -> None:
    text = '"We left on 4 March 2021," Keller said on Monday.'
    assert values(text, "said", '"We left on 4 March 2021,"', head="said")[0] == ("4 March 2021", "2021-03-04", "words")
