"""Whom offices, roles and bodies mean, by cases written for the test."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.resolve.resolve import resolve

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("references.toml").read_text("utf-8"))["case"]
# What is said of somebody after their name is asked by other cases.
BY_NAME = frozenset({"lexicon", "full_name", "surname", "spelling", "office", "own"})


def resolved(text: str, day: str | None = None) -> Resolution:
    article, page = Article(text=text, name="a"), Page(published=When(day, "given") if day else None)
    return resolve(article, page, annotate(article, page, actors()), actors())


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["name"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = resolved(case["text"], case.get("day"))
    offices = [(one.start, one.text, one.name) for one in found.mentions if one.basis not in BY_NAME and one.name]
    others = [(one.start, one.text, one.name) for one in found.references]
    assert [[text, name] for _, text, name in sorted([*offices, *others])] == case["means"]
    ambiguous = [one for one in found.refusals if one.reason.code == "ambiguous_description"]
    assert [case["text"][one.start : one.end] for one in ambiguous] == case.get("refused", [])


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)
