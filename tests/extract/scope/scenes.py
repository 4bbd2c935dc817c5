"""An article read as far as its figures, for tests of what these speak of."""

from __future__ import annotations

from onrecord.annotate.annotate import annotate
from onrecord.extract.extract import extract
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.actors import actors
from onrecord.lexicon.counted import Kinds
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.resolve.resolve import resolve


def figures_of(text: str, kinds: Kinds | None = None) -> tuple[Figure, ...]:
    """The figures of a text."""
    article, page = Article(text=text, name="a"), Page()
    annotation = annotate(article, page, actors())
    return extract(article, page, annotation, resolve(article, page, annotation, actors()), kinds).figures


def scene_of(text: str) -> Scene:
    """The scene of a text without statements."""
    article, page = Article(text=text, name="a"), Page()
    annotation = annotate(article, page, actors())
    return Scene(text, page, annotation, resolve(article, page, annotation, actors()), ())
