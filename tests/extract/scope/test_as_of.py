"""Of what time figures speak, by cases in `as_of.toml`."""

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
from onrecord.extract.scope.as_of import as_of
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import sites
from onrecord.records.annotation import Annotation, Token
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression, When
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("as_of.toml").read_text("utf-8"))["case"]
PUBLISHED = "2025-03-05"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = onrecord.annotate(case["text"], published=case.get("published", PUBLISHED) or None).figures
    made = []
    for words, *_ in case["found"]:
        figure = next(one for one in found if words in one.text or one.text in words)
        rests = [case["text"][rest.start : rest.end] for rest in figure.rests_on if rest.field == "as_of"]
        made.append([words, figure.as_of or "", figure.as_of_basis or "", *(rests or [""])])
    assert made == case["found"]


def _scene(text: str, times: tuple[TimeExpression, ...], published: str | None) -> tuple[Scene, list[Figure]]:
    """A text whose words all hang on its first."""
    spans = tokens(text)
    words = tuple(
        Token(word.start, word.end, "NUM" if at else "VERB", None, 0 if at else -1, "obl")
        for at, word in enumerate(spans)
    )
    annotation = Annotation(sentences=(Span(0, len(text)),), tokens=words)
    page = Page(published=When(published, "given") if published else None)
    numbers = [word for word in spans if text[word.start : word.end] == "40"]
    figures = [Figure(id="", start=one.start, end=one.end, text="40", value=40) for one in numbers]
    return Scene(text, page, annotation, Resolution(times=times), ()), figures


def _time(text: str, words: str, first: str | None, last: str | None, value: str | None) -> TimeExpression:
    at = text.index(words)
    return TimeExpression(at, at + len(words), words, "DATE", value, first, last)


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
VALUES = st.sampled_from(["2024", "2024-05", "2024-W05", "XXXX-05", "P3D", "2024-05-01TNI", "FUTURE_REF", None])


@given(DAYS, DAYS, VALUES, st.sampled_from(["since ", "by ", "before ", "in ", ""]), st.none() | DAYS)
def test_a_value_is_days_in_order_whatever_the_time(
    one: date, other: date, value: str | None, lead: str, published: date | None
) -> None:
    text = f"fell 40 {lead}then"
    first, last = sorted((one, other))
    time = _time(text, "then", first.isoformat(), last.isoformat(), value)
    scene, figures = _scene(text, (time,), published.isoformat() if published else None)
    site = sites(scene, figures)[0]
    assert site is not None
    told = as_of(scene, figures[0], site)
    if told is not None:
        begin, end = When(told.value, "words").days
        assert date.fromisoformat(begin) <= date.fromisoformat(end)
        assert told.basis in ("words", "published")
        assert (told.basis == "words") == (told.at is not None)


@given(st.sampled_from(["XXXX-05", "XXXX-WXX-1", "2024-WXX"]))
def test_a_time_whose_days_are_not_known_gives_nothing(value: str) -> None:
    text = "fell 40 then"
    scene, figures = _scene(text, (_time(text, "then", None, None, value),), PUBLISHED)
    site = sites(scene, figures)[0]
    assert site is not None
    assert as_of(scene, figures[0], site) is None


@pytest.mark.parametrize("unit", ["40 in then and ", "since then 40 from ", "40, 40 then ", "(40 then) 40 "])
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def run(text: str) -> None:
        places = [at for at in range(len(text)) if text.startswith("then", at)]
        times = tuple(
            TimeExpression(at, at + 4, "then", "DATE", "2024-05-01", "2024-05-01", "2024-05-01") for at in places
        )
        scene, figures = _scene(text, times, PUBLISHED)
        for figure, site in zip(figures, sites(scene, figures), strict=True):
            assert site is not None
            as_of(scene, figure, site)

    assert_linear(run, unit, 20_000)
