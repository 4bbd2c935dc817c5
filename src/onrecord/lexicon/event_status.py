"""Words that tell how real an event is: planned, depending on something, denied, still going on, only claimed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from onrecord.lexicon.tables import table

Weight = Literal["happened", "ongoing", "planned", "conditional", "denied", "claimed"]
"""A status, or `claimed`: somebody says so."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What a word says of an event below it.

    Attributes:
        status: what it says.
        object: it says so of its object, and of the subject of its passive.
        clause: it says so of what stands in its infinitive or its "-ing".
        that: it says so of what stands in its clause with "that".
        subject: it says so of its subject.
        behind: prepositions that lead to an event it speaks of.
    """

    status: Weight
    object: bool = False
    clause: bool = False
    that: bool = False
    subject: bool = False
    behind: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Governing:
    """The words of `event_status.toml` that stand above an event, each by its dictionary form."""

    verbs: Mapping[str, tuple[Governor, ...]]
    nouns: Mapping[str, tuple[Governor, ...]]
    adjectives: Mapping[str, Weight]


@cache
def governing() -> Governing:
    """The words, read once."""
    rules = table("event_status")
    adjectives = {word: entry["status"] for entry in rules["adjective"] for word in entry["words"]}
    return Governing(_by_word(rules["verb"], "verbs"), _by_word(rules["noun"], "nouns"), adjectives)


@cache
def told_by(section: str, word: str) -> Weight | None:
    """The status under which a section of lists has a word."""
    return next((status for status, words in table("event_status")[section].items() if word in words), None)


@cache
def words_of(section: str, key: str = "words") -> frozenset[str]:
    """One of the table's plain lists of words."""
    return frozenset(table("event_status")[section][key])


def _by_word(entries: Iterable[Mapping[str, Any]], key: str) -> dict[str, tuple[Governor, ...]]:
    found: dict[str, tuple[Governor, ...]] = {}
    for entry in entries:
        fields = {name: value for name, value in entry.items() if name not in (key, "behind")}
        governor = Governor(**fields, behind=frozenset(entry.get("behind", ())))
        for word in entry[key]:
            found[word] = (*found.get(word, ()), governor)
    return found
