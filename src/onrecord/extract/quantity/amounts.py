"""One number with what is glued to it: sign, currency, scale mark, unit, or the noun behind a hyphen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from onrecord.extract.quantity.codes import NoFigure, code_at, code_end, runs_over_lines
from onrecord.extract.quantity.damaged import damaged_at
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.extract.quantity.scales import scale_mark, told_twice
from onrecord.extract.quantity.words import calibre_end
from onrecord.text.numerals import Number, Unread, number_at
from onrecord.text.pieces import Piece, word_at

_CURRENCY_REACH = 8
_LONGEST_VAGUE = 4
# "10s of thousands", "tens thousands": what the scale word multiplies has lost its form.
_TORN = frozenset(("tens", "hundreds", "thousands", "s", "ten", "hundred", "thousand"))


class Amount(NamedTuple):
    """A number read, with its unit.

    Attributes:
        first, last: half-open range of the pieces that write it, currency sign and unit included.
        value: the lower end where there are two.
        high: the upper end of a range.
        whole: what it is a part of ("28 out of 30").
        whole_first: index of the first piece of that whole.
        number: the number itself.
        unit: ISO 4217 code, `percent` or a unit's symbol.
        unit_word: half-open range of pieces that spell the unit as a word, else `None`.
        money: whether the unit is a currency.
        glued: index of a word that a hyphen ties to the number ("30-member"), else `None`.
        signed: whether a plus or minus sign stands before it.
        vague: whether it is a word such as "dozens".
        suffix: what is tied to the number and counts nothing ("500+", "30-odd", "200-strong").
    """

    first: int
    last: int
    value: Decimal
    number: Number
    high: Decimal | None = None
    whole: Decimal | None = None
    whole_first: int = 0
    unit: str | None = None
    unit_word: tuple[int, int] | None = None
    money: bool = False
    glued: int | None = None
    signed: bool = False
    vague: bool = False
    suffix: str | None = None


def amount_at(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | Unread | NoFigure | None:
    """The amount whose number begins at a piece; a range's ends are two amounts here."""
    vague = _vague(pieces, at, known) if pieces[at].word in known.vague_starts else None
    if vague is not None:
        before = word_at(pieces, at - 2) if word_at(pieces, at - 1) == "of" else word_at(pieces, at - 1)
        if before in _TORN:
            return Unread(at, vague.last)
        return _vague_unit(text, pieces, vague, known)
    calibre = calibre_end(pieces, at, known)
    if calibre > at:
        return NoFigure(calibre)
    number = number_at(pieces, at, known.numbers)
    if isinstance(number, Number):
        number = told_twice(pieces, number, known)
    if number is None or isinstance(number, Unread):
        return number
    if runs_over_lines(text, pieces, number):
        return Unread(number.first, number.last)
    first, code = _currency_before(text, pieces, at, known)
    keyed = damaged_at(pieces, number, known) or code_at(pieces, number, known, currency=first != at)
    if keyed is not None:
        return keyed
    number = scale_mark(pieces, number, known, money=code is not None)
    if isinstance(number, Unread):
        return number
    amount = Amount(first, number.last, number.value, number, unit=code, money=code is not None)
    amount = _unit(text, pieces, amount, known) if code is None else _said_country(pieces, amount)
    return _signed(pieces, _glued_noun(text, pieces, amount, known))


