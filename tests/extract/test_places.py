"""Where statements were made, by cases in `places.toml`."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.linear import assert_linear
from tests.strategies import articles

import onrecord
from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.places import places
from onrecord.records.annotation import Annotation, Token
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("places.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = onrecord.annotate(case["text"], published="2025-03-05").statements
    made = [
        [words, one.place.text if one.place else "", one.place.name if one.place else ""]
        for words, _, _ in case["place"]
        for one in found
        if any(words in part.text for part in one.content)
    ]
    assert made == case["place"]


@given(articles())
def test_a_place_is_the_text_where_it_stands_and_no_part_of_what_is_said(text: str) -> None:
    for one in onrecord.annotate(text).statements:
        if place := one.place:
            assert place.text == text[place.start : place.end]
            assert not any(part.span.overlaps(Span(place.start, place.end)) for part in one.content)


@pytest.mark.parametrize(
    "unit", ["said at a rally in Oslo ", "Oslo said ", "said in a speech at a rally of workers in Oslo "]
)
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def run(text: str) -> None:
        words = tokens(text)
        upos = {"said": "VERB", "in": "ADP", "at": "ADP", "Oslo": "PROPN"}
        read = [(place, word, text[word.start : word.end]) for place, word in enumerate(words)]
        annotation = Annotation(
            sentences=(Span(0, len(text)),),
            tokens=tuple(
                Token(word.start, word.end, upos.get(low, "NOUN"), low, place - 1, "obl") for place, word, low in read
            ),
        )
        named = tuple(
            Mention(word.start, word.end, low, f"m{place}", "place", "place:Oslo", "Oslo")
            for place, word, low in read
            if low == "Oslo"
        )
        cues = [word for _, word, low in read if low == "said"]
        found = [
            Attribution((), (cue,), (Span(cue.end, behind.start),), "assert", negated=False, clause=cue)
            for cue, behind in pairwise(cues)
        ]
        places(text, Page(), annotation, Resolution(mentions=named), found)

    assert_linear(run, unit, 20_000)
