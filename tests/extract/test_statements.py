"""Statements in sentences written for the test, by theme, from the files in `statements/`.

How they were labelled, by reading, before anything was run: `content` has the quotation marks and an opening "that", and
no full stop outside marks; the cue has the auxiliaries and adverbs right before the verb; the source has title and
appositive. A case lists all its statements. What a statement leaves out is the rule: `quote_type` is `indirect`,
`speaker` and `addressee` are none, `parent` is none, `via` is empty, the cue is not negated; `act` is asked for where
it is given. A case with a `known_gap` is one that the rules do not reach; it fails when they do.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.annotate import annotate
from onrecord.extract.statements import statements
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.statement import Statement
from onrecord.records.zone import Zone
from onrecord.resolve.resolve import resolve

FILES = sorted((Path(__file__).parent / "statements").glob("*.toml"))
CASES = [(file.stem, case) for file in FILES for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]
MOST_GAPS = 0.15


def read(text: str, zone: str | None = None) -> tuple[tuple[Statement, ...], tuple[Refusal, ...]]:
    article = Article(text=text, name="test")
    page = Page(zones=(Zone(0, len(text), "headline"),) if zone == "headline" else ())
    known = actors(())
    annotation = annotate(article, page, known)
    return statements(article, page, annotation, resolve(article, page, annotation, known))


def marked(stem: str, case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(case, id=f"{stem}: {case['name']}", marks=marks)


def stretches(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) and words else list(words)


def expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    rows = [
        {
            "source": " ".join(stretches(row["source"])),
            "cue": stretches(row["cue"]),
            "content": row["content"],
            "quote_type": row.get("quote_type", "indirect"),
            "speaker": row.get("speaker"),
            "via": row.get("via", []),
            "negated": row.get("negated", False),
            "act": row.get("act"),
            "addressee": row.get("addressee"),
            "parent": case["statements"][row["parent"]]["content"] if "parent" in row else None,
        }
        for row in case["statements"]
    ]
    return sorted(rows, key=lambda row: (str(row["content"]), str(row["cue"])))


def found(case: dict[str, Any]) -> list[dict[str, Any]]:
    made, _ = read(case["text"], case.get("zone"))
    contents = {one.id: [stretch.text for stretch in one.content] for one in made}
    rows = [
        {
            "source": " ".join(stretch.text for stretch in one.source),
            "cue": [stretch.text for stretch in one.cue],
            "content": contents[one.id],
            "quote_type": one.quote_type,
            "speaker": one.speaker.name if one.speaker else None,
            "via": list(one.via),
            "negated": one.negated,
            "act": one.act,
            "addressee": one.addressee,
            "parent": contents[one.parent] if one.parent else None,
        }
        for one in made
    ]
    return sorted(rows, key=lambda row: (str(row["content"]), str(row["cue"])))


@pytest.mark.parametrize("case", [marked(stem, case) for stem, case in CASES])
def test_the_statements_of_a_case(case: dict[str, Any]) -> None:
    made, wanted = found(case), expected(case)
    for one, want in zip(made, wanted, strict=False):
        want["act"] = want["act"] or one["act"]
    assert made == wanted


def test_few_cases_are_gaps() -> None:
    assert sum("known_gap" in case for _, case in CASES) <= MOST_GAPS * len(CASES)
