"""Paragraphs of an article's text, as its zones and its line breaks set them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.report.view import ShownArticle

_BLANK = " \t\r\n"
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True, order=True)
class Paragraph:
    """A stretch that stands as one paragraph of a zone of this kind; it begins and ends with something to see."""

    start: int
    end: int
    kind: str


def paragraphs(article: ShownArticle) -> list[Paragraph]:
    """Every paragraph in order; between two of them the text has nothing but spaces and line breaks.

    A text that has blank lines is set apart by them, since its single line breaks may come from wrapping at a column.
    """
    text = article.text
    apart = _BLANK_LINE.search(text) is not None
    return [
        Paragraph(start, end, kind)
        for kind, zone_start, zone_end in _covered(len(text), article.zones)
        for start, end in _split(text, zone_start, zone_end, blank_lines=apart)
    ]


def _covered(length: int, zones: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The zones, and `body` where none is; they may not overlap, so what an earlier one covers the later one loses."""
    at = 0
    for kind, start, end in sorted(zones, key=lambda zone: (zone[1], zone[2])):
        begin, stop = max(start, at), min(end, length)
        if begin >= stop:
            continue
        yield "body", at, begin
        yield kind, begin, stop
        at = stop
    yield "body", at, length


def _split(text: str, start: int, end: int, *, blank_lines: bool) -> Iterator[tuple[int, int]]:
    """Non-empty runs of lines between `start` and `end`, without the white space around them."""
    begin: int | None = None
    last = at = start
    for line in text[start:end].split("\n"):
        body = line.strip(_BLANK)
        if body:
            first = at + line.index(body)
            begin = first if begin is None else begin
            last = first + len(body)
        if begin is not None and not (body and blank_lines):
            yield begin, last
            begin = None
        at += len(line) + 1
    if begin is not None:
        yield begin, last
