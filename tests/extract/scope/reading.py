"""Articles read for the tests of what figures' surroundings tell: with the model, and with the worst of grammars."""

from __future__ import annotations

from itertools import cycle

from onrecord.annotate.annotate import annotate
from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.extract.extract import extract
from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.resolve.actors import mentions
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

_ROLES = ("nsubj", "obj", "obl", "nmod", "conj", "case", "acl", "amod", "root")
_PARTS = ("PROPN", "VERB", "NOUN", "ADP", "NUM", "PRON")


def read(text: str) -> list[Figure]:
    """The figures of an article read with the model."""
    article, page = Article(text=text, name="test"), Page()
    annotation = annotate(article, page, actors())
    resolution = resolve(article, page, annotation, actors())
    return list(extract(article, page, annotation, resolution).figures)


def with_words(figures_: list[Figure], words: str) -> Figure:
    """The first figure in whose text some words stand."""
    return next(figure for figure in figures_ if words in figure.text)


def read_flat(text: str) -> tuple[Figure, ...]:
    """The figures of a text of which every word hangs on the first, with roles and parts of speech by turns."""
    return _read_with(text, [0] * len(tokens(text)))


def read_chained(text: str) -> tuple[Figure, ...]:
    """The figures of a text of which every word hangs on the one before it."""
    return _read_with(text, [max(0, at - 1) for at in range(len(tokens(text)))])


def _read_with(text: str, heads: list[int]) -> tuple[Figure, ...]:
    spans = tokens(text)
    turns = zip(spans, heads, cycle(_ROLES), cycle(_PARTS), strict=False)
    grammar = tuple(Token(span.start, span.end, part, None, head, role) for span, head, role, part in turns)
    names = tuple(known_names(Words.of(text, spans), actors()))
    annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=grammar, names=names)
    article = Article(text=text, name="test")
    found, _ = mentions(article, annotation, actors(), None)
    return figures(article, annotation, Scene(article.text, Page(), annotation, Resolution(mentions=found), ()))[0]
