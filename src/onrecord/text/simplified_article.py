"""An article as its stages see it, when its text has marks that reading stumbles over."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.text.simplified import Simplified


@dataclass(frozen=True, slots=True, kw_only=True)
class SimplifiedArticle(Article):
    """An article whose `text`, title and layout are simplified, not its tokens, under the id of the one that was read.

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
