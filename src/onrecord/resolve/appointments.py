"""Offices that a verb gives or takes: "Solt was appointed mayor", "Kesland named Dorn as its envoy"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicon.appointing import appointing
from onrecord.records.mention import Mention
from onrecord.resolve.described import Description

# From the name to the office; "was unanimously re-elected by the council as" is longer, and rare.
FARTHEST = 60
# "sworn in on Monday as", "elected in May"
WHEN = re.compile(
    r"\b(?:on|in|last|this|earlier this|late last|early) "
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|\d{4}"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
# What a verb before a name takes up.
LONGEST_VERB = 16


@dataclass(frozen=True, slots=True)
class Appointment:
    """A person and the word for one who does not hold the office, "" for who does."""

    person: Mention
    away: str


def appointment(text: str, one: Description, by_end: Mapping[int, Mention], ends: Sequence[int]) -> Appointment | None:
    """Who is said to hold the described office, to have held it or to get it; `None` where nobody is.

    Args:
        text: the article's.
        one: the description.
        by_end: the persons' names by where they end.
        ends: these places in order.
    """
    at = bisect_right(ends, one.start) - 1
    if at < 0 or one.start - ends[at] > FARTHEST or text.startswith(("'s", "’s", "'", "’"), one.end):
        return None
    person = by_end[ends[at]]
    between = text[person.end : one.start].lower()
    if "\n" in between:
        return None
    words = WHEN.sub(" ", between).replace(",", " ").split()
    away = _between(words)
    if away is None and " ".join(words) in appointing().as_:
        away = _verb_before(text, person.start)
    return None if away is None else Appointment(person, away)


def _between(words: Sequence[str]) -> str | None:
    """What words between a name and an office say of it."""
    known = appointing()
    told = " ".join(word for word in words if word not in known.among and not word.isdigit())
    if told:
        return known.between.get(told)
    if "was" in words:
        return "former"
    return "" if "is" in words or "been" in words else None


def _verb_before(text: str, start: int) -> str | None:
    words = text[max(0, start - LONGEST_VERB) : start].lower().split()
    found = (appointing().before.get(" ".join(words[-length:])) for length in (2, 1))
    return next((away for away in found if away is not None), None)
