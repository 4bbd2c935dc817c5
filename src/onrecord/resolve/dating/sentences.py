"""Sentences as evidence is sought in them: words in lower case, without marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Annotation
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.tokens import token_places

READ = frozenset({"headline", "deck", "body", "subheading", "caption", "dateline"})
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article's own text.

    Attributes:
        start, end: where it stands.
        places: of its words.
        words: those words in lower case with straight apostrophes; "'s" is one of them.
        retold: whether it may tell of another time than the article's: its paragraph names a year, or it says "then".
    """

    start: int
    end: int
    places: tuple[Span, ...]
    words: tuple[str, ...]
    retold: bool


def sentences(text: str, page: Page, annotation: Annotation) -> list[Sentence]:
    """The sentences outside of mastheads, teasers and boilerplate, in order."""
    read = [one for one in annotation.sentences if page.kind_at(one.start) in READ]
    whole = [_sentence(text, span) for span in read]
    lines = paragraphs(text)
    starts = [line.start for line in lines]
    lines_of = [bisect_right(starts, one.start) for one in whole]
    with_year = {line for line, one in zip(lines_of, whole, strict=True) if any(map(is_year, one.words))}
    elsewhere = frozenset(table("dating")["not_in_office"]["elsewhere"])
    return [
        replace(one, retold=line in with_year or not elsewhere.isdisjoint(one.words))
        for line, one in zip(lines_of, whole, strict=True)
    ]


def is_year(word: str) -> bool:
    """Whether a word is a year in four digits."""
    return len(word) == 4 and word.isdecimal() and word.isascii() and FIRST_YEAR <= int(word) <= LAST_YEAR


def _sentence(text: str, span: Span) -> Sentence:
    places = tuple(_worded(text, span))
    words = tuple(text[place.start : place.end].lower().replace("’", "'") for place in places)
    return Sentence(span.start, span.end, places, words, retold=False)


def _worded(text: str, span: Span) -> Iterator[Span]:
    for start, end in token_places(text, span.start, span.end):
        if any(char.isalnum() for char in text[start:end]):
            yield Span(start, end)


def all_words(them: Sequence[Sentence]) -> frozenset[str]:
    """Every word of the sentences."""
    return frozenset(word for one in them for word in one.words)
