"""What the tables know about the traces that translation and careless editing leave in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Traces:
    """The words of `damage.toml`.

    Attributes:
        never_twice: little words that no sentence has twice in a row.
        before_names: words that stand before names and get glued to them.
        small_names: first words of names that are written small.
        suffixes: what may follow a closing quotation mark without a space.
        no_infinitive: verbs that take no infinitive with "to".
        excuse_since: words with which a future bears "since".
        foreign: little words of other languages with the language's name.
        calques: (pattern, language, what is wrong with it).
    """

    never_twice: frozenset[str]
    before_names: frozenset[str]
    small_names: frozenset[str]
    suffixes: frozenset[str]
    no_infinitive: frozenset[str]
    excuse_since: frozenset[str]
    foreign: Mapping[str, str]
    calques: tuple[tuple[re.Pattern[str], str, str], ...]


@cache
def traces() -> Traces:
    """The words of `damage.toml`."""
    data = table("damage")
    lists = {name: frozenset(words) for name, words in data["words"].items()}
    foreign = {word: language for language, words in data["foreign"].items() for word in words}
    calques = tuple((re.compile(one["pattern"]), one["language"], one["wrong"]) for one in data["calque"])
    return Traces(**lists, foreign=foreign, calques=calques)
