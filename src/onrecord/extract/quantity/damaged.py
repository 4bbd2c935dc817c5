"""Digits that scanning, scraping or translating has damaged: what they wrote can no longer be told."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.codes import code_end
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.numerals import Number, Unread
from onrecord.text.pieces import Piece, word_at

_SEPARATORS = frozenset((".", ","))
# Letters that scanners take zeros and ones for.
_LIKE_DIGITS = frozenset("oli")
_GROUP = 3


def damaged_at(pieces: Sequence[Piece], number: Number, known: Vocabulary) -> Unread | None:
    """The stretch of a number in digits that goes on in a way no number is written, `None` where it does not."""
    if not number.digits or number.last >= len(pieces):
        return None
    return _misread(pieces, number) or _raised(pieces, number) or _broken(pieces, number, known)


def _misread(pieces: Sequence[Piece], number: Number) -> Unread | None:
    """Letters that look like digits: "5oo", "l00"."""
    behind, first = pieces[number.last], number.first
    touches = behind.start == pieces[number.last - 1].end
    if touches and behind.word != "l" and set(behind.word) <= _LIKE_DIGITS:
        return Unread(first, code_end(pieces, number.last))
    before = pieces[first - 1] if first else None
    if before is not None and before.end == pieces[first].start and before.word in _LIKE_DIGITS:
        return Unread(first - 1, number.last) if pieces[first].word.startswith("0") else None
    return None


def _raised(pieces: Sequence[Piece], number: Number) -> Unread | None:
    """A power, or a mark of a footnote: "10^6", "120¹"."""
    at = number.last
    while (
        at < len(pieces)
        and pieces[at].start == pieces[at - 1].end
        and (pieces[at].word == "^" or _is_raised(pieces[at]))
    ):
        at += 1
    if at == number.last:
        return None
    touches = at < len(pieces) and pieces[at].digits and pieces[at].start == pieces[at - 1].end
    return Unread(number.first, at + touches)


def _is_raised(piece: Piece) -> bool:
    return piece.word.isdigit() and not piece.word.isdecimal()


def _broken(pieces: Sequence[Piece], number: Number, known: Vocabulary) -> Unread | None:
    """Separators where none can stand: "5,,000", "100 ,000", "100, 000", "5 . 5", "1.2.bn"."""
    at = number.last
    if pieces[at].word not in _SEPARATORS:
        return None
    behind = at + 1
    while word_at(pieces, behind) in _SEPARATORS and pieces[behind].start == pieces[behind - 1].end:
        behind += 1
    if behind < len(pieces) and pieces[behind].word in known.glued_scales and pieces[behind].start == pieces[at].end:
        return Unread(number.first, behind + 1) if pieces[at].start == pieces[at - 1].end else None
    if behind >= len(pieces) or not pieces[behind].digits:
        return None
    free_before, free_behind = pieces[at].start > pieces[at - 1].end, pieces[behind].start > pieces[behind - 1].end
    group = len(pieces[behind].word) == _GROUP and pieces[behind].word.startswith("0")
    several = behind > at + 1
    return Unread(number.first, behind + 1) if free_before or (several and not free_behind) or group else None
