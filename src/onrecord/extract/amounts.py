"""One number with what is glued to it: sign, currency, scale mark, unit, or the noun behind a hyphen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.extract.quantities import Vocabulary
from onrecord.text.numerals import Number, Unread, number_at
from onrecord.text.pieces import Piece, word_at

_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_CLOCK = frozenset(("am", "pm", "a.m.", "p.m.", "o'clock", "o’clock", "gmt", "hrs", "utc", "edt", "est", "bst", "cet"))
_CURRENCY_REACH = 8


@dataclass(frozen=True, slots=True)
class Amount:
    """A number read, with its unit.

    Attributes:
        first, last: half-open range of the pieces that write it, currency sign and unit included.
        value: the lower end where there are two.
        high: the upper end of a range.
        whole: what it is a part of ("28 out of 30").
        number: the number itself.
        unit: ISO 4217 code, `percent` or a unit's symbol.
        unit_word: half-open range of pieces that spell the unit as a word, else `None`.
        money: whether the unit is a currency.
        glued: index of a word that a hyphen ties to the number ("30-member"), else `None`.
        signed: whether a plus or minus sign stands before it.
        vague: whether it is a word such as "dozens".
        plus: whether a plus sign follows ("500+").
    """

    first: int
    last: int
    value: Decimal
    number: Number
    high: Decimal | None = None
    whole: Decimal | None = None
    unit: str | None = None
    unit_word: tuple[int, int] | None = None
    money: bool = False
    glued: int | None = None
    signed: bool = False
    vague: bool = False
    plus: bool = False


@dataclass(frozen=True, slots=True)
class NoFigure:
    """Pieces that hold digits or number words and are no figure."""

    last: int


def amount_at(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | Unread | NoFigure | None:
    """The amount whose number begins at a piece; a range's ends are two amounts here."""
    vague = _vague(pieces, at, known)
    if vague is not None:
        return vague
    number = number_at(pieces, at, known.numbers)
    if number is None or isinstance(number, Unread):
        return number
    if number.digits and _in_a_code(pieces, number):
        return NoFigure(_code_end(pieces, number.last))
    first, code = _currency_before(text, pieces, at, known)
    if code is None and number.digits and _glued_letters_before(pieces, at):
        return NoFigure(_code_end(pieces, number.last))
    number = _scale_mark(pieces, number, known, money=code is not None)
    if isinstance(number, Unread):
        return number
    amount = Amount(first, number.last, number.value, number, unit=code, money=code is not None)
    amount = _unit(text, pieces, amount, known) if code is None else _said_country(pieces, amount)
    return _signed(pieces, _glued_noun(pieces, amount, known))


