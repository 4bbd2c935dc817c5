"""A segmentation that somebody else made, laid over the text it was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from onrecord.records.span import Span
from onrecord.text.simplified import INVISIBLE, JOINERS, Simplified, simplified

# What may stand between two words without being seen.
UNSEEN = re.compile(rf"[\s{INVISIBLE}{JOINERS}]*")
# The Penn Treebank writes some marks in another way than the text has them (Bracketing Guidelines, 1995; "``" is any
# quotation mark that opens, "''" any that closes).
OPENING, CLOSING = tuple("\"“„«‟‘`'"), tuple("\"”“»’'")
WRITTEN = {"``": OPENING, "''": CLOSING, "`": ("‘", "'", "‚"), "'": ("’", "‘"), "--": ("—", "–"), "...": ("…", ". . .")}
WRITTEN |= {
    f"-{name}-": (mark,) for name, mark in zip(("LRB", "RRB", "LSB", "RSB", "LCB", "RCB"), "()[]{}", strict=True)
}
# Of the tokens behind one that does not stand in the text, so many are looked for, so many characters on.
TOKENS_ON, CHARACTERS_ON = 6, 200
PLACES_TRIED = 8
MOST_LEFT_OVER = 5


@dataclass(frozen=True, slots=True)
class Miss:
    """Where a segmentation and the text part.

    Attributes:
        start, end: the words of the text that no token stands for; empty where it has none.
        token: the first that does not stand there, "" behind the last.
        count: of the tokens that were left out.
    """

    start: int
    end: int
    token: str
    count: int


@dataclass(slots=True)
class Laid:
    """What came of it: spans of the sentences and of the tokens in the simplified text, and where the two part.

    Attributes:
        length: of the text.
        given: how many tokens were.
    """

    length: int
    given: int
    sentences: list[Span] = field(default_factory=list)
    tokens: list[Span] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)
    left_out: int = 0
    unread: int = 0

    @property
    def is_of_another_text(self) -> bool:
        """Whether more than one in five of its tokens, or of the characters of the text, is left over."""
        return MOST_LEFT_OVER * self.left_out > self.given or MOST_LEFT_OVER * self.unread > self.length

    def miss(self, miss: Miss) -> None:
        """Notes where the two part; places that nothing parts are one."""
        self.left_out += miss.count
        self.unread += miss.end - miss.start
        last = self.misses[-1] if self.misses else None
        if last and not last.start < last.end and not (self.tokens and self.tokens[-1].end > last.start):
            miss = Miss(miss.start, miss.end, last.token, last.count + miss.count)
            self.misses.pop()
        self.misses.append(miss)

    def add(self, token: Span, *, opens: bool) -> None:
        """Takes a token, and with it a sentence that it opens."""
        self.tokens.append(token)
        if opens:
            self.sentences.append(token)
        else:
            self.sentences[-1] = Span(self.sentences[-1].start, token.end)


class _Word(NamedTuple):
    sentence: int
    token: str


class _Landing(NamedTuple):
    """Where reading goes on: the place in the text, and the number of the token that stands there."""

    start: int
    number: int


@dataclass(frozen=True, slots=True)
class _Both:
    """The text as it was read and as its reader sees it; places are those of the second."""

    real: str
    simple: Simplified

    def next(self, place: int) -> int:
        """Where the next word begins."""
        gap = UNSEEN.match(self.simple.text, place)
        return gap.end() if gap else place

    def after(self, token: str, place: int) -> int | None:
        """Where a token ends that stands at a place; `None` where it does not stand there."""
        for form in _forms(token):
            if self.simple.text.startswith(form, place):
                return place + len(form)
        start = self.simple.back(place, place + 1)[0]
        if self.real.startswith(token, start):
            return max(place, self.simple.forth(start + len(token)))
        return None

    def found(self, token: str, place: int) -> Iterator[int]:
        """Where a token stands at or not far behind a place, and not inside a word of the text."""
        text = self.simple.text
        for form in _forms(token):
            last = place + CHARACTERS_ON + len(form)
            start = text.find(form, place, last)
            while start >= 0:
                if not (start > place and text[start - 1].isalnum() and form[0].isalnum()):
                    yield start
                start = text.find(form, start + 1, last)


def laid_over(real: str, simple: Simplified, segmentation: Sequence[Sequence[str]]) -> Laid:
    """A segmentation laid over a text, token by token, until it is clear that it is one of another text.

    Invisible marks may stand in the tokens or not, and the Penn Treebank's own ways to write marks are known. Where a
    token does not stand in the text, reading goes on at the nearest place where one of the next ones does, with its
    follower.
    """
    both, words = _Both(real, simple), list(_words(segmentation))
    laid = Laid(len(simple.text), len(words))
    place = number = 0
    sentence = -1
    while number < len(words) and not laid.is_of_another_text:
        start = both.next(place)
        end = both.after(words[number].token, start)
        if end is None:
            landing = _landing(both, words, number, start)
            laid.miss(_miss(simple.text, words, number, start, landing))
            place, number = landing
            continue
        if span := _seen(simple.text, start, end):
            laid.add(span, opens=words[number].sentence != sentence)
            sentence = words[number].sentence
        place, number = end, number + 1
    if number == len(words) and (rest := _seen(simple.text, place, len(simple.text))):
        laid.miss(Miss(rest.start, rest.end, "", 0))
    return laid


def _words(segmentation: Sequence[Sequence[str]]) -> Iterator[_Word]:
    """The tokens that can be seen, without what cannot at their edges."""
    for number, sentence in enumerate(segmentation):
        for token in sentence:
            seen = token if token.isascii() else UNSEEN.sub("", token, count=1)
            if simplified(seen).text.strip():
                yield _Word(number, seen.strip())


def _forms(token: str) -> tuple[str, ...]:
    """The ways in which a token may stand in a text."""
    if token.isalnum() and token.isascii():
        return (token,)
    others = [token.replace("\\/", "/").replace("\\*", "*"), token.replace("'", "’"), simplified(token).text]
    return tuple(dict.fromkeys(form for form in (token, *WRITTEN.get(token, ()), *others) if form))


def _landing(both: _Both, words: Sequence[_Word], number: int, place: int) -> _Landing:
    """Where reading goes on: as near as possible; at the next token where nothing near stands in the text."""
    nearest: _Landing | None = None
    for n in range(number, min(number + TOKENS_ON, len(words))):
        for start in islice(both.found(words[n].token, place), PLACES_TRIED):
            here = _Landing(start, n)
            if (nearest is None or here < nearest) and _followed(both, words, n, start):
                nearest = here
    return nearest or _Landing(place, number + 1)


def _followed(both: _Both, words: Sequence[_Word], number: int, start: int) -> bool:
    """Whether a token stands at a place and the next one behind it."""
    end = both.after(words[number].token, start)
    if end is None:
        return False
    return number + 1 == len(words) or both.after(words[number + 1].token, both.next(end)) is not None


def _miss(text: str, words: Sequence[_Word], number: int, place: int, landing: _Landing) -> Miss:
    span = _seen(text, place, landing.start)
    start, end = (span.start, span.end) if span else (landing.start, landing.start)
    return Miss(start, end, words[number].token, landing.number - number)


def _seen(text: str, start: int, end: int) -> Span | None:
    """A span without the white space at its edges."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return Span(first, start + len(words.rstrip())) if words.strip() else None
