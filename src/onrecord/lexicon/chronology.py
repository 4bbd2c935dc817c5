"""What the tables know of days: how many members a body had, and which events an article knows or awaits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from onrecord.lexicon.tables import table

Attitude = Literal["known", "awaited"]

GAP = 6
"""Words that `~` in a pattern may stand for, at most."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many members a body had from one day to another; `end` is `None` while it holds."""

    number: int
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Body:
    """A body whose members news counts.

    Attributes:
        name: its name.
        words: what names it, in lower case.
        generic: what stands for it once it has been named, in lower case.
        nouns: what its members are called, in lower case.
        counts: in order of time.
    """

    name: str
    words: frozenset[str]
    generic: frozenset[str]
    nouns: frozenset[str]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A public event, with its first and last day and the words that must stand in an article that speaks of it."""

    name: str
    first: date
    last: date
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in a row; before each step up to so many others may stand.

    Attributes:
        steps: for each word the gap before it and the forms it may have.
        milestone: the event that the words speak of.
        attitude: whether for who writes so it has happened.
    """

    steps: tuple[tuple[int, frozenset[str]], ...]
    milestone: Milestone
    attitude: Attitude

    def match(self, words: Sequence[str], at: int) -> int | None:
        """Index behind the words that fit from `at` on, each the next that fits; `None` where they do not."""
        behind = at
        for gap, forms in self.steps:
            reach = range(behind, min(behind + gap + 1, len(words)))
            found = next((place for place in reach if words[place] in forms), None)
            if found is None:
                return None
            behind = found + 1
        return behind


@cache
def bodies() -> tuple[Body, ...]:
    """The bodies of `members.toml`."""
    return tuple(_body(fields) for fields in table("members")["body"])


def _body(fields: Mapping[str, Any]) -> Body:
    counts = tuple(Count(one["number"], one["from"], one.get("to")) for one in fields["count"])
    words, generic, nouns = (frozenset(fields[key]) for key in ("words", "generic", "nouns"))
    return Body(fields["name"], words, generic, nouns, counts)


@cache
def patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns of `milestones.toml` by each form of their first word."""
    found: dict[str, list[Pattern]] = {}
    for pattern in _patterns(table("milestones")["milestone"]):
        for form in pattern.steps[0][1]:
            found.setdefault(form, []).append(pattern)
    return {form: tuple(them) for form, them in found.items()}


def _patterns(entries: Iterable[Mapping[str, Any]]) -> Iterable[Pattern]:
    attitudes: tuple[Attitude, ...] = ("known", "awaited")
    for fields in entries:
        first = fields["first"]
        event = Milestone(fields["name"], first, fields.get("last", first), frozenset(fields.get("with", ())))
        for attitude in attitudes:
            yield from (Pattern(_steps(words), event, attitude) for words in fields[attitude])


def _steps(words: str) -> tuple[tuple[int, frozenset[str]], ...]:
    steps: list[tuple[int, frozenset[str]]] = []
    gap = 0
    for word in words.split():
        if word == "~":
            gap = GAP
        else:
            steps.append((gap, frozenset(word.split("|"))))
            gap = 0
    return tuple(steps)
