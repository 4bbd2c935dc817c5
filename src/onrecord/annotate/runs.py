"""Runs of capitalised words: where a name may stand."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from onrecord.annotate.words import Words
from onrecord.lexicon.reporting import abbreviations
from onrecord.text.light import CALENDAR, LIGHT
from onrecord.text.sentences import stands_in
from onrecord.text.surnames import PARTICLES

CONNECTORS = frozenset("of for and the on".split())
LINKS = CONNECTORS | PARTICLES
# The article of Arabic names, written small and tied to the name: "Hazim al-Rawi".
ARTICLE_TIED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|d['’])[-–]?[A-ZÀ-ÞĀ-Ž]")
# Names as well, so that only a connector before them makes them months ("the Court of Appeal on August 3").
MONTHS_AND_NAMES = frozenset("April May June August".split())
LONGEST_RUN = 20


class Run(NamedTuple):
    """Tokens from `first` up to, not including, `behind`."""

    first: int
    behind: int


def runs(words: Words) -> Iterator[Run]:
    """Runs of capitalised words with the light words that tie them, in order, split where "and" parts two names."""
    first_words = {word for word in words.distinct if _may_begin(word)}
    place = 0
    while place < len(words.spans):
        if words.strings[place] not in first_words:
            place += 1
            continue
        behind = _behind(words, place, first_words)
        yield Run(place, behind)
        place = behind


def is_capitalised(word: str) -> bool:
    """Whether a token is capitalised as a name is."""
    return word[0].isupper() and word not in LIGHT and word not in CALENDAR


def _may_begin(word: str) -> bool:
    """Whether a run may begin, or go on, with a word."""
    return is_capitalised(word) or ARTICLE_TIED.match(word) is not None


def _behind(words: Words, place: int, first_words: Container[str]) -> int:
    """Behind the last token of the run that begins at `place`."""
    end = place + 1
    while end < len(words.spans) and end - place < LONGEST_RUN and words.tied(end):
        step = 1 if words.strings[end] in first_words else _step(words, end)
        if not step:
            break
        end += step
    return end


def _step(words: Words, end: int) -> int:
    """How many tokens the run takes from `end` on where no capital stands there: connectors before one, or a stop."""
    word = words.at(end)
    if word == ".":
        return 2 if _abbreviates(words, end) and is_capitalised(words.at(end + 1) or ".") else 0
    for ahead in (1, 2):
        if word not in LINKS or not words.tied(end + ahead):
            return 0
        word = words.at(end + ahead)
        if is_capitalised(word):
            return 0 if word in MONTHS_AND_NAMES else ahead + 1
    return 0


def _abbreviates(words: Words, stop: int) -> bool:
    """Whether a stop tied to the word before it belongs to that word: "J. Keller", "Gen. Keller"."""
    before = words.at(stop - 1)
    if len(before) == 1:
        return True
    return stands_in(abbreviations().before_name, f"{before}.") and words.spans[stop].start == words.spans[stop - 1].end
