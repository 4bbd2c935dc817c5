"""Numbers that translation or scraping has broken: masks, commas and stops that no English number has, split digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

SCALE = "(?:hundred|thousand|million|billion|trillion)"
# What an engine puts in a number's place and should have taken out again: "XNUMX", "{NUM}".
MASK = re.compile(r"(?:\d[\d.,]{0,20} )?(?:X{1,3}NUM(?:BER)?X{1,3}|\{\{?NUM(?:BER)?\d{0,2}\}?\}|__NUM__)")
# "2,5 million": two digits at most, so that "1,200" stays what it is. Here and below what must not stand before is
# asked behind the first digit, so that most of a text is skipped quickly.
DECIMAL_COMMA = re.compile(rf"\d(?<![\d.,]\d)\d{{0,2}},\d{{1,2}} (?:{SCALE}s?|percent|per cent|%)(?!\w)")
# "1.200.000" and "1.200.000,00". Four groups may be an address on the internet.
STOPS = re.compile(r"\d(?<![\w.,]\d)\d{0,2}\.\d{3}\.\d{3}(?:[.,]\d{1,2})?(?![\w.]?\d)")
MIXED = re.compile(r"\d(?<![\w.,]\d)\d{0,2}(?:\.\d{3},\d{3}|,\d{3}\.\d{3})(?![\w.,]?\d)")
SPLIT = re.compile(rf"\d(?<![\d.,]\d)\d{{0,2}} (?:\.\d{{1,2}} {SCALE}|,\d{{3}}(?!\d))\b")
SPLIT_MONEY = re.compile(rf"[$€£] ?\d{{1,3}}(?:\. | \.)\d{{1,2}} {SCALE}\b")
AFTER_SIGN = re.compile(r"[$£](?<!\w[$£]) \d[\d.,]{0,20}(?: (?:million|billion|trillion)\b)?")
PLURAL_SCALE = re.compile(rf"\d(?<![\w.,]\d)[\d.,]{{0,12}} {SCALE}s\b(?! of\b)")
TWICE = re.compile(rf"\d ({SCALE}) \1\b")
TWO_SIGNS = re.compile(rf"[$€£]\d[\d.,]{{0,12}}(?: {SCALE})?[$€£]")

MISTAKES = (
    (DECIMAL_COMMA, "a decimal comma, which English writes as a point"),
    (STOPS, "points between groups of three digits, which English parts by commas"),
    (MIXED, "points and commas both part the digits, so the size of the number is not certain"),
    (SPLIT, "the number is split by a space"),
    (SPLIT_MONEY, "the number is split by a space"),
    (PLURAL_SCALE, "a plural that English does not use behind a number"),
    (TWICE, "a word of the number stands twice"),
    (TWO_SIGNS, "a currency sign stands on both sides"),
)


def corrupt_numbers(seen: Seen) -> Iterator[Finding]:
    """Numbers that no English text has."""
    spaced = () if seen.taken_apart else ((AFTER_SIGN, "a space parts the sign from its number"),)
    done = 0
    found = (Finding(*m.span(), "corrupt_number", said) for p, said in chain(MISTAKES, spaced) for m in seen.matches(p))
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        if finding.start >= done:
            yield finding
            done = finding.end


def masked_numbers(seen: Seen) -> Iterator[Finding]:
    """Masks of translation engines in the place of numbers."""
    for match in seen.matches(MASK) if "NUM" in seen.text else ():
        detail = "a translation engine’s mask stands where a number was; which number is not known"
        yield Finding(*match.span(), "corrupt_number", detail)