def _vague(pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | None:
    for length in (3, 2, 1):
        ends = known.vague.get(tuple(piece.word for piece in pieces[at : at + length]))
        if ends is not None:
            number = Number(at, at + length, ends[0])
            high = ends[1] if len(ends) > 1 else None
            return Amount(at, at + length, ends[0], number, high=high, vague=True)
    return None


def _in_a_code(pieces: Sequence[Piece], number: Number) -> bool:
    """Digits in a clock time, an ordinal, a key, a telephone number, a score with a colon, an address on the web."""
    first, last = number.first, number.last
    word = pieces[first].word
    behind = pieces[last] if last < len(pieces) else None
    before = pieces[first - 1] if first else None
    if len(word) > 1 and word[0] == "0" and word.isdecimal():
        return True
    if (
        before
        and before.end == pieces[first].start
        and before.word in ("'", "’", "#", "№", "@", ":", "/", "_", "=", ".")
    ):
        return before.word != "=" or word_at(pieces, first - 2) != "y"
    if behind is None:
        return False
    if behind.word in _CLOCK:
        return True
    if behind.start == pieces[last - 1].end:
        following = word_at(pieces, last + 1)
        if behind.word in _ORDINALS or behind.word == "s":
            return True
        return (
            behind.word in (":", "/", "@", "_")
            and following[:1].isalnum()
            and not (behind.word == "/" and following.isalpha())
        )
    return False


def _code_end(pieces: Sequence[Piece], at: int) -> int:
    """Index behind all that touches, as the rest of a key does; a hyphen before a space ends it."""
    while (
        at < len(pieces)
        and pieces[at].start == pieces[at - 1].end
        and (
            pieces[at].word[0].isalnum()
            or (pieces[at].word in "-:/._@=" and at + 1 < len(pieces) and pieces[at + 1].start == pieces[at].end)
        )
    ):
        at += 1
    return at


def _currency_before(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> tuple[int, str | None]:
    """Index of the first piece of a currency's sign before the number, and its code."""
    start = pieces[at].start
    found = known.currency_before.search(text, max(0, start - _CURRENCY_REACH), start)
    if not found:
        return at, None
    first = at
    while first and pieces[first - 1].start >= found.start():
        first -= 1
    code = known.currencies.get(re.sub(r"\s", "", found[1]))
    return (first, code) if code else (at, None)


def _glued_letters_before(pieces: Sequence[Piece], at: int) -> bool:
    """Letters that touch the digits, or are tied to them by a hyphen, make a name: M142, F-16."""
    if not at or pieces[at - 1].end != pieces[at].start:
        return False
    before = pieces[at - 1]
    if before.word[0].isalpha():
        return True
    tied = before.word in "-–" and at > 1 and pieces[at - 2].end == before.start
    return tied and pieces[at - 2].word[-1].isalpha() and pieces[at - 2].word not in ("sub", "minus", "plus")


def _scale_mark(pieces: Sequence[Piece], number: Number, known: Vocabulary, *, money: bool) -> Number | Unread:
    """Multiplies by "k", "m", "bn" behind digits."""
    if not number.digits or number.scaled or number.last >= len(pieces) or number.part:
        return number
    mark = pieces[number.last]
    glued = mark.start == pieces[number.last - 1].end
    # The case of a mark tells ("M" is never a metre); a piece keeps whether its first letter is a capital.
    written = mark.word.upper() if mark.capital and len(mark.word) == 1 else mark.word
    scale = (known.glued_scales if glued else known.spaced_scales).get(written)
    if scale is None:
        return number
    if written in known.money_scales and not money:
        following = word_at(pieces, number.last + 1)
        if following in known.metres_before or written == "t" or following == "-":
            return number
        if not following.endswith("s") and following not in known.nouns["plurals"]:
            return (
                number
                if written == "m" and following in ("", ".", ",", ")", ";")
                else Unread(number.first, number.last + 1)
            )
    return number._replace(last=number.last + 1, value=number.value * scale, scaled=True, scale=scale, doubt=None)


def _unit(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount:
    """Adds the unit or currency word that follows the number."""
    end = pieces[amount.last - 1].end
    found = known.unit_after.match(text, end)
    if not found or found.end() > pieces[-1].end or ("\n" in found[0]):
        return amount
    form = found["sign"] or found["mark"] or found["word"].lower()
    # A single capital behind a space is more often an initial than a unit.
    if form in known.glued_units and found["gap"]:
        return amount
    last = amount.last
    while last < len(pieces) and pieces[last].end <= found.end():
        last += 1
    unit = known.units.get(form)
    code = known.currencies.get(form) if unit is None else None
    spelled = (last - len(_words_in(pieces, amount.last, found.start(), last)), last) if found["word"] else None
    return replace(amount, last=last, unit=unit or code, unit_word=spelled, money=code is not None)


def _words_in(pieces: Sequence[Piece], first: int, start: int, last: int) -> list[Piece]:
    return [piece for piece in pieces[first:last] if piece.start >= start and piece.word != "-"]


def _said_country(pieces: Sequence[Piece], amount: Amount) -> Amount:
    """Takes the country behind dollars: "$76 US", "$75 U.S."."""
    at_end = word_at(pieces, amount.last)
    if amount.unit == "USD" and at_end in ("us", "u.s.") and pieces[amount.last].capital:
        return replace(amount, last=amount.last + 1)
    return amount


def _glued_noun(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount | NoFigure:
    """Notes a word tied by a hyphen ("30-member"); letters that touch digits and mean nothing make a name."""
    last = amount.last
    if last >= len(pieces) or pieces[last].start != pieces[last - 1].end:
        return amount
    mark = pieces[last]
    if mark.word == "+":
        return replace(amount, last=last + 1, plus=True)
    if mark.word[0].isalpha() and amount.number.digits and amount.unit is None:
        return NoFigure(_code_end(pieces, last))
    tied = mark.word == "-" and last + 1 < len(pieces) and pieces[last + 1].start == mark.end
    if not tied or not pieces[last + 1].word[0].isalpha() or amount.unit is not None:
        return amount
    if pieces[last + 1].word in known.nouns["hyphen_none"] and pieces[last + 1].word not in ("plus", "odd"):
        return NoFigure(last + 2)
    if known.numbers.knows(pieces[last + 1].word) or pieces[last + 1].word in ("plus", "odd"):
        return amount
    return replace(amount, last=last + 2, glued=last + 1)


def _signed(pieces: Sequence[Piece], amount: Amount | NoFigure) -> Amount | NoFigure:
    """Reads a sign: "-1.3%", "minus 5 degrees"."""
    if isinstance(amount, NoFigure) or not amount.first or amount.vague:
        return amount
    sign, first = pieces[amount.first - 1], amount.first - 1
    if sign.word == "-" and word_at(pieces, first - 1) in ("minus", "plus"):
        sign, first = pieces[first - 1], first - 1
    free = not first or pieces[first - 1].end < sign.start or pieces[first - 1].word in '(["“'
    glued = sign.end == pieces[amount.first].start
    minus = sign.word == "minus" or (sign.word in "-−" and glued and free)
    minus = minus or (sign.word == "–" and glued and free and amount.unit in ("percent", "°C", "°F", "°"))
    if minus:
        return replace(amount, first=first, value=-amount.value, signed=True)
    if sign.word == "plus" or (sign.word == "+" and glued and free):
        return replace(amount, first=first, signed=True)
    return amount
