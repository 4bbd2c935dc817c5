"""Who speaks without a name."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord.annotate.annotate import annotate
from onrecord.extract.extract import extract
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.resolve.resolve import resolve

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("unnamed.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    article, page = Article(text=case["text"], name="a"), Page()
    annotation = annotate(article, page, actors())
    resolution = resolve(article, page, annotation, actors())
    speaker = extract(article, page, annotation, resolution).statements[0].speaker
    assert ([speaker.name, speaker.side or ""] if speaker else None) == case.get("speaker")
