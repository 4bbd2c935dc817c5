"""Digits that are no number of anything: clock times, ordinals, keys, names with digits, telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.extract.quantity.words import measure_end
from onrecord.text.numerals import Number, Unread
from onrecord.text.pieces import Piece, glued_at, word_at

_ORDINALS = frozenset(("st", "nd", "rd", "th", "s"))
_CLOCK = frozenset(
    ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "hrs", "utc", "edt", "bst", "cet")
)
_TIES_BEFORE = frozenset(("'", "’", "#", "№", "@", ":", "/", "_", "=", "."))
_TIES_BEHIND = frozenset((":", "/", "@", "_"))
# "Sub-300" and "now-18" say something of the number; any other word tied to digits makes a name of both.
_PREFIXES = frozenset(("sub", "minus", "plus", "now", "then"))
# "Three-to-five-year", "less-than-two-week": a number word tied to one of these is a number still.
_LINKS = frozenset(("to", "and", "or", "than", "about", "over", "under", "nearly", "almost", "every"))
_TIMES_SIGNS = frozenset(("×", "x", "*", "·"))


@dataclass(frozen=True, slots=True)
class NoFigure:
    """Pieces up to `last` that hold digits or number words and are no figure."""

    last: int


def code_at(pieces: Sequence[Piece], number: Number, known: Vocabulary, *, currency: bool) -> NoFigure | Unread | None:
    """What the marks that touch a number make of it, `None` where it stays a number.

    Products ("6.0×10^23"), rows of digits and prices strung together are `Unread`; a currency's sign before the number
    rules out a name.
    """
    if word_at(pieces, number.last) in _CLOCK:
        return NoFigure(number.last + 1)
    if not number.digits:
        return NoFigure(number.last) if _tied_to_word(pieces, number.first) else None
    if _called(pieces, number):
        return NoFigure(number.last + 1)
    if _tied_before(pieces, number.first) or _tied_behind(pieces, number) or _padded(pieces[number.first].word):
        return NoFigure(code_end(pieces, number.last))
    if not currency and _letters_before(pieces, number.first):
        return NoFigure(code_end(pieces, number.last))
    unread = _product(pieces, number) or _strung(pieces, number)
    return unread or (None if number.scaled else _row(pieces, number, known))


def runs_over_lines(text: str, pieces: Sequence[Piece], number: Number) -> bool:
    """Whether groups of digits stand on different lines: one number broken, or two of a table."""
    return any(pieces[at].digits and text[pieces[at].start - 1] == "\n" for at in range(number.first + 1, number.last))


def code_end(pieces: Sequence[Piece], at: int) -> int:
    """Index behind all that touches, as the rest of a key does; a mark before a space ends it."""
    while at < len(pieces) and pieces[at].start == pieces[at - 1].end:
        tied = pieces[at].word in "-:/._@=" and at + 1 < len(pieces) and pieces[at + 1].start == pieces[at].end
        if not tied and not pieces[at].word[0].isalnum():
            break
        at += 1
    return at


def _padded(word: str) -> bool:
    """Whether a leading zero makes it a key: 007, 020."""
    return len(word) > 1 and word[0] == "0" and word.isdecimal()


def _tied_before(pieces: Sequence[Piece], at: int) -> bool:
    before = pieces[at - 1] if at else None
    if before is None or before.end != pieces[at].start or before.word not in _TIES_BEFORE:
        return False
    return before.word != "=" or word_at(pieces, at - 2) != "y"  # "Y=100" is yen


def _tied_behind(pieces: Sequence[Piece], number: Number) -> bool:
    behind = pieces[number.last] if number.last < len(pieces) else None
    if behind is None or behind.start != pieces[number.last - 1].end:
        return False
    following = word_at(pieces, number.last + 1)
    if behind.word in "-–" and glued_at(pieces, number.last):
        return _padded(following)
    rate = behind.word == "/" and following.isalpha()
    return behind.word in _ORDINALS or (behind.word in _TIES_BEHIND and following[:1].isalnum() and not rate)


def _letters_before(pieces: Sequence[Piece], at: int) -> bool:
    """Letters that touch the digits, or are tied to them by a hyphen, make a name: M142, F-16."""
    if not at or pieces[at - 1].end != pieces[at].start:
        return False
    before = pieces[at - 1]
    if before.word[0].isalpha():
        return True
    tied = before.word in "-–" and at > 1 and pieces[at - 2].end == before.start
    return tied and pieces[at - 2].word[-1].isalpha() and pieces[at - 2].word not in _PREFIXES


def _tied_to_word(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a hyphen ties the number word to a word before it: a mum-of-three."""
    if at < 2 or pieces[at - 1].word != "-" or not glued_at(pieces, at - 1):
        return False
    word = pieces[at - 2].word
    return word.isalpha() and word not in _PREFIXES and word not in _LINKS


