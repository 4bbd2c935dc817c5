"""The value of digits with separators, and what makes it doubtful."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

# A float ends below 1.8e308; a written number longer than this is damage or a key, not a quantity.
LONGEST = 300

Doubt = Literal["decimal_comma", "dot_group", "space_group"]

_ONE_SIGN = str.maketrans(
    {"٬": ",", "٫": ".", "．": ".", "，": ",", "’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)
# No more digits or groups than `LONGEST` holds: without a bound, a row of them is read again from each of its digits.
_PLAIN = re.compile(r"\d{1,300}(?:\.\d{1,300})?|\.\d{1,300}")
_GROUPED = re.compile(r"(?!0)\d{1,3}(?:(?:,\d{3}){1,75}|(?:'\d{3}){1,75}|(?: \d{3}){1,75})(?:\.\d{1,300})?")
_INDIAN = re.compile(r"(?!0)\d{1,2}(?:,\d{2}){1,100},\d{3}(?:\.\d{1,300})?")
_CONTINENTAL = re.compile(r"(?!0)\d{1,3}(?:(?:\.\d{3}){1,75},\d{1,2}|(?:\.\d{3}){2,75}|(?: \d{3}){1,75},\d{1,2})")
_DECIMAL_COMMA = re.compile(r"\d{1,300},\d{1,2}|0,\d{1,300}")
_DOT_GROUP = re.compile(r"(?!0)\d{1,3}\.\d{3}")


def read_digits(written: str) -> tuple[Decimal, Doubt | None] | None:
    """The value of digits with separators, and what makes it doubtful.

    Digits of any script are read. Groups of three stand between commas, apostrophes or spaces ("1,234.5"); the Indian
    "12,34,567" and the continental "1.234,5" are read where nothing else fits.

    Returns:
        `None` where the separators make no known pattern ("1,2,3", "1.2.3") or there are too many digits.
    """
    return None if len(written) > LONGEST else _read(written)


@lru_cache(maxsize=4096)
def _read(written: str) -> tuple[Decimal, Doubt | None] | None:
    if written.isdecimal():
        return Decimal(written), None
    plain = written.translate(_ONE_SIGN)
    if _DOT_GROUP.fullmatch(plain):
        return Decimal(plain), "dot_group"
    if _PLAIN.fullmatch(plain):
        return Decimal(plain), None
    if _GROUPED.fullmatch(plain) or _INDIAN.fullmatch(plain):
        return Decimal(re.sub("[,' ]", "", plain)), None
    if _CONTINENTAL.fullmatch(plain):
        return Decimal(re.sub("[. ]", "", plain).replace(",", ".")), None
    if _DECIMAL_COMMA.fullmatch(plain):
        return Decimal(plain.replace(",", ".")), "decimal_comma"
    return None
