"""When statements were made, by cases in `said.toml`."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

import onrecord
from onrecord.annotate.annotate import annotate
from onrecord.extract.own_day import when
from onrecord.extract.statements import statements
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.statement import Statement
from onrecord.records.when import TimeExpression, When
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("said.toml").read_text("utf-8"))["case"]


def _statements(text: str, published: str | None) -> tuple[Statement, ...]:
    article = Article(text=text, name="a")
    page = Page(published=When(published, "given") if published else None)
    annotation = annotate(article, page, actors())
    return statements(article, page, annotation, resolve(article, page, annotation, actors()))[0]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = _statements(case["text"].strip(), case.get("published"))
    asked = [[words, value, basis] for words, value, basis in case["said"]]
    made = [
        [words, one.said.value if one.said else "", one.said.basis if one.said else ""]
        for words, _, _ in asked
        for one in found
        if words in one.content[0].text
    ]
    assert made == asked


def test_a_dateline_dates_what_is_said_before_the_day_of_publication_does() -> None:
    text = "HALVIK, March 4 (Reuters) — Anna Keller said that the gates were shut.\n\nNobody was hurt, the port said."
    first, *_ = onrecord.annotate(text, published="2025-03-05").statements
    assert first.said == When("2025-03-04", "dateline")


DAYS = st.dates(date(1990, 1, 1), date(2039, 12, 31))


@given(DAYS, DAYS)
def test_a_value_means_the_days_it_was_made_of(one: date, other: date) -> None:
    first, last = sorted((one, other))
    value = when((first, last), "published").value
    begin, _, end = value.partition("/")
    assert first.isoformat().startswith(begin)
    assert last.isoformat().startswith(end)
    assert end or first == last or len(value) < len("2025-03-04")


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-01-01", "2025-12-31", "2024-01-01/2025-12-31"),
        ("2024-01-01", "2024-01-01", "2024-01-01"),
    ],
)
def test_whole_months_and_years_are_written_as_such(first: str, last: str, value: str) -> None:
    assert when((date.fromisoformat(first), date.fromisoformat(last)), "attribution").value == value


@pytest.mark.parametrize(
    "unit", ["he said on 4 March 2025, ", "Keller said. ", "according to Keller on 4 March 2025, he said, "]
)
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def run(text: str) -> None:
        words = tuple(
            Token(word.start, word.end, "VERB", None, place - 1, "advcl") for place, word in enumerate(tokens(text))
        )
        annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=words)
        places = [at for at in range(len(text)) if text.startswith("4 March 2025", at)]
        times = tuple(
            TimeExpression(at, at + 12, "4 March 2025", "DATE", "2025-03-04", "2025-03-04", "2025-03-04")
            for at in places
        )
        statements(Article(text=text, name="a"), Page(), annotation, Resolution(times=times))

    assert_linear(run, unit, 20_000)
