"""Counts of members and milestones: the tables hold together, and their patterns fit what they are for."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from onrecord.lexicon.chronology import GAP, bodies, patterns
from onrecord.lexicon.tables import table

BODIES: list[dict[str, Any]] = table("members")["body"]
MILESTONES: list[dict[str, Any]] = table("milestones")["milestone"]


def test_every_entry_is_whole() -> None:
    for body in BODIES:
        assert set(body) == {"name", "words", "generic", "nouns", "check", "count"}, body["name"]
        assert body["words"]
        assert body["check"].strip()
        assert all({"number", "from"} <= set(count) <= {"number", "from", "to"} for count in body["count"])
    for event in MILESTONES:
        assert {"name", "first", "known", "awaited", "check"} <= set(event), event["name"]
        assert set(event) <= {"name", "first", "last", "known", "awaited", "with", "check"}, event["name"]
        assert event["known"] or event["awaited"], event["name"]
        assert event["check"].strip()


def test_there_are_as_many_milestones_as_it_takes_and_each_has_its_own_name() -> None:
    assert len(MILESTONES) >= 60
    assert max(Counter(event["name"] for event in MILESTONES).values()) == 1


def test_days_are_in_order() -> None:
    for body in bodies():
        spans = sorted((count.start, count.end or date.max) for count in body.counts)
        assert all(start <= end for start, end in spans), body.name
        assert all(one[1] < other[0] for one, other in pairwise(spans)), body.name
    for event in MILESTONES:
        assert date(2014, 1, 1) <= event["first"] <= event.get("last", event["first"]) <= date(2025, 12, 31), event[
            "name"
        ]


def test_words_are_written_as_they_are_sought() -> None:
    for event in MILESTONES:
        for pattern in (*event["known"], *event["awaited"], *event.get("with", ())):
            assert pattern == pattern.lower(), pattern
            assert "’" not in pattern
            assert "," not in pattern, pattern
            assert not pattern.startswith("~")
            assert not pattern.endswith("~")
            assert all(word.strip("|") == word for word in pattern.split()), pattern
            assert not any("'s" in word and word != "'s" and "'s" not in word.split("|") for word in pattern.split()), (
                pattern
            )


@pytest.mark.parametrize(
    ("words", "event", "attitude"),
    [
        ("since russia 's full-scale invasion of ukraine", "full-scale invasion", "known"),
        ("if russia invades ukraine", "full-scale invasion", "awaited"),
        ("ahead of the nato summit in madrid", "Madrid", "awaited"),
        ("decisions of the madrid summit", "Madrid", "known"),
        ("since finland joined nato", "Finland's accession", "known"),
        ("since the taliban seized power", "Kabul", "known"),
        ("the killing of iran 's general qassem soleimani", "Soleimani", "known"),
        ("since the fall of bashar al-assad", "Assad", "known"),
        ("before britain leaves", "left the EU", "awaited"),
    ],
)
def test_a_pattern_fits(words: str, event: str, attitude: str) -> None:
    split = words.split()
    found = [one for at, word in enumerate(split) for one in patterns().get(word, ()) if one.match(split, at)]
    assert any(event in one.milestone.name and one.attitude == attitude for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "fears of a full-scale invasion of ukraine",
        "the summit in madrid",
        "russia joined the talks",
        "finland joined the talks",
        "the invasion of ukraine by mongols",
        "talks between biden and putin",
        "the taliban denied it",
    ],
)
def test_doubtful_words_know_nothing(words: str) -> None:
    split = words.split()
    found = [one for at, word in enumerate(split) for one in patterns().get(word, ()) if one.match(split, at)]
    assert [one for one in found if one.attitude == "known"] == []


def test_a_gap_has_an_end() -> None:
    near = ["ahead", *["x"] * GAP, "nato", "summit", "madrid"]
    far = ["ahead", *["x"] * (GAP + 1), "nato", "summit", "madrid"]
    found = [[one for one in patterns()["ahead"] if one.match(words, 0)] for words in (near, far)]
    assert found[0] != []
    assert found[1] == []
