"""All that is read in one pass over an article's text."""

from __future__ import annotations

from itertools import starmap

from onrecord.annotate.given import given
from onrecord.annotate.model.reading import readings
from onrecord.annotate.model.weights import weights
from onrecord.annotate.named import named
from onrecord.annotate.trained import attributions_of, names_of, quantities_of, times_of, with_grammar
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
    if page.language not in (None, "en"):
        return Annotation(sentences=spans, tokens=words, refusals=refusals)
    shipped = weights()
    found = readings(article.text, words, spans, shipped)
    return Annotation(
        sentences=spans,
        tokens=tuple(with_grammar(article.text, words, found)),
        names=named(article.text, words, tuple(names_of(words, found, shipped.calibration)), actors),
        times=tuple(times_of(words, found)),
        quantities=tuple(quantities_of(words, found)),
        attributions=tuple(attributions_of(words, found, shipped.calibration)),
        refusals=refusals,
    )
