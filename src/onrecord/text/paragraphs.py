"""Paragraphs of a plain text, whether its lines were wrapped or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, starmap

from onrecord.records.span import Span

LINE = re.compile(r"[^\n]+")
# What stands on a line, without the white space around it.
WORDS_OF_LINE = re.compile(r"\S(?:[^\n]*\S)?")
SENTENCE_END = '.!?…:;"”’»“)'
# Mail and old wires wrap at 65 to 80 characters; a page pasted into a file has lines as long as its paragraphs.
LONGEST_WRAPPED_LINE = 90
WRAPPED_SHARE = 0.5


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs, without the white space around them.

    A line is a paragraph unless the text is wrapped; then lines up to the next blank line belong together.
    """
    lines = list(starmap(Span, line_places(text)))
    if not _is_wrapped(text, lines):
        return lines
    joined: list[Span] = []
    for line in lines:
        if joined and text.count("\n", joined[-1].end, line.start) == 1:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def line_places(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where the lines between two offsets that are not blank begin and end, without the white space around them."""
    return map(re.Match.span, WORDS_OF_LINE.finditer(text, start, len(text) if end is None else end))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; `None` where nothing else is left."""
    piece = text[start:end]
    words = piece.lstrip()
    first = end - len(words)
    behind = first + len(words.rstrip())
    return Span(first, behind) if behind > first else None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most lines that another line follows directly break off in the middle of a sentence."""
    followed = [a for a, b in pairwise(lines) if b.start == a.end + 1 or text.count("\n", a.end, b.start) == 1]
    if len(followed) < 3 or any(line.end - line.start > LONGEST_WRAPPED_LINE for line in followed):
        return False
    broken = sum(text[line.end - 1] not in SENTENCE_END for line in followed)
    return broken > WRAPPED_SHARE * len(followed)
