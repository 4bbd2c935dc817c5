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
# "2,5 million": two digits at most, so that "1,200" stays what it is.
DECIMAL_COMMA = re.compile(rf"(?<![\d.,])\d{{1,3}},\d{{1,2}} (?:{SCALE}s?|percent|per cent|%)(?!\w)")
# "1.200.000" and "1.200.000.00". Four groups may be an address on the internet.
STOPS = re.compile(r"(?<![\w.,])\d{1,3}\.\d{3}\.\d{3}(?:[.,]\d{1,2})?(?![\w.]*\d)")
MIXED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3},\d{3}|,\d{3}\.\d{3})(?![\w.,]?\d)")
SPLIT = re.compile(rf"(?<![\d.,])\d{{1,3}} (?:\.\d{{1,2}} {SCALE}|,\d{{3}}(?!\d))\b|[$€£] ?\d{{1,3}}\. \d{{1,2}} {SCALE}\b")
AFTER_SIGN = re.compile(r"(?<!\w)[$£] \d[\d.,]{0,20}(?: (?:million|billion|trillion)\b)?")
PLURAL_SCALE = re.compile(rf"(?<![\w.,])\d[\d.,]{{0,12}} {SCALE}s\b(?! of\b)")
TWO_UNITS = re.compile(rf"\d ({SCALE}) \1\b|[$€£]\d[\d.,]{{0,12}}(?: {SCALE})?[$€£]|%%")

MISTAKES = (
    (MASK, "a translation engine’s mask stands where a number was; which number is not known"),
    (DECIMAL_COMMA, "a decimal comma, which English writes as a point"),
    (STOPS, "points between groups of three digits, which English parts by commas"),
    (MIXED, "points and commas both part the digits, so the size of the number is not certain"),
    (SPLIT, "the number is split by a space"),
    (PLURAL_SCALE, "a plural that English does not use behind a number"),
    (TWO_UNITS, "a unit stands twice"),
)


def corrupt_numbers(seen: Seen) -> Iterator[Finding]:
    """Numbers that no English text has; what was meant is said only where one reading is left."""
    rules = MISTAKES if seen.taken_apart else chain(MISTAKES, ((AFTER_SIGN, "a space parts the sign from its number"),))
    for pattern, detail in rules:
        for match in seen.matches(pattern):
            yield Finding(*match.span(), "corrupt_number", detail)
