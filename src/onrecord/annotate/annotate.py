"""All that is read in one pass over an article's text."""

from __future__ import annotations

from itertools import starmap

from onrecord.annotate.given import given
from onrecord.annotate.names import names
from onrecord.lexicon.actors import Actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.text.sentences import sentences
from onrecord.text.tokens import token_places


def annotate(article: Article, page: Page, actors: Actors) -> Annotation:
    """Sentences, tokens and names of an article.

    The carrier's own segmentation is used where it has one that is of this text; an article in a language that is not
    read gets its sentences and tokens, and no names.
    """
    laid, refusals = given(article) if article.tokens else (None, ())
    if laid is not None:
        spans = tuple(laid.sentences)
        words = tuple(Token(word.start, word.end) for word in laid.tokens)
    else:
        spans = tuple(sentences(article.text, abbreviations()))
        words = tuple(starmap(Token, token_places(article.text)))
    found = names(article.text, words, actors) if page.language in (None, "en") else ()
    return Annotation(sentences=spans, tokens=words, names=found, refusals=refusals)
