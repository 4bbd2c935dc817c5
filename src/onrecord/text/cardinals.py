"""Number words in the grammar of English numerals: "twenty-one hundred", "two and a half million"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from onrecord.text.digits import Doubt
from onrecord.text.pieces import Piece, glued_at, word_at

_THOUSAND = 1000
_HUNDREDS = 3  # digits


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
        plurals: plurals of scale words, which multiply too in the English of translations: "2.5 thousands of men".
        measures: words behind which digits measure something: "3 thousand 10 years ago".
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    fractions: Mapping[str, int]
    plurals: Mapping[str, int] = field(default_factory=dict)
    measures: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether `word` is a number word, parts left out."""
        return word in self.small or word in self.tens or word in self.scales

    def scale(self, word: str) -> int | None:
        """What a word multiplies the number before it by, `None` where it does not."""
        return self.scales.get(word) or self.plurals.get(word)


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
        scale = self.words.scale(word)
        return scale is not None and self._scale(Decimal(scale))

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
        scale = sum_.words.scale(word) or 1
        scaled = scaled or scale > 1
        last = step + 1
    if not digits and last > first and _torn(pieces, last, sum_.words):
        return Unread(first, last + 2)
    if digits and scaled and _goes_on(pieces, last, sum_):
        if sum_.limit != _THOUSAND or len(pieces[last].word) != _HUNDREDS:
            return Unread(first, last + 1)
        return Number(first, last + 1, sum_.value + Decimal(pieces[last].word), digits, scaled)
    return Number(first, last, sum_.value, digits, scaled, scale=Decimal(scale))


def _torn(pieces: Sequence[Piece], at: int, words: NumberWords) -> bool:
    """Whether a hyphen with a space on one side parts two number words: "twenty- five"."""
    if word_at(pieces, at) != "-" or not words.knows(word_at(pieces, at + 1)):
        return False
    return (pieces[at].start > pieces[at - 1].end) != (pieces[at + 1].start > pieces[at].end)


def _goes_on(pieces: Sequence[Piece], at: int, sum_: Sum) -> bool:
    """Whether digits behind a scale word carry the number on, as in translations: "2 thousand 300 men"."""
    if at >= len(pieces) or not pieces[at].word.isdecimal() or len(pieces[at].word) > _HUNDREDS or sum_.group:
        return False
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    spaced = pieces[at].start == pieces[at - 1].end + 1
    return spaced and behind is not None and behind.start > pieces[at].end and behind.word not in sum_.words.measures


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
    if digits and words.scale(word) is None:
        # "1 million 200 thousand": digits go on only towards a lower scale word.
        scale = words.scales.get(word_at(pieces, at + 1))
        goes_on = begun and at < len(pieces) and pieces[at].digits and len(word) <= 3 and word.isdecimal()
        return at if goes_on and sum_.group is None and scale and sum_.limit and scale < sum_.limit else None
    return at if words.knows(word) or word in words.plurals else None


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
