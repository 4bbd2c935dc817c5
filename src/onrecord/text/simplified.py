"""A text as its reader sees it: without invisible marks, with plain spaces, ligatures opened, misread signs read back.

What reads words would stumble over "sa\u00adid" and "12\u00a0000\u00a0people". It is given this copy instead, and what
it finds is carried back to the places of the text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from sys import maxsize
from typing import NamedTuple
from unicodedata import normalize

from onrecord.text.mojibake import misreadings

# Soft hyphen, zero-width space, directional marks and controls (UAX #9), word joiner and invisible operators, the
# byte-order mark inside a text.
INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
JOINERS = "\u200c\u200d"
# Letters of scripts that joiners shape (Arabic, Indic and others), symbols, emoji with their variation selector.
JOINED = "\u0590-\u1dff\u2190-\ud7ff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\U00010000-\U0010ffff"
SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
LIGATURES = "\ufb00-\ufb06"
ACCENTS = "\u0300-\u036f"
PLAIN_HYPHENS = {"\u2010": "-", "\u2011": "-"}
# Of accents set over one letter; more are play, and are left.
MOST_ACCENTS = 4
# These hold the groups of a number together, which a plain space would not: "12\u00a0000" is one number, and "12 000"
# may be two.
GROUP_SPACES = "\u00a0\u202f\u2009\u2007"

SPECIAL = re.compile(f"[{INVISIBLE}{JOINERS}{SPACES}{LIGATURES}{ACCENTS}{''.join(PLAIN_HYPHENS)}]")
KEPT_JOINER = re.compile(f"(?<=[{JOINED}])[{JOINERS}](?=[{JOINED}])")
IN_NUMBER = re.compile(rf"(?<=\d)[{GROUP_SPACES}](?=\d{{3}}(?!\d))")
ACCENTED = re.compile(rf"[^\W\d_][{ACCENTS}]{{1,{MOST_ACCENTS}}}")


class Change(NamedTuple):
    """A stretch of the text that is longer or shorter in the copy.

    Attributes:
        new_start, new_end: where what it became stands in the copy.
        start, end: where it stands in the text.
    """

    new_start: int
    new_end: int
    start: int
    end: int


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Simplified:
    """The copy, and the way back.

    Attributes:
        text: what a reader sees.
        changes: where its length differs, in order; between them offsets run along side by side.
    """

    text: str
    changes: tuple[Change, ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where the words at a span of the copy stand in the text.

        Invisible marks at its edges are outside; of a ligature the whole is inside. The empty span at 0, which stands
        for all of the text, stays.
        """
        if end == 0 or not self.changes:
            return start, end
        first = self._character(start)
        return (first[0], first[0]) if start == end else (first[0], self._character(end - 1)[1])

    def forth(self, offset: int) -> int:
        """Where an offset of the text is in the copy; inside a stretch that changed, behind what it became."""
        place = bisect_right(self.changes, offset, key=_start)
        if not place:
            return offset
        change = self.changes[place - 1]
        if offset == change.start:
            return change.new_start
        return change.new_end + max(0, offset - change.end)

    def _character(self, offset: int) -> tuple[int, int]:
        """The span of the text that one character of the copy stands for."""
        place = bisect_right(self.changes, (offset, maxsize))
        if not place:
            return offset, offset + 1
        change = self.changes[place - 1]
        if offset < change.new_end:
            return change.start, change.end
        start = change.end + offset - change.new_end
        return start, start + 1


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


def simplified(text: str) -> Simplified:
    """The copy of a text that is read in its stead; with the text itself where there is nothing to simplify.

    Canonical composition (Unicode's NFC) is made of letters with accents behind them, and of nothing else.
    """
    if text.isascii():
        return Simplified(text)
    pieces: list[str] = []
    changes: list[Change] = []
    length = done = 0
    for edit in _edits(text):
        pieces += (text[done : edit.start], edit.new)
        start = length + edit.start - done
        length, done = start + len(edit.new), edit.end
        if len(edit.new) != edit.end - edit.start:
            changes.append(Change(start, length, edit.start, edit.end))
    return Simplified("".join([*pieces, text[done:]]), tuple(changes)) if pieces else Simplified(text)


def _edits(text: str) -> Iterator[_Edit]:
    """What changes, in order and without overlap; signs that belong to a misread one are not looked at again."""
    misread = (_Edit(one.start, one.end, _meant(text, one.start, one.end, one.meant)) for one in misreadings(text))
    special = (_special(text, match.start()) for match in SPECIAL.finditer(text))
    done = 0
    for edit in sorted(chain(misread, (edit for edit in special if edit))):
        if edit.start >= done:
            done = edit.end
            yield edit


def _meant(text: str, start: int, end: int, meant: str) -> str:
    """What a misread sign becomes: the sign that it was, simplified in its place."""
    if not SPECIAL.match(meant):
        return meant
    edit = _special(f"{text[max(0, start - 1) : start]}{meant}{text[end : end + 4]}", min(start, 1))
    return edit.new if edit else meant


def _special(text: str, at: int) -> _Edit | None:
    """What becomes of the special character at an offset; `None` where it stays."""
    sign = text[at]
    if "\u0300" <= sign <= "\u036f":
        return _composed(text, at)
    if sign in PLAIN_HYPHENS or "\ufb00" <= sign <= "\ufb06":
        return _Edit(at, at + 1, PLAIN_HYPHENS.get(sign) or normalize("NFKC", sign))
    if sign.isspace():
        new = "\u00a0" if IN_NUMBER.match(text, at) else " "
        return _Edit(at, at + 1, new) if new != sign else None
    return None if KEPT_JOINER.match(text, at) else _Edit(at, at + 1, "")


def _composed(text: str, at: int) -> _Edit | None:
    """The letter and the accents behind it as one character, where Unicode has it."""
    match = ACCENTED.match(text, at - 1) if at else None
    new = normalize("NFC", match[0]) if match else ""
    return _Edit(*match.span(), new) if match and len(new) == 1 else None
