"""Sentences of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.records.span import Span
from onrecord.text.paragraphs import paragraphs, trimmed

# A full stop, with the closing marks that belong to it, before white space. Bounded, so that a run of a million
# marks costs one step each.
# French puts a space before the mark, and so do texts taken apart into tokens.
END = re.compile(r"[.!?…]{1,8}[\"”’»“')\]]{0,4}(?:[ \u00a0\u202f][”»])?(?=\s)")
BEFORE_WORD = " \n\t\u00a0([\"“„«‘'"
LONGEST_WORD = 40
NEXT_WORD = re.compile(r"[^\W\d_]{1,20}")
NUMBERED = frozenset({"no.", "nos.", "art.", "sec.", "p.", "pp.", "fig.", "vol.", "ch.", "para."})
SENTENCE_OPENERS = frozenset(
    "the a an he she it they we i you in on at but and this that these those there his her its their our as if when "
    "while after before since although however meanwhile officials".split()
)
# Whether the sentence goes on behind a word with its stop: always, until a word that opens sentences, before a digit.
_Behind = Literal["goes_on", "waits", "numbers", "ends"]
OPENERS = "\"“„«‘'([–—-•*"


# Told apart by identity: there is one table, and it is asked for at every full stop.
@dataclass(frozen=True, slots=True, eq=False)
class Abbreviations:
    """Words with their full stop, as written: "Ill." is a state, "ill." ends a sentence.

    Attributes:
        before_name: a name follows ("Gen."): the sentence goes on.
        never_end: the sentence goes on whatever follows ("e.g.").
        may_end: the sentence ends only if a word that opens sentences follows ("U.S. He", but "U.S. President").
    """

    before_name: frozenset[str] = frozenset()
    never_end: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()


def sentences(text: str, abbreviations: Abbreviations) -> list[Span]:
    """Spans of the sentences, none across a paragraph's end."""
    return [
        sentence
        for paragraph in paragraphs(text)
        for sentence in _of_paragraph(text, paragraph.start, paragraph.end, abbreviations)
    ]


def _of_paragraph(text: str, start: int, end: int, abbreviations: Abbreviations) -> list[Span]:
    found: list[Span] = []
    begin = start
    for match in END.finditer(text, start, end):
        if not _ends(text, match.start(), match.end(), end, abbreviations):
            continue
        if span := trimmed(text, begin, match.end()):
            found.append(span)
        begin = match.end()
    if span := trimmed(text, begin, end):
        found.append(span)
    return found


def _ends(text: str, stop: int, after: int, limit: int, abbreviations: Abbreviations) -> bool:
    """Whether the mark at `stop` ends a sentence: what follows it and what it is part of decide."""
    one_stop = text[stop] == "." and after - stop == 1
    before = _behind_word(_word_before(text, stop) + ".", abbreviations) if one_stop else "ends"
    following = "" if before == "goes_on" else text[after : min(limit, after + 30)].lstrip()
    if not following:
        return False
    opened = following.lstrip(OPENERS)
    starts = opened[:1]
    lower = starts.islower() or following[0] in ",;"
    if before == "waits":
        word = None if lower else NEXT_WORD.match(opened)
        return word is not None and word.group().lower() in SENTENCE_OPENERS
    # "Where?" he asked: the sentence goes on after a closing mark if a small letter follows.
    return not (lower or (before == "numbers" and starts.isdigit()))


@lru_cache(maxsize=4096)
def _behind_word(written: str, abbreviations: Abbreviations) -> _Behind:
    """What a word with its full stop leaves open."""
    forms = _forms(written)
    if not (abbreviations.never_end.isdisjoint(forms) and abbreviations.before_name.isdisjoint(forms)):
        return "goes_on"
    waits = not abbreviations.may_end.isdisjoint(forms) or _is_initial(written)
    return "waits" if waits else "numbers" if written.lower() in NUMBERED else "ends"


def stands_in(words: frozenset[str], written: str) -> bool:
    """Whether an abbreviation is among some words as it is written, set in capitals, or opening a sentence."""
    return not words.isdisjoint(_forms(written))


def _forms(written: str) -> tuple[str, str, str]:
    """The ways in which a list may have an abbreviation."""
    return written, written.lower(), written.capitalize() if written.isupper() else written


def _is_initial(before: str) -> bool:
    """Whether a single capital stands before the stop: "G. Keller"."""
    return len(before) == 2 and before[0].isupper()


def _word_before(text: str, stop: int) -> str:
    """The word that ends at `stop`; "" where it is longer than any abbreviation."""
    start = stop
    while start > 0 and text[start - 1] not in BEFORE_WORD:
        start -= 1
        if stop - start > LONGEST_WORD:
            return ""
    return text[start:stop]
