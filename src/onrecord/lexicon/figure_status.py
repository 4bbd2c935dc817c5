"""Words that tell how real a figure is: planned, pledged, a goal, denied, depending on something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.records.figure import Status


@dataclass(frozen=True, slots=True)
class GoverningVerb:
    """What a verb says of a figure below it; its sets hold words in small letters.

    Attributes:
        status: what it says.
        object: it says so of a figure that is its object.
        clause: it says so of what stands in its infinitive or its "-ing".
        that: it says so of what stands in its clause with "that".
        money: as for its object, of money alone, and of what is in a package.
        through: nouns of which one must stand between it and the figure that is in its object.
        behind: prepositions that lead to a figure that it speaks of.
    """

    status: Status
    object: bool = False
    clause: bool = False
    that: bool = False
    money: bool = False
    through: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GoverningNoun:
    """What a noun says of a figure below it; its sets hold words in small letters.

    Attributes:
        status: what it says.
        level: it is a height that something is set at.
        behind: prepositions that lead to the figure.
        under: verbs of which one must stand above it; empty where none need.
    """

    status: Status
    level: bool = False
    behind: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Governing:
    """All the words of `figure_status.toml` that stand above a figure or beside it, each by its dictionary form."""

    verbs: Mapping[str, GoverningVerb]
    nouns: Mapping[str, GoverningNoun]
    adjectives: Mapping[str, Status]
    auxiliaries: Mapping[str, Status]
    beside: Mapping[str, Status]


@cache
def governing() -> Governing:
    """The words, read once."""
    rules = table("figure_status")
    return Governing(
        verbs={word: _verb(entry) for entry in rules["verb"] for word in entry["verbs"]},
        nouns={word: _noun(entry) for entry in rules["noun"] for word in entry["nouns"]},
        adjectives={word: entry["status"] for entry in rules["adjective"] for word in entry["words"]},
        auxiliaries=_by_word(rules["auxiliaries"]),
        beside=_by_word(rules["beside"]),
    )


@cache
def words_of(name: str, key: str = "words") -> frozenset[str]:
    """One of the table's plain sets of words."""
    return frozenset(table("figure_status")[name][key])


def _verb(entry: Mapping[str, object]) -> GoverningVerb:
    return GoverningVerb(**_fields(entry, "verbs"))  # type: ignore[arg-type]  # a test reads every entry


def _noun(entry: Mapping[str, object]) -> GoverningNoun:
    return GoverningNoun(**_fields(entry, "nouns"))  # type: ignore[arg-type]  # a test reads every entry


def _fields(entry: Mapping[str, object], words: str) -> dict[str, object]:
    fields = {key: value for key, value in entry.items() if key != words}
    return {key: frozenset(value) if isinstance(value, list) else value for key, value in fields.items()}


def _by_word(statuses: Mapping[Status, list[str]]) -> dict[str, Status]:
    return {word: status for status, words in statuses.items() for word in words}
