"""All findings of damage and of loaded terms in one article."""

from __future__ import annotations

from itertools import chain

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.finding import Finding
from onrecord.records.page import Page
from onrecord.resolve.damage.doubled import doubled_names, doubled_objects, doubled_subjects, doubled_words
from onrecord.resolve.damage.foreign import calques, foreign_words, other_scripts
from onrecord.resolve.damage.glued import glued_marks, glued_words
from onrecord.resolve.damage.grammar import clashing_tenses, verbless_sentences, wrong_infinitives
from onrecord.resolve.damage.loaded import loaded_terms
from onrecord.resolve.damage.marks import broken_insertions, mixed_marks, spaced_marks, stray_marks, wrong_marks
from onrecord.resolve.damage.numbers import corrupt_numbers, masked_numbers
from onrecord.resolve.damage.repeated import repeated_text
from onrecord.resolve.damage.seen import Seen
from onrecord.resolve.damage.spellings import bodies_in_plural, wavering_names, wrong_initials
from onrecord.resolve.damage.stops import broken_sentences, half_paragraphs, torn_names
from onrecord.resolve.damage.translated import translated
from onrecord.resolve.damage.unclosed import closed_abroad, unbalanced_brackets, unclosed_quotations

RULES = (
    corrupt_numbers,
    masked_numbers,
    glued_words,
    glued_marks,
    stray_marks,
    broken_insertions,
    wrong_marks,
    mixed_marks,
    spaced_marks,
    closed_abroad,
    unclosed_quotations,
    unbalanced_brackets,
    broken_sentences,
    torn_names,
    half_paragraphs,
    repeated_text,
    doubled_words,
    doubled_subjects,
    doubled_objects,
    doubled_names,
    wrong_infinitives,
    clashing_tenses,
    verbless_sentences,
    other_scripts,
    foreign_words,
    calques,
    wavering_names,
    wrong_initials,
)


def damage(article: Article, page: Page, annotation: Annotation, actors: Actors) -> tuple[Finding, ...]:
    """Findings in order of the text."""
    seen = Seen.of(article, page, annotation)
    by_rule = {rule.__name__: tuple(rule(seen)) for rule in RULES}
    by_rule["bodies_in_plural"] = tuple(bodies_in_plural(seen, actors))
    found = set(chain.from_iterable(by_rule.values()))
    return tuple(sorted({*found, *loaded_terms(seen), *translated(seen, by_rule)}))
