from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("tokens.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[span.start : span.end] for span in tokens(text)] == case["tokens"]


@given(articles())
def test_tokens_cover_all_but_white_space_in_order(text: str) -> None:
    found = tokens(text)
    assert all(span.start < span.end for span in found)
    assert all(before.end <= behind.start for before, behind in pairwise(found))
    gaps = [text[before.end : behind.start] for before, behind in pairwise(found)]
    edges = [text[: found[0].start], text[found[-1].end :]] if found else [text]
    assert not any(gap.strip() for gap in [*gaps, *edges])
    assert all(not any(letter.isspace() for letter in text[span.start : span.end]) for span in found)


@given(articles(), st.integers(0, 80), st.integers(0, 80))
def test_between_two_offsets(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    assert all(start <= span.start and span.end <= end for span in tokens(text, start, end))
