"""Articles read for the tests of event coding: with the model, and with the worst of grammars."""

from __future__ import annotations

from itertools import cycle

from onrecord.annotate.annotate import annotate
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.triggers import triggers
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.actors import actors
from onrecord.lexicon.events import event_words
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

_ROLES = ("obj", "nsubj", "obl", "conj", "acl", "case", "nmod", "xcomp", "advcl", "mark")
_NAMING = ("VERB", "NOUN", "VERB", "ADP", "NOUN", "VERB", "PROPN")


def read(text: str) -> tuple[Trigger, ...]:
    """The triggers of an article read with the model."""
    article, page = Article(text=text, name="test"), Page()
    annotation = annotate(article, page, actors())
    return triggers(Scene(text, page, annotation, resolve(article, page, annotation, actors()), ()))


def read_flat(text: str) -> tuple[Trigger, ...]:
    """The triggers of a text of which every word hangs on the first, with roles and parts of speech by turns."""
    return _read_with(text, [0] * len(tokens(text)))


def read_chained(text: str) -> tuple[Trigger, ...]:
    """The triggers of a text of which every word hangs on the one before it."""
    return _read_with(text, [at - 1 for at in range(len(tokens(text)))])


def _read_with(text: str, heads: list[int]) -> tuple[Trigger, ...]:
    spans = tokens(text)
    turns = zip(spans, heads, cycle(_ROLES), cycle(_NAMING), strict=False)
    grammar = tuple(_token(text, span.start, span.end, head, role, part) for span, head, role, part in turns)
    annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=grammar)
    return triggers(Scene(text, Page(), annotation, Resolution(), ()))


def _token(text: str, start: int, end: int, head: int, role: str, part: str) -> Token:
    """A token with itself for its lemma, and a verb where the table has it as one."""
    low = text[start:end].lower()
    return Token(start, end, "VERB" if low in event_words().first_words else part, low, head, role)
