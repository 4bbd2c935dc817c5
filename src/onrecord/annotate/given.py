"""A segmentation that comes with the article, laid over its text."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span
from onrecord.text.segmentation import Laid, Miss, laid_over
from onrecord.text.simplified import Simplified
from onrecord.text.simplified_article import SimplifiedArticle

LONGEST_SHOWN = 40


class Given(NamedTuple):
    """What comes of an article's own segmentation.

    Attributes:
        laid: `None` where so much is left over that it cannot be one of this text.
        refusals: where it and the text part.
    """

    laid: Laid | None
    refusals: tuple[Refusal, ...]


def given(article: Article) -> Given:
    """The article's own tokens and sentences, in order, with a refusal for each place where they leave the text."""
    laid = _laid(article)
    if laid.is_of_another_text:
        return Given(None, (_refusal(laid, laid.misses[0], used="no other token either"),))
    return Given(laid, tuple(_refusal(laid, miss, used="all other tokens") for miss in laid.misses))


def _laid(article: Article) -> Laid:
    if isinstance(article, SimplifiedArticle):
        return laid_over(article.original.text, article.simple, article.tokens)
    return laid_over(article.text, Simplified(article.text), article.tokens)


def _refusal(laid: Laid, miss: Miss, used: str) -> Refusal:
    """The words that no token stands for are refused; where there are none, the token behind or before the place."""
    span = Span(miss.start, miss.end)
    if span.start == span.end and laid.tokens:
        place = bisect_left(laid.tokens, miss.start, key=lambda token: token.start)
        span = laid.tokens[min(place, len(laid.tokens) - 1)]
    params = {"token": miss.token[:LONGEST_SHOWN]} if miss.token else {}
    return Refusal("annotate", span.start, span.end, Reason.of("tokens_do_not_follow", used=used, **params))
