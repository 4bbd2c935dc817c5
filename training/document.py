"""A text with what people marked in it: what every corpus is turned into."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap

from onrecord.annotate.model.looks import looks
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Token
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.tokens import token_places

Places = frozenset[int]


@dataclass(frozen=True)
class Attributed:
    """An attribution, by indexes of words; `source` may be empty."""

    source: Places
    cue: Places
    content: Places


@dataclass(frozen=True, kw_only=True)
class Gold:
    """What is marked in a document; `None` where its corpus marks no such thing.

    Attributes:
        upos, deprel: label of each word, -1 where unknown.
        head: index of each word's head, itself for a root.
        names, times: for each word the tags it may have, as bits (`labels.bits`).
        attributions: in order of the text.
        open: words of which it is unknown whether they are in a cue.
    """

    upos: Sequence[int] | None = None
    head: Sequence[int] | None = None
    deprel: Sequence[int] | None = None
    names: Sequence[int] | None = None
    times: Sequence[int] | None = None
    attributions: Sequence[Attributed] | None = None
    open: Places = frozenset()


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text in words.

    Attributes:
        name: what it is called in messages.
        text: the text.
        words: its words.
        looks: how each looks.
        paragraphs, sentences: index of the first word of each.
        gold: what is marked.
    """

    name: str
    text: str
    words: Sequence[Token]
    looks: Sequence[int]
    paragraphs: Sequence[int]
    sentences: Sequence[int]
    gold: Gold

    @property
    def forms(self) -> list[str]:
        """The words as they stand."""
        return [self.text[word.start : word.end] for word in self.words]


def words_of(text: str) -> list[Token]:
    """The words of a text, as the road finds them."""
    return list(starmap(Token, token_places(text)))


def document(name: str, text: str, words: Sequence[Token], gold: Gold) -> Document:
    """A document with its paragraphs and sentences."""
    starts = [word.start for word in words]
    return Document(
        name=name,
        text=text,
        words=words,
        looks=looks(text, words),
        paragraphs=_firsts(starts, (one.start for one in paragraphs(text))),
        sentences=_firsts(starts, (one.start for one in sentences(text, abbreviations()))),
        gold=gold,
    )


def covered(words: Sequence[Token], start: int, end: int) -> range:
    """Indexes of the words that a span touches."""
    first = bisect_left(words, start, key=lambda word: word.end - 1)
    behind = bisect_left(words, end, key=lambda word: word.start)
    return range(first, max(first, behind))


def _firsts(starts: Sequence[int], places: Iterable[int]) -> list[int]:
    found = {bisect_left(starts, place) for place in places}
    return sorted((found | {0}) - {len(starts)}) if starts else []