def _called(pieces: Sequence[Piece], number: Number) -> bool:
    """Whether brackets that touch a word hold nothing else: SUM(1)."""
    at = number.first - 1
    if at < 1 or word_at(pieces, at) != "(" or word_at(pieces, number.last) != ")" or not glued_at(pieces, at):
        return False
    return pieces[at - 1].word[-1].isalpha() and pieces[number.last].start == pieces[number.last - 1].end


def _product(pieces: Sequence[Piece], number: Number) -> NoFigure | Unread | None:
    """Reads on over "6.0×10^23", which is written in too many broken ways to be read, and "4x4", a name."""
    at = number.last
    if word_at(pieces, at) not in _TIMES_SIGNS or at + 1 >= len(pieces) or not pieces[at + 1].digits:
        return None
    if pieces[at].start > pieces[at - 1].end and pieces[at + 1].start > pieces[at].end and pieces[at + 1].word != "10":
        return Unread(number.first, at + 2)  # "2 x 155mm guns", "6 x 9 m"
    if pieces[at + 1].word != "10":
        return NoFigure(code_end(pieces, at + 2))
    at += 2
    while (
        at < len(pieces)
        and pieces[at].start == pieces[at - 1].end
        and (pieces[at].digits or pieces[at].word in ("^", "-", "−", "–", "*"))
    ):
        at += 1
    return Unread(number.first, at)


def _strung(pieces: Sequence[Piece], number: Number) -> Unread | None:
    """Numbers with nothing but a currency's sign between them, which may belong to either: "$1$2", "1€2€3€"."""
    last = number.last
    while last < len(pieces) - 1 and pieces[last + 1].digits and glued_at(pieces, last) and _is_sign(pieces[last].word):
        last += 2
    return Unread(number.first, last) if last > number.last else None


def _is_sign(word: str) -> bool:
    return len(word) == 1 and category(word) == "Sc"


def _row(pieces: Sequence[Piece], number: Number, known: Vocabulary) -> NoFigure | Unread | None:
    """Digits beside digits with nothing but a space between: a telephone number, a table, a list of results."""
    last = number.last
    while last < len(pieces) and pieces[last].digits and pieces[last].start == pieces[last - 1].end + 1:
        if _names(pieces, last, known) or measure_end(pieces, last, known) > last:
            break
        last += 1
    dialled = (
        word_at(pieces, number.first - 1) in ("+", "(") and pieces[number.first - 1].end == pieces[number.first].start
    )
    if last == number.last:
        bracketed = dialled and word_at(pieces, last) == ")" and last + 1 < len(pieces) and pieces[last + 1].digits
        return NoFigure(code_end(pieces, last + 2)) if bracketed else _alone(pieces, number, dialled=dialled)
    return NoFigure(last) if dialled else Unread(number.first, last)


def _alone(pieces: Sequence[Piece], number: Number, *, dialled: bool) -> NoFigure | None:
    return NoFigure(number.last) if dialled and _spaced(pieces, number) else None


def _names(pieces: Sequence[Piece], at: int, known: Vocabulary) -> bool:
    """Whether letters touch the digits and make them a name: "six 9K720 launchers"."""
    mark = pieces[at + 1] if at + 1 < len(pieces) else None
    touches = mark is not None and mark.start == pieces[at].end and mark.word[0].isalpha()
    if not touches or mark is None:
        return False
    goes_on = at + 2 < len(pieces) and pieces[at + 2].start == mark.end and pieces[at + 2].digits
    return goes_on or (mark.word not in known.glued_scales and mark.word not in known.units)


def _spaced(pieces: Sequence[Piece], number: Number) -> bool:
    """Whether a space stands inside the number."""
    return number.last - number.first > 1 and pieces[number.first + 1].digits
