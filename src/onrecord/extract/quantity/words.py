"""Where one word of a noun group ends: hyphened words, names with digits and measures that describe are one."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.pieces import Piece, word_at

_TYPE_DIGITS = 3  # Leopard 2, Boeing 737


def word_end(pieces: Sequence[Piece], at: int) -> int:
    """Index behind the word that begins at a piece, with all that touches it: "anti-tank", "M777", "Su-35s"."""
    last = at + 1
    while last < len(pieces) and pieces[last].start == pieces[last - 1].end:
        if not pieces[last].word[0].isalnum() and not hyphen(pieces, last):
            break
        last += 1 if pieces[last].word[0].isalnum() else 2
    return last


def type_end(pieces: Sequence[Piece], at: int) -> int:
    """Index behind a type's number that stands behind its name at `at`: "Leopard 2 tanks", "Boeing 737s"."""
    behind = word_at(pieces, at + 1)
    if at >= len(pieces) or not pieces[at].word.isdecimal() or len(pieces[at].word) > _TYPE_DIGITS:
        return at
    if behind == "s" and pieces[at + 1].start == pieces[at].end:
        return at + 2
    noun = behind.isalpha() and behind.endswith("s") and not pieces[at + 1].capital
    return at + 1 if noun and pieces[at + 1].start > pieces[at].end else at


def measure_end(pieces: Sequence[Piece], at: int, known: Vocabulary) -> int:
    """Index behind a measure that describes a noun: "155mm shells", "250-pound bombs"; `at` for none."""
    if at + 1 >= len(pieces) or not pieces[at].digits:
        return at
    last = at + 1 + (pieces[at + 1].word == "-")
    unit = word_at(pieces, last)
    spaced = pieces[last].start > pieces[last - 1].end if last < len(pieces) else False
    measured = unit in known.units or unit in known.currencies or unit == "pound"
    if not measured or (spaced and unit.endswith("s")) or not word_at(pieces, last + 1)[:1].isalpha():
        return at
    return last + 1


def calibre_end(pieces: Sequence[Piece], at: int, known: Vocabulary) -> int:
    """Index behind a calibre: "155mm shells", "120-mm mortars", "7.62 mm machine gun"; `at` for none."""
    last = measure_end(pieces, at, known)
    if last == at or word_at(pieces, last - 1) != "mm":
        return at
    return last if {word_at(pieces, last), word_at(pieces, last + 1)} & known.nouns["calibres"] else at


def hyphen(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a hyphen at `at` ties two words."""
    return (
        word_at(pieces, at) == "-"
        and at + 1 < len(pieces)
        and pieces[at - 1].end == pieces[at].start
        and pieces[at].end == pieces[at + 1].start
        and pieces[at + 1].word[0].isalnum()
    )
