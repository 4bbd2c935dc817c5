"""Days in words, coarse ones and intervals too."""

from __future__ import annotations

import re

UNKNOWN_DAY = "date not known"
_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")


def day_words(value: str | None) -> str:
    """`2031-03-09` as "9 March 2031"; months, years and intervals alike; what is no date stays as it is."""
    if not value:
        return UNKNOWN_DAY
    first, _, last = value.partition("/")
    return period(first, last) if last else _one(first)


def period(first: str, last: str) -> str:
    """From `first` to `last`, without saying a month or a year twice."""
    if first == last:
        return _one(first)
    a, b = _one(first).split(), _one(last).split()
    same = 0
    while len(a) == len(b) == 3 and same < 2 and a[-1 - same] == b[-1 - same]:
        same += 1
    dash = "–" if same == 2 else " – "
    return " ".join(a[: len(a) - same]) + dash + " ".join(b)


def _one(value: str) -> str:
    found = _DAY.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    return " ".join([*([str(int(day))] if day else []), *([_MONTHS[int(month) - 1]] if month else []), year])
