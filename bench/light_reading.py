"""Articles as the stages would have read them, by tokenizer and light dictionary forms alone."""

from __future__ import annotations

from editing import Made
from onrecord.annotate.lemmas import lemma
from onrecord.lexicon.frequencies import level, rarest
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.text.sentences import sentences
from onrecord.text.tokens import token_places


def read_as(made: Made, number: int) -> Reading:
    """An article with the annotation that matters for copies, by tokenizer and light dictionary forms alone."""
    text = made.text
    article = Article(text=text, name=str(number), outlet=made.outlet, published=made.published)
    split = tuple(sentences(text, abbreviations()))
    tokens = tuple(Token(start, end, None, light_lemma(text[start:end])) for start, end in token_places(text))
    return Reading(
        article=article,
        page=Page(published=When(made.published, "given"), language="en"),
        annotation=Annotation(sentences=split, tokens=tokens),
        resolution=Resolution(),
        extraction=Extraction(),
    )


def light_lemma(word: str) -> str:
    """A dictionary form without grammar: as a verb where the word ends like one, else as a noun."""
    plain = word.lower()
    as_verb = lemma(plain, "VERB")
    is_verb = plain.endswith(("ed", "ing")) or as_verb[:2] != plain[:2]
    found = as_verb if is_verb else lemma(plain, "NOUN")
    return found if word == plain or level(found) < rarest() else word
