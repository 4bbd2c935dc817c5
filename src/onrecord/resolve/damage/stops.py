"""Sentences and paragraphs that break off: a stop in the middle, a word left over, a line cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.lexicon.damage import traces
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.resolve.damage.seen import Seen
from onrecord.text.sentences import stands_in

# "rocket attacks. internally. Ukrainian territory."
MIDDLE = re.compile(r"(?<![\w.'’@/-])([a-z]{3,25}|[A-Z]{2,8})\. ([a-z]{3,25})(?![\w@/'’-]|\.\w)")
# "on the. Next", "and.": no sentence ends so.
UNFINISHED = re.compile(r"(?<=[a-z,] )(?:the|an|and|or|their|every|whose|because|than)\.(?=\s|\Z)")
FEWEST_WORDS = 6
LONG = 8


def broken_sentences(seen: Seen) -> Iterator[Finding]:
    """A full stop before a word in small letters, and sentences that end in a word that needs another."""
    for match in seen.matches(MIDDLE):
        if not _is_abbreviation(f"{match[1]}.") and match[2] not in traces().small_names:
            yield Finding(*match.span(), "garbled", "a full stop in the middle of a sentence")
    for match in seen.matches(UNFINISHED):
        yield Finding(*match.span(), "garbled", "the sentence breaks off")


def _is_abbreviation(written: str) -> bool:
    known = abbreviations()
    return any(stands_in(words, written) for words in (known.before_name, known.never_end, known.may_end))


def torn_names(seen: Seen) -> Iterator[Finding]:
    """A name alone between two full stops, torn off a sentence: "its continued policy. Norland."."""
    tokens, place = seen.annotation.tokens, 0
    for before, sentence in pairwise(seen.annotation.sentences):
        while place < len(tokens) and tokens[place].start < sentence.start:
            place += 1
        inside = tokens[place : place + 2]
        alone = len(inside) == 2 and inside[1].end == sentence.end and inside[0].upos == "PROPN"
        if alone and _follows(seen, before, sentence) and seen.text[inside[1].start] == ".":
            start = before.end - 1 if seen.text[before.end - 1] == "." else sentence.start
            yield Finding(start, sentence.end, "garbled", "a name alone where a sentence should stand")


def _follows(seen: Seen, before: Span, sentence: Span) -> bool:
    """Whether a sentence stands in the same paragraph behind a long plain one."""
    long = seen.text.count(" ", before.start, before.end) >= LONG
    same = "\n" not in seen.text[before.end : sentence.start]
    return long and same and seen.text[before.end - 1] == "." and seen.is_body(sentence.start)


def half_paragraphs(seen: Seen) -> Iterator[Finding]:
    """A paragraph without an end mark before one that goes on in small letters: one sentence, cut in two."""
    for first, second in pairwise(seen.paragraphs):
        if not (seen.is_body(first.start) and seen.is_body(second.start)):
            continue
        words = seen.text[first.start : first.end].split()
        goes_on = seen.text[second.start].islower() and seen.text[second.end - 1] in '.!?”"'
        if len(words) >= FEWEST_WORDS and words[0][:1].isupper() and goes_on and _breaks_off(words[-1]):
            end = second.start + len(seen.text[second.start : second.start + 40].split()[0])
            start = first.end - len(words[-1])
            yield Finding(start, min(end, second.end), "garbled", "a sentence cut in two by a paragraph’s end")


def _breaks_off(word: str) -> bool:
    return word[-1].isalnum() or word[-1] == ","
