"""Counts in words or digits: "two", "2 1/2", "a couple of", "several", "two to three"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from onrecord.resolve.times.text import Text

_NUMBER = re.compile(r"\d{1,4}(?:\.\d)?|\d{1,3},\d{3}")
HALF = Decimal("0.5")


class Count(NamedTuple):
    """A count in words or digits: the number of the word behind it, and how many; `None` where nobody can know."""

    last: int
    many: Decimal | None


def count(text: Text, at: int) -> Count | None:
    """The count that begins with a word; of a range ("two to three") nobody can know it."""
    first = _one_count(text, at)
    if first is None or first.many is None:
        return first
    if and_a_half(text, first.last):
        return Count(first.last + 3, first.many + HALF)
    tie = text.words.low(first.last)
    if tie in ("to", "or") or text.words.hyphen(first.last):
        second = _one_count(text, first.last + 1)
        if second is not None and text.words.low(first.last + 1) not in ("a", "an", "so", "half"):
            return Count(second.last, None)
    return first


def and_a_half(text: Text, at: int) -> bool:
    """Whether a half is added: "and a half"."""
    return [text.words.low(at + place) for place in range(3)] == ["and", "a", "half"]


def _one_count(text: Text, at: int) -> Count | None:
    words, known = text.words, text.known
    if vague := words.phrase(at, known.vague):
        return Count(vague[0], None)
    low = words.low(at)
    couple = at + (low in ("a", "another"))
    if words.low(couple) == "couple":
        return Count(couple + 1 + (words.low(couple + 1) == "of"), Decimal(2))
    if low == "half" and (words.low(at + 1) in ("a", "an") or words.hyphen(at + 1)):
        return Count(at + 2, HALF)
    if low in ("a", "an", "another"):
        return Count(at + 1, Decimal(1)) if words.low(at + 1) != "hundred" else _spelled(text, at + 1, Decimal(1))
    if low[:1].isdecimal():
        return _in_digits(text, at)
    return _spelled(text, at, None)


def _in_digits(text: Text, at: int) -> Count | None:
    words = text.words
    before = words.text[words.all[at].start - 1 : words.all[at].start]
    if not _NUMBER.fullmatch(words.low(at)) or before in tuple("$€£#/:-.,") or before.isalnum():
        return None
    many = Decimal(words.low(at).replace(",", ""))
    if words.low(at + 1) == "½":
        return Count(at + 2, many + HALF)
    if [words.low(at + 1), words.low(at + 2), words.low(at + 3)] == ["1", "/", "2"]:
        return Count(at + 4, many + HALF)
    return Count(at + 1, many)


def _spelled(text: Text, at: int, many: Decimal | None) -> Count | None:
    """A number in words below ten thousand: "twenty-one", "two hundred", "sixty"."""
    words, known, start = text.words, text.known, at
    while (low := words.low(at)) and at - start < 8:
        if low in known.scales and many is not None:
            many *= known.scales[low]
        elif low in known.tens or low in known.small:
            step = Decimal(known.tens.get(low, 0) or known.small.get(low, 0))
            if many is not None and (many % 10 or many < 20 or (step >= 10 and many % 100)):
                break
            many = (many or Decimal(0)) + step
        else:
            break
        tied = words.hyphen(at + 1) and (words.low(at + 2) in known.small)
        at += 2 if tied else 1
    return Count(at, many) if many is not None else None
