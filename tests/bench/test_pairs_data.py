from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DEVELOPED_ON = ROOT / "tests" / "link" / "figures.toml"
HELD_OUT = ROOT / "bench" / "figures" / "pairs.toml"
WHY = {
    "scope": set("counted modifiers owner place measure status period included unit share".split()),
    "compatible": set("equal rounded converted bounds range part".split()),
    "superseded": {"later", "revised"},
    "conflict": {"disjoint"},
    "unknown": {"damaged", "no_time", "no_owner"},
}
COUNTS = {
    DEVELOPED_ON: {"scope": 14, "compatible": 10, "superseded": 6, "conflict": 7, "unknown": 3},
    HELD_OUT: {"scope": 20, "compatible": 15, "superseded": 10, "conflict": 10, "unknown": 5},
}

each_file = pytest.mark.parametrize("path", COUNTS, ids=lambda path: path.name)


def pairs(path: Path) -> list[Mapping[str, Any]]:
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["pair"])


def articles(path: Path) -> list[Mapping[str, str]]:
    return [pair[side] for pair in pairs(path) for side in ("a", "b")]


@each_file
def test_each_verdict_has_its_number_of_pairs_and_each_reason_one(path: Path) -> None:
    assert Counter(pair["verdict"] for pair in pairs(path)) == COUNTS[path]
    assert {pair["why"] for pair in pairs(path)} == set[str]().union(*WHY.values())


@each_file
def test_reasons_are_the_verdicts_own(path: Path) -> None:
    for pair in pairs(path):
        codes = [pair["why"], *pair.get("also", [])]
        assert set(codes) <= WHY[pair["verdict"]], pair["because"]
        assert len(set(codes)) == len(codes), pair["because"]


@each_file
def test_each_pair_says_why_in_a_sentence(path: Path) -> None:
    because = [pair["because"] for pair in pairs(path)]
    assert all(not one[0].islower() and one.endswith(".") for one in because)
    assert len(set(because)) == len(because)


@each_file
def test_the_words_of_a_figure_stand_once_in_their_article(path: Path) -> None:
    for one in articles(path):
        assert set(one) == {"outlet", "published", "article", "text"}
        assert one["article"].count(one["text"]) == 1, one["article"]


@each_file
def test_days_are_days_and_only_where_time_is_missing_none_is_given(path: Path) -> None:
    for pair in pairs(path):
        days = [pair[side]["published"] for side in ("a", "b")]
        assert all(days) is (pair["why"] != "no_time"), pair["because"]
        assert all(date.fromisoformat(day) for day in days if day)


def test_no_article_is_told_twice() -> None:
    told = [one["article"] for path in COUNTS for one in articles(path)]
    assert len(set(told)) == len(told) == 200
