"""Numbers as English news writes them: digits with separators, number words, scale words, parts of one.

What can be read in two ways is never read in one: `number_at` gives `Unread`, or a number with its `doubt`, and the
caller, who sees what stands around it, decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple
from unicodedata import numeric

from onrecord.text.digits import Doubt, read_digits
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


def number_at(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | Unread | None:
    """The number that begins at a piece, `None` where none does.

    Number words follow the grammar of English numerals ("twenty-one hundred", "two and a half million", "half a
    dozen"); words that break it ("five twenty") are `Unread` as a whole.
    """
    piece = pieces[first]
    if piece.digits:
        return _from_digits(pieces, first, words)
    if piece.word in words.small or piece.word in words.tens:
        return _part(pieces, _cardinal(pieces, first, first, _Sum(words), digits=False), words)
    if piece.word in ("a", "an") and word_at(pieces, first + 1) in words.scales:
        return _cardinal(pieces, first, first + 1, _Sum(words, Decimal(1)), digits=False)
    if piece.word in ("a", "an") and word_at(pieces, first + 1) in words.fractions:
        return _part(pieces, Number(first, first + 1, Decimal(1)), words)
    if piece.word in ("half", "quarter"):
        return _half(pieces, first, words)
    share = _vulgar(piece.word)
    return None if share is None else Number(first, first + 1, share, digits=True, part=True)


def _from_digits(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | Unread:
    last = _spaced_groups(pieces, first)
    read = read_digits(" ".join(piece.word for piece in pieces[first:last]))
    if read is None:
        return Unread(first, last)
    value, doubt = read
    share = (
        _vulgar(word_at(pieces, last)) if last < len(pieces) and pieces[last].start == pieces[last - 1].end else None
    )
    if share is not None and value == int(value):
        value, last = value + share, last + 1
    found = _cardinal(pieces, first, last, _Sum(words, value), digits=True)
    if isinstance(found, Number):
        unsettled: Doubt | None = "space_group" if last - first == 2 and share is None else doubt
        return found._replace(doubt=None if found.scaled else unsettled)
    return found


def _spaced_groups(pieces: Sequence[Piece], first: int) -> int:
    """Index behind groups of three digits that single spaces set apart ("1 234 567")."""
    last = first + 1
    lead = pieces[first].word
    if len(lead) > 3 or not lead.isdecimal() or lead.startswith("0"):
        return last
    while last < len(pieces) and pieces[last].start == pieces[last - 1].end + 1 and _is_group(pieces, last):
        last += 1
    return last


def _is_group(pieces: Sequence[Piece], at: int) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    glued = (
        following is not None and following.start == pieces[at].end and following.word not in {*"%.,;:!?)", "’", "'"}
    )
    return len(pieces[at].word) == 3 and pieces[at].word.isdecimal() and not glued


@dataclass(slots=True)
class _Sum:
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
        return self.total + (self.group or 0)


def _cardinal(pieces: Sequence[Piece], first: int, at: int, sum_: _Sum, *, digits: bool) -> Number | Unread:
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


def _next_word(pieces: Sequence[Piece], at: int, sum_: _Sum, *, begun: bool, digits: bool) -> int | None:
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
    pieces: Sequence[Piece], first: int, last: int, at: int, sum_: _Sum, *, digits: bool, scaled: bool
) -> Number | Unread:
    """A number word that does not fit: the start of another number ("two one-day talks"), else damage."""
    tied = word_at(pieces, at + 1) == "-" and glued_at(pieces, at + 1) and not sum_.words.knows(word_at(pieces, at + 2))
    if last > first and pieces[at - 1].word != "-" and tied:
        return Number(first, last, sum_.value, digits, scaled)
    while at < len(pieces) and sum_.words.knows(pieces[at].word):
        at += 2 if word_at(pieces, at + 1) == "-" and sum_.words.knows(word_at(pieces, at + 2)) else 1
    return Unread(first, at)


def _part(pieces: Sequence[Piece], found: Number | Unread, words: NumberWords) -> Number | Unread | None:
    """Joins a numerator to the word for its parts: "two thirds", "one-fifth", "a quarter of a million"."""
    if isinstance(found, Unread) or found.value > 20:
        return found
    glued = word_at(pieces, found.last) == "-"
    at = found.last + glued
    denominator = words.fractions.get(word_at(pieces, at))
    bare = found if pieces[found.first].word not in ("a", "an") else None
    if denominator is None or (pieces[at].word.endswith("s") == (found.value == 1)):
        return bare
    following = word_at(pieces, at + 1)
    if not glued and following != "of" and (pieces[at].word.startswith(("quarter", "half")) or found.value == 1):
        return bare
    return _of_scale(pieces, Number(found.first, at + 1, found.value / denominator, part=True), words)


def _half(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | None:
    """Half and quarter: of a scale word ("half a million", "quarter-million"), or of what a determiner brings."""
    value = Decimal(1) / words.fractions[pieces[first].word]
    scaled = _of_scale(pieces, Number(first, first + 1, value, part=True), words)
    if scaled.scaled:
        return scaled
    before = word_at(pieces, first - 1) if first else ""
    whole = word_at(pieces, first + 1) in ("of", "the", "its", "their", "his", "her", "our", "all")
    if pieces[first].word == "half" and whole and before not in ("first", "second", "other", "last", "-", "and"):
        return scaled
    return None


def _of_scale(pieces: Sequence[Piece], part: Number, words: NumberWords) -> Number:
    """Multiplies a part by the scale word that follows it, if one does."""
    at = part.last
    while word_at(pieces, at) in ("of", "a", "an", "-") and at < part.last + 2:
        at += 1
    scale = words.scales.get(word_at(pieces, at))
    if scale is None:
        return part
    return Number(part.first, at + 1, part.value * scale, scaled=True)


def _vulgar(word: str) -> Decimal | None:
    """The value of a sign such as ½."""
    if len(word) != 1 or word.isascii() or word.isdecimal():
        return None
    value = numeric(word, 0.0)
    return Decimal(str(value)) if 0 < value < 1 else None
