from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.strategies import articles

from onrecord.lexicon.reporting import abbreviations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import Abbreviations, sentences

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = sentences(text, abbreviations())
    assert [" ".join(text[span.start : span.end].split()) for span in found] == case["sentences"]


def test_what_counts_as_an_abbreviation_is_given() -> None:
    text = "The qty. Was low."
    assert len(sentences(text, Abbreviations())) == 2
    assert len(sentences(text, Abbreviations(never_end=frozenset({"qty."})))) == 1


@given(articles())
def test_sentences_fill_their_paragraphs(text: str) -> None:
    found = sentences(text, abbreviations())
    assert all(span.start < span.end for span in found)
    assert all(before.end <= behind.start for before, behind in pairwise(found))
    of_parts = [[span for span in found if part.holds(span)] for part in paragraphs(text)]
    assert [span for spans in of_parts for span in spans] == found
    for part, spans in zip(paragraphs(text), of_parts, strict=True):
        assert spans[0].start == part.start
        assert spans[-1].end == part.end
        assert all(text[before.end : behind.start].isspace() for before, behind in pairwise(spans))


@given(articles())
def test_the_same_text_gives_the_same_sentences(text: str) -> None:
    assert sentences(text, abbreviations()) == sentences(text, abbreviations())
