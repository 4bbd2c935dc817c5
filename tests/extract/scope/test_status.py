"""How real figures are, by cases in `status.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

import onrecord
from onrecord.extract.scope.modality import Sign
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import sites
from onrecord.extract.scope.status import decided, status
from onrecord.records.annotation import Annotation, Token
from onrecord.records.figure import Figure, Status
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("status.toml").read_text("utf-8"))["case"]
STATUSES: list[Status] = ["planned", "pledged", "goal", "denied", "conditional"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = onrecord.annotate(case["text"], published="2025-03-05").figures
    made = []
    for words, _, _ in case["found"]:
        figure = next(one for one in found if words in one.text or one.text in words)
        rests = [case["text"][rest.start : rest.end] for rest in figure.rests_on if rest.field == "status"]
        made.append([words, figure.status, *(rests or [""])])
    assert made == case["found"]


SIGNS = st.lists(st.builds(Sign, st.sampled_from(STATUSES), st.integers(0, 99)), max_size=8)


@given(SIGNS)
def test_what_is_denied_counts_as_denied_whatever_else_is_said_of_it(signs: list[Sign]) -> None:
    counts = decided(signs)
    said = {sign.status for sign in signs}
    assert (counts is None) == (not signs)
    for status_ in ("denied", "conditional", "goal"):
        if status_ in said:
            assert counts is not None
            assert counts.status == status_
            break


@given(SIGNS, st.sampled_from(STATUSES[:2]))
def test_of_a_plan_and_a_pledge_the_outer_counts(signs: list[Sign], outer: Status) -> None:
    inner = [sign for sign in signs if sign.status in ("planned", "pledged")]
    assert decided([*inner, Sign(outer, 100)]) == Sign(outer, 100)


def _chain(at: int, _: int) -> int:
    return at - 1


def _star(at: int, _: int) -> int:
    return 0 if at else -1


def _loop(at: int, length: int) -> int:
    return (at + 1) % length


@pytest.mark.parametrize("head", [_chain, _star, _loop])
@pytest.mark.parametrize("unit", ["will not 40 ", "if plans to 40 the 40 ", "which 40 that denied 40 "])
def test_takes_time_in_proportion_to_the_text(unit: str, head: Callable[[int, int], int]) -> None:
    def run(text: str) -> None:
        spans = tokens(text)
        words = tuple(
            Token(word.start, word.end, "VERB", None, head(at, len(spans)), "xcomp") for at, word in enumerate(spans)
        )
        scene = Scene(text, Page(), Annotation(sentences=(Span(0, len(text)),), tokens=words), Resolution(), ())
        numbers = [word for word in spans if text[word.start : word.end] == "40"]
        figures = [Figure(id="", start=one.start, end=one.end, text="40", value=40) for one in numbers]
        for figure, site in zip(figures, sites(scene, figures), strict=True):
            assert site is not None
            status(scene, figure, site)

    assert_linear(run, unit, 20_000)
