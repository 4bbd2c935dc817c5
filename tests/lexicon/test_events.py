"""The table of events holds together: kinds and modes are PLOVER's or ours, lists are of words once, classes exist."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

import pytest

from onrecord.lexicon.events import ANY, event_words, listed
from onrecord.lexicon.tables import table
from onrecord.records.event import MODES, EventKind

KINDS = frozenset(get_args(EventKind))
NAMES = frozenset({"@person", "@place", "@organisation", "@nationality", "@facility", "@weapon"})
DATA = table("events")
BLOCKS = [(part, block) for part in ("verbs", "nouns", "adjectives") for block in DATA[part]]
LISTS = ("words", "object", "but", "subject", "like", "clause", "towards")
KNOWN = frozenset({*LISTS, "is", "with", "alone", "swallows", "withheld", "turned"})


def lists_of(block: dict[str, Any]) -> list[list[str]]:
    return [listed(block[name]) for name in LISTS if name in block] + [
        listed(words) for words in block.get("with", {}).values()
    ]


@pytest.mark.parametrize(("part", "block"), BLOCKS, ids=[f"{part} {block['words'][:40]}" for part, block in BLOCKS])
def test_a_sense_is_well_formed(part: str, block: dict[str, Any]) -> None:
    kind, _, mode = block["is"].partition(" ")
    assert kind in KINDS | {"nothing", "noun"}
    assert not mode or mode in MODES[kind]
    assert set(block) <= KNOWN
    for words in lists_of(block):
        assert all(words)
        assert [word for word, times in Counter(words).items() if times > 1] == []
        assert ANY not in words or len(words) == 1
        assert {word for word in words if word.isupper() and len(word) > 1} <= set(DATA["classes"])
        assert {word for word in words if word.startswith("@")} <= NAMES
    assert part == "nouns" or "like" not in block


@pytest.mark.parametrize("name", list(DATA["classes"]))
def test_a_class_has_each_word_once(name: str) -> None:
    words = listed(DATA["classes"][name])
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_every_class_is_asked_for() -> None:
    asked = {word for _, block in BLOCKS for words in lists_of(block) for word in words}
    asked |= {word for words in DATA["around"].values() for word in listed(words)}
    assert set(DATA["classes"]) - asked <= {"MEASURE"}


def test_modes_by_weapon_and_by_what_is_governed_are_the_codebooks() -> None:
    assert set(event_words().weapons.values()) <= MODES["ASSAULT"]
    for kind, modes in event_words().inner.items():
        assert set(modes.values()) <= MODES[kind]
        assert {within.partition(" ")[0] for within in modes} <= KINDS | {""}


def test_it_knows_as_many_words_as_news_of_conflict_needs() -> None:
    verbs = {verb.split()[0] for verb, senses in event_words().verbs.items() if any(sense.kind for sense in senses)}
    nouns = {noun for noun, senses in event_words().nouns.items() if any(sense.kind for sense in senses)}
    assert len(verbs) >= 500
    assert len(nouns) >= 300


def test_senses_come_in_the_tables_order() -> None:
    kinds = [sense.kind for sense in event_words().verbs["withdraw"]]
    assert kinds.index("SANCTION") < kinds.index("RETREAT")


def test_a_class_stands_for_its_words() -> None:
    (sense,) = (one for one in event_words().verbs["deport"] if one.kind == "COERCE")
    assert sense.objects == {ANY}
    assert "soldier" in event_words().classes["FORCE"]
    assert any("soldier" in one.objects for one in event_words().verbs["withdraw"])
