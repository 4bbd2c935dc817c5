"""What the tables know about the traces that translation and careless editing leave in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Calque:
    """A turn of phrase taken over word for word.

    Attributes:
        holds: letters without which the pattern is not worth looking for.
        pattern: what it looks like.
        language: where it comes from.
        wrong: what an English reader misses.
    """

    holds: str
    pattern: re.Pattern[str]
    language: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Traces:
    """The words of `damage.toml`.

    Attributes:
        never_twice: little words that no sentence has twice in a row.
        little_words: words that run into a year or an article behind them.
        openers: words that run into the sentence before them.
        before_names: words that stand before names and get glued to them.
        small_names: first words of names that are written small.
        suffixes: what may follow a closing quotation mark without a space.
        no_infinitive: verbs that take no infinitive with "to".
        excuse_since: words with which a future bears "since".
        foreign: little words of other languages with the language's name.
        calques: turns of phrase that are another language's.
    """

    never_twice: frozenset[str]
    little_words: frozenset[str]
    openers: frozenset[str]
    before_names: frozenset[str]
    small_names: frozenset[str]
    suffixes: frozenset[str]
    no_infinitive: frozenset[str]
    excuse_since: frozenset[str]
    foreign: Mapping[str, str]
    calques: tuple[Calque, ...]


@cache
def traces() -> Traces:
    """The words of `damage.toml`."""
    data = table("damage")
    lists = {name: frozenset(words) for name, words in data["words"].items()}
    foreign = {word: language for language, words in data["foreign"].items() for word in words}
    calques = tuple(
        Calque(one["holds"], re.compile(one["pattern"]), one["language"], one["wrong"]) for one in data["calque"]
    )
    return Traces(**lists, foreign=foreign, calques=calques)
