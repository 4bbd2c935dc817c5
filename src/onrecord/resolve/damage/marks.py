"""Marks that stand where they cannot: strays, quotations closed by the wrong mark, insertions broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen, word_start
from onrecord.text.quotations import Quotation

# "plans. , the", "Kesland. .": not the spaced dots of an omission.
STRAY = re.compile(
    r"[.,;:](?<![.\s][.,;:]) [.,;](?=[\s”\"]|\Z)(?! [.,;])"
    r"|,(?<=\w,)(?:,(?=\s)| ?\.(?=\s|\Z))"
    r"|\.(?<=[a-z]{2}\.)\.(?=\s|\Z)"
)
# An editor's note, "(in the region. — Ed.)", whose signature has become a line of its own.
INSERTION = re.compile(r"\([^()\n]{1,120}[-–—][ \t]{0,3}\n\s{0,4}[^\s()][^()\n]{0,30}\n\s{0,4}\)")
# Which marks close a quotation in one hand, by the opening mark.
FITTING = {"“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«", '"': '"', "''": "''"}


def stray_marks(seen: Seen) -> Iterator[Finding]:
    """Two marks of which one is too many; with the word before, so that a reader finds the place."""
    for match in () if seen.taken_apart else seen.matches(STRAY):
        start = word_start(seen.text, match.start())
        yield Finding(start, match.end(), "garbled", "a stray mark: one of the two is too many")


def broken_insertions(seen: Seen) -> Iterator[Finding]:
    """An editor's note in brackets that was torn into several lines."""
    for match in INSERTION.finditer(seen.text):
        yield Finding(*match.span(), "garbled", "an editor’s note in brackets is torn over several lines")


def wrong_marks(seen: Seen) -> Iterator[Finding]:
    """Quotations closed by a mark of another language, or by one that opens."""
    return (_mismatch(seen, quotation) for quotation in seen.marks[0] if _closed_by_other(seen, quotation) == "wrong")


def mixed_marks(seen: Seen) -> Iterator[Finding]:
    """Quotations of which one mark is straight and the other curly."""
    return (_mismatch(seen, quotation) for quotation in seen.marks[0] if _closed_by_other(seen, quotation) == "mixed")


def spaced_marks(seen: Seen) -> Iterator[Finding]:
    """Closing quotation marks behind a space, unless something else is wrong with them."""
    for quotation in () if seen.taken_apart else seen.marks[0]:
        spaced = seen.text[quotation.end - 2].isspace() and not seen.text[quotation.start + 1].isspace()
        nested, glued = seen.text[quotation.end - 3] in "'’”", seen.text[quotation.end : quotation.end + 1].isalnum()
        lone = spaced and not nested and not glued and _closed_by_other(seen, quotation) is None
        if lone and seen.is_read(quotation.start):
            yield Finding(*_with_word(seen, quotation), "garbled", "a space before the closing quotation mark")


def _closed_by_other(seen: Seen, quotation: Quotation) -> str | None:
    """Whether a double mark is closed by one that does not fit it: `wrong`, or `mixed` with a straight one."""
    opening, closing = seen.text[quotation.start], seen.text[quotation.end - 1]
    if closing in FITTING.get(opening, closing) or not seen.is_read(quotation.start):
        return None
    return "mixed" if '"' in opening + closing else "wrong"


def _mismatch(seen: Seen, quotation: Quotation) -> Finding:
    opening, closing = seen.text[quotation.start], seen.text[quotation.end - 1]
    return Finding(*_with_word(seen, quotation), "garbled", f"opened with {opening} and closed with {closing}")


def _with_word(seen: Seen, quotation: Quotation) -> tuple[int, int]:
    """The closing mark with the word before it."""
    return max(quotation.start, word_start(seen.text, quotation.end - 1)), quotation.end
