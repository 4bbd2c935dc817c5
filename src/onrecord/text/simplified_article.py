"""An article as its stages see it, when its text has marks that reading stumbles over."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.text.simplified import Simplified


@dataclass(frozen=True, slots=True, kw_only=True)
class SimplifiedArticle(Article):
    """An article whose `text`, title, layout and tokens are simplified, under the id of the one that was read.

    Attributes:
        original: the article as it was read.
        simple: the way between the two texts.
    """

    original: Article
    simple: Simplified

    @property
    def text_id(self) -> str:
        """Of the text that was read, not of this copy: texts that differ in a soft hyphen alone are two."""
        return self.original.text_id

    @property
    def id(self) -> str:
        """Of the article that was read."""
        return self.original.id


def text_as_read(article: Article) -> str:
    """The text as it was read, for what looks at the very marks that simplifying takes away."""
    return article.original.text if isinstance(article, SimplifiedArticle) else article.text


def place_in(article: Article, start: int, end: int) -> tuple[int, int]:
    """Where a span of the text as it was read is in `article.text`, widened by a character where nothing is left."""
    if not isinstance(article, SimplifiedArticle):
        return start, end
    first, last = article.simple.forth(start), article.simple.forth(end)
    if first < last:
        return first, last
    return (first, first + 1) if first < len(article.text) else (max(0, first - 1), first)
