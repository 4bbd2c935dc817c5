"""What the stages make, as bytes and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.run.codec import decode, decode_reading, encode
from onrecord.run.road import ROAD, reading, travel
from onrecord.run.settings import Settings


@pytest.fixture(scope="module")
def articles(sample: Path) -> list[Article]:
    inputs = [str(sample / "articles" / outlet) for outlet in ("norrpost", "sundermark-kurier", "marlow-register")]
    return [one for one in read_inputs(inputs) if isinstance(one, Article)]


def test_every_stages_record_comes_back_equal(articles: list[Article], sample_settings: Settings) -> None:
    assert articles
    for article in articles:
        for stage, made in travel(article, sample_settings).items():
            again = decode(stage, encode(made))
            assert again == made
            assert encode(again) == encode(made)


@pytest.mark.parametrize("hidden", ["", "\u00ad"])
def test_a_reading_comes_back_equal(articles: list[Article], sample_settings: Settings, hidden: str) -> None:
    article = replace(articles[0], text=articles[0].text.replace("ed ", f"{hidden}ed "))
    made = travel(article, sample_settings)
    payloads = {stage: encode(record) for stage, record in made.items()}
    assert decode_reading(article, payloads) == reading(article, made)


@pytest.mark.parametrize("stage", [stage.name for stage in ROAD])
def test_bytes_that_are_no_such_record(stage: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(stage, b"\x01")
