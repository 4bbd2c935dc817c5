"""Quotations and brackets of which one mark is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.resolve.damage.seen import Seen, piece_around, word_start

DOUBLE = frozenset('“„«"')
BRACKET = re.compile(r"[()\[\]]")
OPENED_BY = {")": "(", "]": "["}
# "a) tolls, 2) pilots", ":-)": these close nothing.
NUMBERED = re.compile(r"(?:(?<![^\s(])(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})\.?|[:;]-?)\Z")
# How far behind an opening mark a guillemet is looked for.
LONGEST = 1000


def unclosed_quotations(seen: Seen) -> Iterator[Finding]:
    """Opening marks that nothing closes, or that a closing guillemet does: another language's mark."""
    for mark in seen.marks[1]:
        if seen.text[mark.start : mark.end] in DOUBLE and seen.is_body(mark.start) and not _closed_abroad(seen, mark):
            detail = "the quotation that begins here is never closed"
            yield Finding(mark.start, piece_around(seen.text, mark.end)[1], "garbled", detail)


def closed_abroad(seen: Seen) -> Iterator[Finding]:
    """Quotations that an English mark opens and a guillemet closes."""
    for mark in seen.marks[1]:
        closing = _closed_abroad(seen, mark)
        if closing and seen.is_read(mark.start):
            detail = f"opened with {seen.text[mark.start]} and closed with »"
            yield Finding(word_start(seen.text, closing), closing + 1, "garbled", detail)


def _closed_abroad(seen: Seen, mark: Span) -> int | None:
    """Where a closing guillemet stands behind an opening mark of English, on the same line."""
    if seen.text[mark.start] not in '“"':
        return None
    line = seen.text.find("\n", mark.end, mark.end + LONGEST)
    place = seen.text.find("»", mark.end, line if line >= 0 else mark.end + LONGEST)
    return place if place >= 0 and not any(seen.quoted.touching(place, place + 1)) else None


def unbalanced_brackets(seen: Seen) -> Iterator[Finding]:
    """Brackets of the running text that have no partner near them."""
    for place in _alone(seen.text):
        if seen.is_body(place):
            yield Finding(*piece_around(seen.text, place), "garbled", "the bracket’s partner is missing")


def _alone(text: str) -> list[int]:
    """Where the brackets without a partner stand; one may be a line or two away."""
    opened: list[int] = []
    alone: list[int] = []
    for match in BRACKET.finditer(text):
        place = match.start()
        while opened and place - opened[-1] > LONGEST:
            alone.append(opened.pop())
        if match[0] not in OPENED_BY:
            opened.append(place)
        elif opened and text[opened[-1]] == OPENED_BY[match[0]]:
            opened.pop()
        elif not NUMBERED.search(text[max(0, place - 5) : place]):
            alone.append(place)
    return sorted([*opened, *alone])
