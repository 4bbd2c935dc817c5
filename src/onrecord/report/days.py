"""Days in words, coarse ones and intervals too."""

from __future__ import annotations

import re

UNKNOWN_DAY = "date not known"
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = 31
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


def bulk(days: list[str]) -> list[str]:
    """Sorted days without the few that stand far off, so that one old article does not stretch the whole period.

    At either end up to a tenth of them stand far off where the gap before the next day is longer than a month and than
    the time in which the days in the middle lie.
    """
    few = len(days) // 10
    if not few:
        return days
    far = max(_MONTH, _apart(days[few], days[-1 - few]))
    first = max((n for n in range(1, few + 1) if _apart(days[n - 1], days[n]) > far), default=0)
    last = max((n for n in range(1, few + 1) if _apart(days[-1 - n], days[-n]) > far), default=0)
    return days[first : len(days) - last]


def _apart(first: str, last: str) -> int:
    """About how many days lie between two days, as far as both can be read; 0 where one cannot."""
    found = [_DAY.match(first), _DAY.match(last)]
    ends = [365 * int(one[1]) + 31 * int(one[2] or 1) + int(one[3] or 1) for one in found if one]
    return ends[1] - ends[0] if len(ends) == 2 else 0


def _one(value: str) -> str:
    found = _DAY.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    return " ".join([*([str(int(day))] if day else []), *([_MONTHS[int(month) - 1]] if month else []), year])
