"""What the rules of damage look at: an article with its zones, words, names and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from onrecord.records.annotation import Annotation, Name, Token
from onrecord.records.article import Article
from onrecord.records.finding import Finding, FindingKind
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import Quotation, quotations

# Furniture of the page: its lines are cut short, doubled and unmarked by design.
FURNITURE = frozenset({"masthead", "teaser", "boilerplate", "dateline"})
# From this share on, spaces before commas tell how the text was stored, not that it was damaged.
TAKEN_APART = 0.2


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

    def found(self, start: int, end: int, kind: FindingKind, detail: str) -> Finding:
        """A finding."""
        return Finding(start, end, kind, detail)

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

    @cached_property
    def children(self) -> Sequence[Sequence[int]]:
        """For each token those that hang on it, in order of the text."""
        found: list[list[int]] = [[] for _ in self.annotation.tokens]
        for place, token in enumerate(self.annotation.tokens):
            if token.head is not None and token.head >= 0:
                found[token.head].append(place)
        return found

    @cached_property
    def taken_apart(self) -> bool:
        """Whether spaces stand before marks throughout, as in texts that are stored token by token."""
        return self.text.count(" ,") > TAKEN_APART * max(1, self.text.count(","))
