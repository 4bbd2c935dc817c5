"""The words of a text as the grammar of times walks over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import NamedTuple

# Finer than word tokens: "48-hour", "1990s", "year's" and "a.m." come apart, and whether words touch is kept.
_WORD = re.compile(r"\d{1,9}(?:[.,]\d{1,9}){0,3}|[^\W\d_]{1,40}|[^\s]")
APOSTROPHES = ("'", "’", "`")
HYPHENS = ("-", "–", "‑")


class Word(NamedTuple):
    """A run of letters, a number or a mark: where it stands, and its letters in lower case."""

    start: int
    end: int
    low: str


class _Lows(dict[int, str]):
    """Words in lower case by number; "" outside the text, so that no caller has to ask."""

    def __missing__(self, at: int) -> str:
        return ""


class Words:
    """The words of a text by number, with look-ups that never fail: behind the last there is nothing.

    Attributes:
        low: gives a word in lower case; "" outside the text. A dictionary's own look-up: the grammar asks a hundred
            times a word, and a method of Python's would take a tenth of all its time.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = [Word(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text)]
        self.low = _Lows((at, word.low) for at, word in enumerate(self.all)).__getitem__
        self.starts = [word.start for word in self.all]
        gaps = ((one.end, two.start) for one, two in pairwise(self.all))
        self.heads = {at for at, gap in enumerate(gaps, 1) if text.count("\n", *gap) > 1}

    def __len__(self) -> int:
        return len(self.all)

    def at(self, offset: int) -> int:
        """Number of the first word that begins at `offset` or behind it."""
        return bisect_left(self.starts, offset)

    def capital(self, at: int) -> bool:
        """Whether the word begins with a capital."""
        return 0 <= at < len(self.all) and self.text[self.all[at].start].isupper()

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the word and the one before it."""
        return 0 < at < len(self.all) and self.all[at].start == self.all[at - 1].end

    def apart(self, at: int) -> bool:
        """Whether an empty line, or an end of the text, parts the word from the one before it."""
        return not 0 < at < len(self.all) or at in self.heads

    def is_in(self, at: int, some: Collection[str]) -> bool:
        """Whether the word is one of some and stands in the paragraph of the word before it."""
        return self.low(at) in some and not self.apart(at)

    def phrase(self, at: int, phrases: Phrases) -> tuple[int, str] | None:
        """The longest of the phrases that begins with the word: the number of the word behind it, and the phrase."""
        for parts, phrase in phrases.by_first.get(self.low(at), ()):
            last = at + len(parts)
            if all(self.low(at + place) == part for place, part in enumerate(parts)) and not any(
                self.apart(place) for place in range(at + 1, last)
            ):
                return last, phrase
        return None

    def hyphen(self, at: int) -> bool:
        """Whether the word is a hyphen that ties its neighbours."""
        return self.low(at) in HYPHENS and self.glued(at) and self.glued(at + 1)

    def past_hyphen(self, at: int) -> int:
        """Number of the word behind a tying hyphen, or `at` where there is none."""
        return at + 1 if self.hyphen(at) else at

    def possessive(self, at: int) -> int:
        """Number of the word behind a possessive ending, or `at` where there is none."""
        if self.low(at) in APOSTROPHES and self.glued(at):
            return at + 2 if self.low(at + 1) == "s" and self.glued(at + 1) else at + 1
        return at


class Phrases:
    """Phrases of a table, by their first word, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first: dict[str, list[tuple[list[str], str]]] = {}
        for phrase in phrases:
            parts = [match.group() for match in _WORD.finditer(phrase)]
            self.by_first.setdefault(parts[0], []).append((parts, phrase))
        for found in self.by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))
