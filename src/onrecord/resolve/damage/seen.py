"""What the rules of damage look at: an article with its zones, words, names and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from onrecord.records.annotation import Annotation, Name, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import Quotation, quotations

# Furniture of the page: its lines are cut short, doubled and unmarked by design.
FURNITURE = frozenset({"masthead", "teaser", "boilerplate", "dateline"})
# From this share on, spaces before commas tell how the text was stored, not that it was damaged.
TAKEN_APART = 0.2
FEWEST_SPACED = 3
# Tokens on either side of a word among which those that hang on it are looked for.
LONGEST_SENTENCE = 60
LONGEST_WORD = 30
ENDS_OF_WORDS = frozenset('“”"«»(—–')
CLOSING = frozenset("”»«")


@dataclass(frozen=True)
class Seen:
    """An article as the rules of damage see it; what several rules need is made once, when the first asks."""

    text: str
    page: Page
    annotation: Annotation

    @classmethod
    def of(cls, article: Article, page: Page, annotation: Annotation) -> Seen:
        """The article as its stages see it."""
        return cls(article.text, page, annotation)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern stands in the article, outside the page's furniture."""
        return (match for match in pattern.finditer(self.text) if self.is_read(match.start()))

    def is_read(self, offset: int) -> bool:
        """Whether an offset lies outside the page's furniture."""
        return self.page.kind_at(offset) not in FURNITURE

    def is_body(self, offset: int) -> bool:
        """Whether an offset lies in the article's running text."""
        return self.page.kind_at(offset) == "body"

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies in a quotation: what stands there is the speaker's."""
        return any(self.quoted.touching(offset, offset + 1))

    def words(self, first: Token, last: Token) -> str:
        """The words from one token to another."""
        return self.text[first.start : last.end]

    @cached_property
    def paragraphs(self) -> Sequence[Span]:
        """The article's paragraphs."""
        return paragraphs(self.text)

    @cached_property
    def marks(self) -> tuple[list[Quotation], list[Span]]:
        """The quotations, and the opening marks that nothing closes."""
        return quotations(self.text)

    @cached_property
    def quoted(self) -> Intervals[Span]:
        """All stretches of quotations."""
        return Intervals(chain.from_iterable(one.stretches for one in self.marks[0]))

    @cached_property
    def names(self) -> Intervals[Name]:
        """The names by place."""
        return Intervals(self.annotation.names)

    def children(self, place: int) -> list[int]:
        """The tokens that hang on the one at a place, in order of the text, as far as a sentence reaches."""
        tokens = self.annotation.tokens
        near = range(max(0, place - LONGEST_SENTENCE), min(len(tokens), place + LONGEST_SENTENCE))
        return [child for child in near if tokens[child].head == place]

    @cached_property
    def taken_apart(self) -> bool:
        """Whether spaces stand before marks throughout, as in texts that are stored token by token."""
        spaced = self.text.count(" ,")
        return spaced >= FEWEST_SPACED and spaced > TAKEN_APART * self.text.count(",")


def word_start(text: str, end: int) -> int:
    """Where the word before an offset begins, one space between them allowed; no farther back than a word is long."""
    return _back(text, end - 1 if end and text[end - 1] == " " else end)


def piece_around(text: str, offset: int) -> tuple[int, int]:
    """The stretch without white space around an offset, as far as a word is long on either side."""
    end = offset + 1
    most = min(len(text), end + LONGEST_WORD)
    while end < most and not text[end].isspace():
        end += 1
    return _back(text, offset), end


def _back(text: str, end: int) -> int:
    """Where the word that ends at an offset begins, with the closing marks behind it and without what opens it."""
    start, least = end, max(0, end - LONGEST_WORD)
    while start > least and text[start - 1] in CLOSING:
        start -= 1
    while start > least and not text[start - 1].isspace() and text[start - 1] not in ENDS_OF_WORDS:
        start -= 1
    return start
