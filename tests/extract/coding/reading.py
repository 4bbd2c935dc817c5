"""Articles read for the tests of events: with the model, and with the worst of grammars."""

from __future__ import annotations

from itertools import cycle

from onrecord.annotate.annotate import annotate
from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.extract.coding.coded import coded
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.extract import extract
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.event import Event, EventKind
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.when import When
from onrecord.resolve.actors import mentions
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

_ROLES = ("nsubj", "obj", "obl", "nmod", "conj", "case", "acl", "xcomp", "advcl", "ccomp", "aux", "amod", "root")
_PARTS = ("PROPN", "VERB", "NOUN", "ADP", "NUM", "PRON", "AUX")
_KINDS: tuple[EventKind, ...] = (
    "AGREE",
    "CONSULT",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "SANCTION",
    "MOBILIZE",
    "ASSAULT",
)


def read(text: str, published: str | None = None) -> Extraction:
    """What an article read with the model says."""
    article = Article(text=text, name="test")
    page = Page(published=When(published, "given") if published else None)
    annotation = annotate(article, page, actors())
    resolution = resolve(article, page, annotation, actors())
    return extract(article, page, annotation, resolution)


def at(found: Extraction, text: str, words: str) -> Event:
    """The event in whose trigger some words of an article stand."""
    start = text.index(words)
    return next(one for one in found.events if one.start < start + len(words) and start < one.end)


def read_flat(text: str) -> list[Event]:
    """An event for every other word of a text of which every word hangs on the first, with roles and parts by turns."""
    return _read_with(text, [0] * len(tokens(text)))


def read_chained(text: str) -> list[Event]:
    """An event for every other word of a text of which every word hangs on the one before it."""
    return _read_with(text, [max(0, place - 1) for place in range(len(tokens(text)))])


def _read_with(text: str, heads: list[int]) -> list[Event]:
    spans = tokens(text)
    turns = zip(spans, heads, cycle(_ROLES), cycle(_PARTS), strict=False)
    grammar = tuple(Token(span.start, span.end, part, None, head, role) for span, head, role, part in turns)
    names = tuple(known_names(Words.of(text, spans), actors()))
    annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=grammar, names=names)
    found, _ = mentions(Article(text=text, name="test"), annotation, actors(), None)
    scene = Scene(text, Page(), annotation, Resolution(mentions=found), ())
    triggers = [
        Trigger(place, Span(span.start, span.end), kind, noun=grammar[place].upos == "NOUN")
        for (place, span), kind in zip(list(enumerate(spans))[::2], cycle(_KINDS), strict=False)
    ]
    return [coded(scene, "article", one, None) for one in triggers]
