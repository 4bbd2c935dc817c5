from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.strategies import articles

from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import Quotation, quotations

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("quotations.toml").read_text("utf-8"))["case"]
DEPTHS = ("outer", "inner", "third", "fourth")


def _words(text: str, found: list[Quotation], depth: int) -> list[list[str]]:
    return [[text[part.start : part.end] for part in quote.stretches] for quote in found if quote.depth == depth]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found, unclosed = quotations(text)
    seen = {key: words for depth, key in enumerate(DEPTHS, 1) if (words := _words(text, found, depth))}
    assert seen == {key: case[key] for key in DEPTHS if case.get(key)}
    assert [text[span.start : span.end] for span in unclosed] == case.get("unclosed", [])


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@given(articles())
def test_stretches_lie_inside_the_text_one_a_paragraph(text: str) -> None:
    found, unclosed = quotations(text)
    parts = paragraphs(text)
    for quote in found:
        places = [[number for number, part in enumerate(parts) if part.holds(stretch)] for stretch in quote.stretches]
        assert all(len(place) == 1 for place in places)
        assert [place[0] for place in places] == list(range(places[0][0], places[0][0] + len(places)))
        assert all(stretch.start < stretch.end for stretch in quote.stretches)
        assert all(before.end < behind.start for before, behind in pairwise(quote.stretches))
    assert all(0 <= span.start < span.end <= len(text) for span in unclosed)


@given(articles())
def test_quotations_are_in_order_and_nest(text: str) -> None:
    found, _ = quotations(text)
    assert found == sorted(found)
    for depth in range(1, 5):
        level = [quote for quote in found if quote.depth == depth]
        assert all(before.end <= behind.start for before, behind in pairwise(level))
        for quote in level if depth > 1 else []:
            assert any(
                outer.depth == depth - 1 and outer.start <= quote.start and quote.end <= outer.end for outer in found
            )
    assert all(1 <= quote.depth <= 4 for quote in found)


@given(articles())
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert quotations(text) == quotations(text)


@given(articles())
def test_what_stands_in_other_paragraphs_behind_a_closed_text_changes_nothing(text: str) -> None:
    before = "“We wait,” Keller said.\n\n"
    found, _ = quotations(before + text)
    assert found[0].stretches[0].start == 0
    assert found[0].end == len("“We wait,”")
