"""Number words in the grammar of English numerals: "twenty-one hundred", "two and a half million"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from onrecord.text.digits import Doubt
from onrecord.text.pieces import Piece, glued_at, word_at


class Number(NamedTuple):
    """A number and the pieces, first up to not including last, that write it.

    Attributes:
        first, last: half-open range of piece indices.
        value: exact, as written; a third is rounded to 28 digits.
        digits: whether it begins with digits.
        scaled: whether a scale word or mark multiplies it.
        scale: the scale it ends in, 1 where it ends in none: that of "five hundred thousand" is a thousand.
        part: whether it is a part of one ("two thirds").
        doubt: a second way to read it, which only the words around it can rule out: "3,50" may be a list, "1.234"
            one thousand on the Continent, and "12 500" two numbers.
    """

    first: int
    last: int
    value: Decimal
    digits: bool = False
    scaled: bool = False
    part: bool = False
    doubt: Doubt | None = None
    scale: Decimal = Decimal(1)


class Unread(NamedTuple):
    """Pieces that write a number which cannot be read."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of a language that write numbers, in lower case.

    Attributes:
        small: words below twenty.
        tens: twenty to ninety.
        scales: what multiplies the number before it.
        fractions: words for parts, with their denominators.
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    fractions: Mapping[str, int]

    def knows(self, word: str) -> bool:
        """Whether `word` is a number word, parts left out."""
        return word in self.small or word in self.tens or word in self.scales


@dataclass(slots=True)
class Sum:
    """A number in the making: finished groups, the group under way, and the scale that no further group may reach."""

    words: NumberWords
    group: Decimal | None = None
    total: Decimal = Decimal(0)
    limit: Decimal | None = None

    def take(self, word: str) -> bool:
        """Adds a number word; whether the grammar let it in."""
        small = self.words.small.get(word)
        if small is not None:
            return self._add(Decimal(small))
        if word in self.words.tens:
            return self._add(Decimal(self.words.tens[word]))
        return word in self.words.scales and self._scale(Decimal(self.words.scales[word]))

    def _add(self, number: Decimal) -> bool:
        group = self.group
        if group is None:
            self.group = number
            return number > 0 or not self.total
        whole = group > 0 and group % 100 == 0
        units_open = group >= 20 and group % 100 >= 20 and group % 10 == 0 and 0 < number < 10
        if number == 0 or not (whole or units_open):
            return False
        self.group = group + number
        return True

    def _scale(self, scale: Decimal) -> bool:
        if self.group is None or (self.limit is not None and scale >= self.limit):
            return False
        if scale == 100:
            if not 0 < self.group < 100:
                return False
            self.group *= 100
            return True
        self.total, self.group, self.limit = self.total + self.group * scale, None, scale
        return True

    def add_share(self, share: Decimal) -> None:
        """Adds "and a half": of the group under way, else of the last scale."""
        if self.group is not None:
            self.group += share
        else:
            self.total += share * (self.limit or 1)

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + (self.group or 0)


def cardinal(pieces: Sequence[Piece], first: int, at: int, sum_: Sum, *, digits: bool) -> Number | Unread:
    """Takes number words from `at` on, as far as the grammar goes."""
    last, scaled, scale = at, False, 1
    while (step := _next_word(pieces, last, sum_, begun=last > first, digits=digits)) is not None:
        word = pieces[step].word
        if word == "half":
            sum_.add_share(Decimal("0.5"))
        elif pieces[step].digits:
            sum_.group = Decimal(word)
        elif not sum_.take(word):
            return _broken(pieces, first, last, step, sum_, digits=digits, scaled=scaled)
        scale = sum_.words.scales.get(word, 1)
        scaled = scaled or scale > 1
        last = step + 1
    return Number(first, last, sum_.value, digits, scaled, scale=Decimal(scale))


def _next_word(pieces: Sequence[Piece], at: int, sum_: Sum, *, begun: bool, digits: bool) -> int | None:
    """Index of the next number word of the same number, past a hyphen or an "and"."""
    words, word = sum_.words, word_at(pieces, at)
    if word == "-" and begun and glued_at(pieces, at) and words.knows(word_at(pieces, at + 1)):
        at, word = at + 1, word_at(pieces, at + 1)
    if word == "and" and begun:
        if [word_at(pieces, at + 1), word_at(pieces, at + 2)] == ["a", "half"]:
            return at + 2
        hundreds = not digits and word_at(pieces, at - 1) in ("hundred", "thousand")
        following = word_at(pieces, at + 1)
        return at + 1 if hundreds and (following in words.small or following in words.tens) else None
    if digits and word not in words.scales:
        # "1 million 200 thousand": digits go on only towards a lower scale word.
        scale = words.scales.get(word_at(pieces, at + 1))
        goes_on = begun and at < len(pieces) and pieces[at].digits and len(word) <= 3 and word.isdecimal()
        return at if goes_on and sum_.group is None and scale and sum_.limit and scale < sum_.limit else None
    return at if words.knows(word) else None


def _broken(
    pieces: Sequence[Piece], first: int, last: int, at: int, sum_: Sum, *, digits: bool, scaled: bool
) -> Number | Unread:
    """A number word that does not fit: the start of another number ("two one-day talks"), else damage."""
    tied = word_at(pieces, at + 1) == "-" and glued_at(pieces, at + 1) and not sum_.words.knows(word_at(pieces, at + 2))
    if last > first and pieces[at - 1].word != "-" and tied:
        return Number(first, last, sum_.value, digits, scaled)
    while at < len(pieces) and sum_.words.knows(pieces[at].word):
        at += 2 if word_at(pieces, at + 1) == "-" and sum_.words.knows(word_at(pieces, at + 2)) else 1
    return Unread(first, at)
