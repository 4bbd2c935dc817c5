"""Expressions for the signs and words of units and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any


def spelled(words: Iterable[str]) -> str:
    """An expression for any of some words, grouped by first letter: what begins with none of them is left at once."""
    initials: dict[str, list[str]] = {}
    for word in _longest_first(words):
        initials.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(initials.items()))


def currency_before(entries: Iterable[Mapping[str, Any]]) -> re.Pattern[str]:
    """Signs such as "US$", also with a space before the sign ("US $") and before the digits."""
    forms = [form for entry in entries for form in entry["prefixes"]]
    written = [re.sub(r"(?<=[A-Za-z.])\\(?=\$)", r"[  ]?\\", re.escape(form)) for form in _longest_first(forms)]
    return re.compile(rf"(?<![^\W_])({'|'.join(written)})[  ]?$")


def unit_after(data: Mapping[str, Any]) -> re.Pattern[str]:
    """Signs stand by themselves; words and lettered marks end where letters and digits end."""
    marks = [mark for entry in data["unit"] for mark in entry.get("marks", ())]
    words = [word for entry in data["unit"] for word in entry["words"]]
    words += [word for entry in data["currency"] for word in entry["words"]]
    signs = [form for form in {*marks, *words} if not form[-1].isalnum()]
    lettered = [re.escape(mark) for mark in _longest_first(marks) if mark[-1].isalnum()]
    worded = spelled(word for word in words if word[-1].isalnum())
    return re.compile(
        rf"(?P<gap>[ \u00a0\u202f\u2009-]?)(?:(?P<word>(?i:{worded}))(?![^\W_])"
        rf"|(?P<mark>{'|'.join(lettered)})(?![^\W_])"
        rf"|(?P<sign>{'|'.join(map(re.escape, _longest_first(signs)))}))"
    )


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(set(forms), key=lambda form: (-len(form), form))
