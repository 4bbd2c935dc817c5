"""Marks that stand where they cannot: strays, quotations closed by the wrong mark, insertions broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen
from onrecord.text.quotations import Quotation

# "plans. , the", "Kesland. .": not the spaced dots of an omission.
STRAY = re.compile(r"(?<![.\s]) ?[.,;:] [.,;](?=[\s”\"]|\Z)(?! [.,;])|(?<=\w),,(?=\s)|(?<=[a-z]{2})\.\.(?=\s|\Z)|(?<=\w), ?\.(?=\s|\Z)")
WORD_BEFORE = re.compile(r"[^\s“”\"«»]{1,30}\s?\Z")
# An editor's note, "(in the region. — Ed.)", whose signature has become a line of its own.
INSERTION = re.compile(r"\([^()\n]{1,120}[-–—][ \t]{0,3}\n\s{0,4}[^\s()][^()\n]{0,30}\n\s{0,4}\)")
MARK_LINE = re.compile(r"(?<=\n)[ \t]{0,3}[,;.)”](?: [^\n]{1,30})?")
# Which marks close a quotation in one hand: by the opening mark, those of some language's own convention.
FITTING = {"“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«", '"': '"', "''": "''"}
PROSE = 5


def stray_marks(seen: Seen) -> Iterator[Finding]:
    """Two marks of which one is too many; with the word before, so that a reader finds the place."""
    if seen.taken_apart:
        return
    for match in seen.matches(STRAY):
        before = WORD_BEFORE.search(seen.text[max(0, match.start() - 31) : match.start()])
        start = match.start() - (len(before[0]) if before else 0)
        yield Finding(start, match.end(), "garbled", "a stray mark: one of the two is too many")


def broken_insertions(seen: Seen) -> Iterator[Finding]:
    """An editor's note in brackets that was torn into several lines."""
    for match in INSERTION.finditer(seen.text):
        yield Finding(*match.span(), "garbled", "an editor’s note in brackets is torn over several lines")


def wrong_marks(seen: Seen) -> Iterator[Finding]:
    """Quotations closed by a mark of another kind than opened them, or by one that opens."""
    for quotation in seen.marks[0]:
        opening, closing = seen.text[quotation.start], seen.text[quotation.end - 1]
        fitting = FITTING.get(opening)
        if fitting is None or closing in fitting or not seen.is_read(quotation.start):
            continue
        yield Finding(*_with_word(seen, quotation), "garbled", f"opened with {opening} and closed with {closing}")


def spaced_marks(seen: Seen) -> Iterator[Finding]:
    """Closing quotation marks behind a space."""
    if seen.taken_apart:
        return
    for quotation in seen.marks[0]:
        spaced = seen.text[quotation.end - 2].isspace() and not seen.text[quotation.start + 1].isspace()
        if spaced and seen.is_read(quotation.start):
            yield Finding(*_with_word(seen, quotation), "garbled", "a space before the closing quotation mark")


def _with_word(seen: Seen, quotation: Quotation) -> tuple[int, int]:
    """The closing mark with the word before it."""
    before = WORD_BEFORE.search(seen.text[max(quotation.start, quotation.end - 32) : quotation.end - 1])
    return quotation.end - 1 - (len(before[0]) if before else 0), quotation.end
