"""What the table of events knows: which words name an event, of which kind and in which mode (`events.toml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from onrecord.lexicon.tables import table
from onrecord.records.event import EventKind

ANY = "*"

_NO_KINDS = frozenset({"nothing", "noun"})
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sense:
    """One way in which a word names an event; the fields are explained at the head of `events.toml`.

    Attributes:
        kind: `None` where the words name no event, or where the noun that completes the verb tells it.
        mode: `None` where the words tell none.
        by_noun: whether the noun that completes the verb tells kind and mode ("launched an attack").
        objects: heads, one of which it must be done to; empty: not asked.
        but: heads that it must not be done to.
        subjects: heads, one of which must do it; empty: not asked.
        behind: by their prepositions, nouns one of which must stand with it; empty: not asked.
        clauses: how the clause that it governs may begin; empty: not asked.
        like: words one of which must describe a noun; empty: not asked.
        alone: whether it must be done to nothing.
        swallows: whether what it governs is no event of its own.
        withheld: whether consent is still withheld, and a negation with the words is part of that.
        turned: whether the grammar's subject is who it is done to.
        towards: prepositions that lead to whom it is done to.
    """

    kind: EventKind | None
    mode: str | None = None
    by_noun: bool = False
    objects: frozenset[str] = _NO_WORDS
    but: frozenset[str] = _NO_WORDS
    subjects: frozenset[str] = _NO_WORDS
    behind: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    clauses: frozenset[str] = _NO_WORDS
    like: frozenset[str] = _NO_WORDS
    alone: bool = False
    swallows: bool = False
    withheld: bool = False
    turned: bool = False
    towards: frozenset[str] = _NO_WORDS


Senses = Mapping[str, tuple[Sense, ...]]


@dataclass(frozen=True, slots=True)
class EventWords:
    """The senses of words by their dictionary forms, a verb with its particle as one form.

    Attributes:
        verbs, nouns, adjectives: senses, those to be tried first before others.
        classes: nouns by what they stand for.
        measures: nouns that count or gather what stands behind their "of".
        parties: nouns for who takes part in an event, and for the things it is done with.
        weapons: modes of ASSAULT by the word for a weapon.
        inner: modes by the kind that asks, refuses or threatens, then by kind, or kind and mode, of what it governs.
        around: other lists, by name.
        first_words: the verbs' dictionary forms without what stands behind them.
        phrasal: those of them that have a form with something behind them.
        last_words: the nouns' dictionary forms without what stands before them.
    """

    verbs: Senses
    nouns: Senses
    adjectives: Senses
    classes: Mapping[str, frozenset[str]]
    measures: frozenset[str]
    parties: frozenset[str]
    weapons: Mapping[str, str]
    inner: Mapping[str, Mapping[str, str]]
    around: Mapping[str, frozenset[str]]
    first_words: frozenset[str]
    phrasal: frozenset[str]
    last_words: frozenset[str]


@cache
def event_words() -> EventWords:
    """The words of `events.toml`."""
    data = table("events")
    classes = {name: frozenset(listed(words)) for name, words in data["classes"].items()}
    around = {name: _expanded(words, classes) for name, words in data["around"].items()}
    verbs, nouns = _senses(data["verbs"], classes), _senses(data["nouns"], classes)
    return EventWords(
        verbs=verbs,
        nouns=nouns,
        adjectives=_senses(data["adjectives"], classes),
        classes=classes,
        measures=classes["MEASURE"],
        parties=around["participants"],
        weapons={word: mode for mode, words in data["weapons"].items() for word in listed(words)},
        inner=data["inner"],
        around=around,
        first_words=frozenset(verb.split()[0] for verb in verbs),
        phrasal=frozenset(verb.split()[0] for verb in verbs if " " in verb),
        last_words=frozenset(word for noun in nouns for word in (noun.split()[-1], noun.split()[0])),
    )


def listed(words: str) -> list[str]:
    """The entries of a list as the table writes it."""
    return [" ".join(word.split()) for word in words.split(",")]


def _senses(blocks: list[dict[str, Any]], classes: Mapping[str, frozenset[str]]) -> Senses:
    found: dict[str, list[Sense]] = defaultdict(list)
    for block in blocks:
        sense = _sense(block, classes)
        for word in listed(block["words"]):
            found[word].append(sense)
    return {word: tuple(senses) for word, senses in found.items()}


def _sense(block: Mapping[str, Any], classes: Mapping[str, frozenset[str]]) -> Sense:
    kind, _, mode = block["is"].partition(" ")
    behind = tuple(
        (frozenset(prepositions.split("|")), _expanded(words, classes))
        for prepositions, words in block.get("with", {}).items()
    )
    lists = {name: _expanded(block.get(name, ""), classes) for name in ("object", "but", "subject", "like")}
    return Sense(
        kind=None if kind in _NO_KINDS else cast("EventKind", kind),
        by_noun=kind == "noun",
        mode=mode or None,
        objects=lists["object"],
        but=lists["but"],
        subjects=lists["subject"],
        behind=behind,
        clauses=_expanded(block.get("clause", ""), classes),
        like=lists["like"],
        alone=block.get("alone", False),
        swallows=block.get("swallows", False),
        withheld=block.get("withheld", False),
        turned=block.get("turned", False),
        towards=_expanded(block.get("towards", ""), classes),
    )


def _expanded(words: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of a list, those of a class in place of its name."""
    found = [classes.get(word, frozenset((word,))) for word in listed(words) if word]
    return frozenset().union(*found)
