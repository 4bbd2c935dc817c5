"""Where the counted is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.extract.scope.reading import read, with_words

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("place.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    figures = read(case["text"])
    found = [(words, with_words(figures, words).where or "") for words, _ in case["where"]]
    assert found == [tuple(pair) for pair in case["where"]]


def test_the_words_for_a_place_are_kept() -> None:
    text = "Britain has two warships off the coast of Yemen."
    rests = [rest for rest in read(text)[0].rests_on if rest.field == "where"]
    assert [text[rest.start : rest.end] for rest in rests] == ["off the coast of Yemen"]


@pytest.mark.parametrize("text", ["expelling ambassador.\n\nCuban for the", "Two ships lay off the"])
def test_a_text_that_breaks_off_behind_an_article_is_read(text: str) -> None:
    assert all(figure.where is None for figure in read(text))
