"""Texts that a regular expression nearly matches, made from the expression itself.

A pattern that goes back over what it has read does so on such texts: what is repeated fits, what follows does not.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

_parser: Any = importlib.import_module("re._parser")

REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
# A repetition that goes on for longer may be walked over again and again.
SHORTEST_PUMP = 8
CANDIDATES = "a1A .,-\n'\"<&(é\u00a0"
MOST_BRANCHES = 4
MOST_TEXTS = 14

Text = tuple[str, str]
"""What stands once at the head, and what is repeated behind it."""


def near_misses(pattern: re.Pattern[Any]) -> list[Text]:
    """Texts that fit the pattern for a while, in a fixed order."""
    written = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    flags = pattern.flags & ~(re.UNICODE if isinstance(pattern.pattern, bytes) else 0)
    parsed = _parser.parse(written, flags & ~re.UNICODE)
    texts: dict[Text, None] = {}
    for text in (*_pumps(parsed, ""), *_samples(parsed)):
        texts.setdefault(text)
    return list(islice((text for text in texts if text[1]), MOST_TEXTS))


def _samples(parsed: Any) -> Iterator[Text]:
    """A match again and again, and one that breaks off at its last character."""
    for branch in range(MOST_BRANCHES):
        sample = _sample(parsed, branch)
        yield "", sample
        yield "", sample[:-1]
        yield "", sample[:-1] + " "


def _pumps(items: Any, head: str) -> Iterator[Text]:
    """Each long repetition of the pattern behind a match of what stands before it."""
    for op, value in items:
        name = str(op)
        if name in REPEATS:
            _, most, inner = value
            unit = _sample(inner, 0)
            if most > SHORTEST_PUMP:
                yield head, unit
                yield "", (head + unit * 3) or unit
            yield from _pumps(inner, head)
        elif name == "SUBPATTERN":
            yield from _pumps(value[-1], head)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _pumps(branch, head)
        head += _sample([(op, value)], 0)


def _sample(items: Any, branch: int) -> str:
    """A string that the items match, of alternatives the one of that number."""
    return "".join(_of_item(str(op), value, branch) for op, value in items)


def _of_item(name: str, value: Any, branch: int) -> str:
    if name == "LITERAL":
        return chr(int(value))
    if name in ("NOT_LITERAL", "ANY"):
        return "b" if value == ord("a") else "a"
    if name == "IN":
        return _of_class(value)
    if name == "BRANCH":
        return _sample(value[1][branch % len(value[1])], branch)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _sample(value[-1] if name == "SUBPATTERN" else value, branch)
    if name in REPEATS:
        fewest, most, inner = value
        return _sample(inner, branch) * int(min(max(fewest, 1), most))
    return ""  # an assertion, an anchor, a group said again


def _of_class(members: Sequence[Any]) -> str:
    """A character of a class in brackets."""
    negated = str(members[0][0]) == "NEGATE"
    if not negated and str(members[0][0]) in ("LITERAL", "RANGE"):
        first = members[0][1]
        return chr(first if isinstance(first, int) else first[0])
    plain = [member for member in members if str(member[0]) != "NEGATE"]
    return next((char for char in CANDIDATES if any(_holds(one, char) for one in plain) != negated), "a")


def _holds(member: tuple[Any, Any], char: str) -> bool:
    name, value = str(member[0]), member[1]
    if name == "LITERAL":
        return ord(char) == int(value)
    if name == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    kind = str(value).removeprefix("CATEGORY_").removeprefix("UNI_")
    letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[kind.removeprefix("NOT_")]
    return re.match("\\" + (letter.upper() if kind.startswith("NOT_") else letter), char) is not None
