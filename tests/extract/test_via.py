"""Through whom statements came, from `via.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.extract.test_statements import read
from tests.linear import assert_linear

from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.extract.statements import statements
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.resolve.actors import mentions
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("via.toml").read_text(encoding="utf-8"))["case"]


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["text"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    made, _ = read(case["text"])
    for words, chain, *speaker in case["via"]:
        holding = [one for one in made if any(words in piece.text for piece in one.content)]
        innermost = min(holding, key=lambda one: one.end - one.start)
        assert (words, list(innermost.via)) == (words, chain)
        assert all(innermost.speaker and name in innermost.speaker.name for name in speaker)


def read_known(text: str) -> None:
    """With the names of the tables alone."""
    spans = tokens(text)
    annotation = Annotation(
        sentences=tuple(sentences(text, abbreviations())),
        tokens=tuple(Token(word.start, word.end) for word in spans),
        names=tuple(known_names(Words.of(text, spans), actors())),
    )
    article = Article(text=text, name="test")
    found, _ = mentions(article, annotation, actors(), None)
    statements(article, Page(), annotation, Resolution(mentions=found))


UNITS = (
    "Keller told Reuters, citing ",
    "in an interview with RT, Keller said no. ",
    "on Telegram on X in a TASS post ",
    "as TASS reports, ",
    "Keller said RT said ",
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert_linear(read_known, unit, 30_000)