def _vague(pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | None:
    for length in range(min(_LONGEST_VAGUE, len(pieces) - at), 0, -1):
        least = known.vague.get(tuple(piece.word for piece in pieces[at : at + length]))
        if least is not None:
            last = at + length
            while last < at + _LONGEST_VAGUE + 1 and word_at(pieces, last) in known.numbers.scales:
                least, last = least * known.numbers.scales[pieces[last].word], last + 1
            return Amount(at, last, least, Number(at, last, least), vague=True)
    return None


def _vague_unit(text: str, pieces: Sequence[Piece], vague: Amount, known: Vocabulary) -> Amount:
    """Takes the unit behind "of": "tens of thousands of dollars"."""
    if word_at(pieces, vague.last) != "of":
        return _unit(text, pieces, vague, known)
    measured = _unit(text, pieces, vague._replace(last=vague.last + 1), known)
    return vague if measured.unit is None else measured


def _currency_before(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> tuple[int, str | None]:
    """Index of the first piece of a currency's sign before the number, and its code."""
    start = pieces[at].start
    found = known.currency_before.search(text, max(0, start - _CURRENCY_REACH), start)
    if not found:
        return at, None
    first = at
    while first and pieces[first - 1].start >= found.start():
        first -= 1
    return first, known.currencies.get(re.sub(r"\s", "", found[1])) or None


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
    spelled = (amount.last + (pieces[amount.last].word == "-"), last) if found["word"] else None
    return amount._replace(last=last, unit=unit or code, unit_word=spelled, money=code is not None)


def _said_country(pieces: Sequence[Piece], amount: Amount) -> Amount:
    """Takes the country behind dollars: "$76 US", "$75 U.S."."""
    at_end = word_at(pieces, amount.last)
    if amount.unit == "USD" and at_end in ("us", "u.s.") and pieces[amount.last].capital:
        return amount._replace(last=amount.last + 1)
    return amount


def _glued_noun(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount | Unread | NoFigure:
    """Notes a word tied by a hyphen ("30-member"); letters that touch digits and mean nothing make a name."""
    last = amount.last
    if last >= len(pieces) or pieces[last].start != pieces[last - 1].end:
        return amount
    mark = pieces[last]
    if mark.word == "+" and last + 1 < len(pieces) and pieces[last + 1].digits:
        return NoFigure(last + 2)  # "2+2 talks"
    if mark.word == "+":
        return _unit(text, pieces, amount._replace(last=last + 1, suffix="+"), known)
    if mark.word[0].isalpha() and amount.number.digits and amount.unit is None:
        end = code_end(pieces, last)
        return Unread(amount.first, end) if mark.word == "x" and end == last + 1 else NoFigure(end)
    tied = mark.word == "-" and last + 1 < len(pieces) and pieces[last + 1].start == mark.end
    if not tied or not pieces[last + 1].word[0].isalpha() or amount.unit is not None:
        return amount
    word = pieces[last + 1].word
    if word in ("plus", "odd"):
        return _unit(text, pieces, amount._replace(last=last + 2, suffix=word), known)
    if word in known.nouns["hyphen_none"]:
        return NoFigure(last + 2)
    if known.numbers.knows(word):
        return amount
    if word in known.nouns["hyphen_adjectives"]:
        return amount._replace(last=last + 2, suffix=word)
    return amount._replace(last=last + 2, glued=last + 1)


def _signed(pieces: Sequence[Piece], amount: Amount | Unread | NoFigure) -> Amount | Unread | NoFigure:
    """Reads a sign: "-1.3%", "minus 5 degrees", "(+ 890)"."""
    if not isinstance(amount, Amount) or not amount.first or amount.vague:
        return amount
    sign, first = pieces[amount.first - 1], amount.first - 1
    if sign.word == "-" and word_at(pieces, first - 1) in ("minus", "plus"):
        sign, first = pieces[first - 1], first - 1
    free = not first or pieces[first - 1].end < sign.start or pieces[first - 1].word in '(["“'
    glued = sign.end == pieces[amount.first].start or word_at(pieces, first - 1) == "("
    minus = sign.word == "minus" or (sign.word in "-−" and glued and free)
    minus = minus or (sign.word == "–" and glued and free and amount.unit in ("percent", "°C", "°F", "°"))
    if minus:
        return amount._replace(first=first, value=-amount.value, signed=True)
    if sign.word == "+" and glued and free:
        return amount._replace(first=first, signed=True)
    return amount
