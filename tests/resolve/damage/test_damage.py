"""Damage is found where it is, and nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.linear import UNITS, UNITS_OF_WORDS, assert_linear
from tests.strategies import articles

import onrecord
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.finding import Finding
from onrecord.records.page import Page
from onrecord.resolve.damage.damage import damage

HERE = Path(__file__).parent
BEFORE = "The council of Halvik met on Monday and talked about the winter, which was long and cold on the coast.\n\n"
BEHIND = "\n\nThe next meeting will be held in the old town hall at the end of the month, the mayor of the town said."
LOADED = {"loaded_terms"}


def cases(name: str) -> list[Any]:
    found: list[Any] = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return found


def findings(text: str) -> list[Finding]:
    """Those of a text between two sound paragraphs, placed as if it stood alone."""
    found = onrecord.annotate(f"{BEFORE}{text}{BEHIND}").resolution.findings
    return [Finding(one.start - len(BEFORE), one.end - len(BEFORE), one.kind, one.detail) for one in found]


@pytest.mark.parametrize("case", cases("damaged"), ids=lambda case: case["text"][:60])
def test_damage_is_found_where_it_is(case: dict[str, str]) -> None:
    found = {(one.kind, case["text"][one.start : one.end]) for one in findings(case["text"]) if one.start >= 0}
    assert (case["kind"], case["words"]) in found


@pytest.mark.parametrize("text", cases("sound"), ids=lambda text: text[:60])
def test_sound_text_has_no_damage(text: str) -> None:
    assert [one for one in findings(text) if one.kind not in LOADED] == []


@pytest.mark.parametrize("case", cases("loaded_terms"), ids=lambda case: case["text"][:60])
def test_loaded_terms_are_those_that_take_a_side(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[one.start : one.end] for one in findings(text) if one.kind in LOADED] == case["words"]


def test_a_loaded_term_comes_with_the_neutral_one_and_says_whose_word_it_is() -> None:
    own, quoted = findings("The special operation goes on. “The special operation goes on,” Keller said.")
    assert own.detail.startswith("neutral: invasion, war, or raid, by what happened; used by Russian officials")
    assert "the speaker’s word" in quoted.detail
    assert "the speaker’s word" not in own.detail


def test_three_kinds_of_signs_make_a_translation() -> None:
    text = (
        "“We will send two more ships, ”Keller told reporters. Recall that the strait was closed in March. "
        "“Nothing was signed », the envoy said."
    )
    [one] = [one for one in findings(text) if one.kind == "translated"]
    assert one.start < 0, "it stands over the first paragraph of the body"
    assert "words glued to closing quotation marks" in one.detail
    assert "turns of phrase of another language" in one.detail


def test_two_kinds_of_signs_do_not() -> None:
    text = "“We will send two more ships, ”Keller told reporters. Recall that the strait was closed in March."
    assert "translated" not in {one.kind for one in findings(text)}


def test_spaces_before_marks_are_no_damage_where_they_stand_throughout() -> None:
    text = "The fleet , he said , will stay . The loan of $ 2 billion , she said , is signed . “ We wait , ” he said ."
    assert findings(text) == []


def test_a_page_s_furniture_is_not_looked_at() -> None:
    assert findings("Also read: The the strait of $ 2 billion") == []


def found_without_reading(text: str) -> tuple[Finding, ...]:
    return damage(Article(text=text, name="a"), Page(), Annotation(), actors(()))


@given(articles())
def test_findings_stand_in_the_text(text: str) -> None:
    for one in found_without_reading(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.detail


@given(articles())
def test_findings_of_read_text_stand_in_it(text: str) -> None:
    reading = onrecord.annotate(text)
    for one in reading.resolution.findings:
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("unit", dict.fromkeys((*UNITS, *UNITS_OF_WORDS, "the ", "“a ”b", "1,2", "$ 1", "in2014 ")))
def test_time_grows_with_the_text_alone(unit: str) -> None:
    assert_linear(found_without_reading, unit)
