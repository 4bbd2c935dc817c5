"""The parts of an article that are read at once: whole paragraphs, as many as fit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

# Of wordpieces, with one that opens the window and one that closes each paragraph. Attributions cut apart: 0.4 % in
# news.
LONGEST = 192
# What a window may hold of its last paragraph when that is its only one.
ROOM = LONGEST - 2


class Window(NamedTuple):
    """A part of an article's words, by index, half-open.

    Attributes:
        first, behind: the words read.
        own: from here on their readings count; those before are context, and count in the window before.
    """

    first: int
    behind: int
    own: int


def windows(sizes: Sequence[int], paragraphs: Sequence[int], sentences: Sequence[int]) -> list[Window]:
    """Windows in order; their own words part the article's.

    A paragraph that does not fit is read by sentences, each window beginning with the last sentence of the one before
    for context; a sentence that does not fit is cut.

    Args:
        sizes: wordpieces of each word, none more than `ROOM`.
        paragraphs: index of the first word of each, ascending, from 0; each begins a sentence too.
        sentences: index of the first word of each, likewise.
    """
    before = [0, *accumulate(sizes)]
    found: list[Window] = []
    first, used = 0, 1
    for start, behind in pairwise([*paragraphs, len(sizes)]):
        size = before[behind] - before[start] + 1
        if used + size > LONGEST:
            if start > first:
                found.append(Window(first, start, first))
            first, used = start, 1
        if used + size > LONGEST:
            found += _of_long(before, _cut(before, sentences, start, behind))
            first, used = behind, 1
        else:
            used += size
    return [*found, Window(first, len(sizes), first)] if first < len(sizes) else found


def _cut(before: Sequence[int], sentences: Sequence[int], start: int, behind: int) -> list[int]:
    """Where the sentences of a paragraph begin, and the parts of those that are too long; and its end."""
    inside = sentences[bisect_left(sentences, start) : bisect_left(sentences, behind)]
    return [place for pair in pairwise([*inside, behind]) for place in _parts(before, *pair)] + [behind]


def _parts(before: Sequence[int], start: int, behind: int) -> Iterator[int]:
    yield start
    begun = start
    for place in range(start, behind):
        if before[place + 1] - before[begun] > ROOM:
            yield place
            begun = place


def _of_long(before: Sequence[int], cuts: Sequence[int]) -> Iterator[Window]:
    """Windows over the parts of one paragraph, as many parts in each as fit."""
    first = own = 0
    for at in range(1, len(cuts)):
        if before[cuts[at]] - before[cuts[first]] <= ROOM:
            continue
        yield Window(cuts[first], cuts[at - 1], cuts[own])
        own = at - 1
        fits = own > first and before[cuts[at]] - before[cuts[own - 1]] <= ROOM
        first = own - 1 if fits else own
    yield Window(cuts[first], cuts[-1], cuts[own])
