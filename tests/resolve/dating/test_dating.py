"""When an article is from, by cases in `dating.toml`, and that nothing breaks it."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear
from tests.strategies import articles

import onrecord
from onrecord.annotate.annotate import annotate
from onrecord.clean.zones import zones
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.resolve.dating.dating import dated
from onrecord.resolve.dating.evidence import Evidence
from onrecord.resolve.dating.milestones import milestones
from onrecord.resolve.dating.sentences import sentences as read_sentences
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("dating.toml").read_text("utf-8"))["case"]


@lru_cache(maxsize=64)
def _annotation(text: str) -> Annotation:
    return annotate(Article(text=text, name="a"), Page(), actors())


def _resolved(text: str, published: str | None) -> Resolution:
    page = Page(published=When(published, "given") if published else None)
    return resolve(Article(text=text, name="a"), page, _annotation(text), actors())


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"].strip()
    made = _resolved(text, case.get("published"))
    redated = [one for one in made.findings if one.kind == "redated"]
    assert len(redated) == ("redated" in case)
    assert [words for words in case.get("redated", []) if words not in redated[0].detail] == []
    assert case.get("happened") == (made.happened and made.happened.value)
    codes = {"impossible_date", "weekday_disagrees"}
    refused = [[text[one.start : one.end], one.reason.code] for one in made.refusals if one.reason.code in codes]
    assert refused == case.get("refused", [])


def test_the_finding_stands_on_the_printed_date_and_names_it() -> None:
    text = (
        "Friday, September 29, 2023\n\nShipyard opens\n\nGerman Chancellor Angela Merkel toured the yard on Monday.\n\n"
        "The yard builds for all 30 NATO allies, its owner said.\n"
    )
    article = Article(text=text, name="a")
    page = Page(zones=zones(article), published=When("2023-09-29", "masthead"))
    [one] = resolve(article, page, _annotation(text), actors()).findings
    assert text[one.start : one.end] == "Friday, September 29, 2023"
    assert one.detail.startswith("dated 2023-09-29 (masthead), but ")


def test_a_dateline_contradicts_a_masthead_alone() -> None:
    text = (
        "4 March 2025\n\nFerry halted\n\nHALVIK, December 16, 2021 (Reuters) — The ferry stopped.\n\nNobody was hurt.\n"
    )
    article = Article(text=text, name="a")
    page = Page(zones=zones(article), published=When("2025-03-04", "masthead"))
    made = resolve(article, page, _annotation(text), actors())
    assert [one.detail for one in made.findings] == [
        "dated 2025-03-04 (masthead), but “December 16, 2021” is the day of the dateline"
    ]
    assert made.happened == When("2021-12-16", "text")


def test_where_no_date_is_printed_the_finding_stands_on_the_words_that_show_it() -> None:
    text = "German Chancellor Angela Merkel toured the yard.\n\nIt builds for all 30 NATO allies, she said."
    [one] = _resolved(text, "2024-09-29").findings
    assert text[one.start : one.end] == "German Chancellor Angela Merkel"


def test_names_are_read_as_of_the_day_that_the_words_show() -> None:
    """Else who was foreign minister would be asked of a day on which the article was not written."""
    text = "German Chancellor Angela Merkel left.\n\nAll 30 NATO allies came.\n\nOlaf Scholz spoke on 4 May 2021."
    made = _resolved(text, "2024-09-29")
    assert made.happened == When("2021-05-04", "text")
    [scholz] = [one for one in made.mentions if one.name == "Olaf Scholz"]
    assert scholz.office != "Chancellor of Germany"


def test_a_ledger_row_has_what_happened_and_the_finding() -> None:
    text = "German Chancellor Angela Merkel toured the yard.\n\nIt builds for all 30 NATO allies, she said."
    reading = onrecord.annotate(text, published="2024-09-29") if False else onrecord.annotate(text)
    assert reading.resolution.happened == When("2020-03-27/2021-12-08", "presupposed")


def _bare(text: str) -> Annotation:
    words = tuple(Token(word.start, word.end) for word in tokens(text))
    return Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=words)


@given(articles(), st.sampled_from([None, "2025-03-04", "1999-01-01", "2031-12-31", "2022-11", ""]))
def test_any_text_is_dated_or_not_and_every_span_lies_in_it(text: str, published: str | None) -> None:
    page = Page(published=When(published, "given") if published is not None else None)
    made = dated(Article(text=text, name="a"), page, _bare(text), (), (), actors())
    assert made.redated is None or 0 <= made.redated.start < made.redated.end <= len(text)
    if made.happened:
        first, _, last = made.happened.value.partition("/")
        assert date.fromisoformat(first) <= date.fromisoformat(last or first)


@given(
    st.lists(
        st.sampled_from("after the if russia putin 's full-scale invasion of ukraine would 30 nato allies".split())
    )
)
def test_every_piece_of_evidence_lies_in_the_text_and_leaves_a_day(words: list[str]) -> None:
    text = " ".join(words)
    found: list[Evidence] = milestones(read_sentences(text, Page(), _bare(text)))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.earliest is None or one.latest is None or one.earliest <= one.latest for one in found)


@pytest.mark.parametrize(
    "unit", ["after the ", "NATO's 30 ", "on 4 March 2025, ", "if Russia ", "30 NATO allies. ", "in 2025 "]
)
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def run(text: str) -> None:
        dated(Article(text=text, name="a"), Page(), _bare(text), (), (), actors())

    assert_linear(run, unit)
