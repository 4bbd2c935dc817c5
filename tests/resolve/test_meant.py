"""Whom words mean, by what is asked of short articles written for the test."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.reference import Reference
from onrecord.records.span import Span

FILES = ("meant.toml", "meant_news.toml")
CASES: list[dict[str, Any]] = [
    case for name in FILES for case in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))["case"]
]
# Of "a spokesman for the ministry" the words before these hold the head.
AFTER_HEAD = re.compile(r"(?<=\w) (?:of|for|in|at|to|from|with|on) ")


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["text"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    reading = onrecord.annotate(case["text"], published=case.get("day"))
    found = [[words, named(reading, head)] for words, head in zip(*asked(case), strict=True)]
    assert found == [[words, None if name in {"?", "place"} else name] for words, name in case["means"]]


def asked(case: dict[str, Any]) -> tuple[list[str], list[Span]]:
    """The words that are asked for, and where the head of each stands: they follow one another."""
    heads = list[Span]()
    at = 0
    for words, _ in case["means"]:
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(case["text"], at)
        assert found, f"{words!r} does not stand in {case['text']!r}"
        phrase = AFTER_HEAD.split(words, maxsplit=1)[0]
        end = found.start() + len(phrase)
        heads.append(Span(end - len(phrase.split()[-1]), end))
        at = found.end()
    return [words for words, _ in case["means"]], heads


def named(reading: Reading, head: Span) -> str | None:
    """The name given to a word, else that of the side for which somebody unnamed speaks; `None` for a place."""
    return next(filter(None, _names(reading, head)), None)


def _names(reading: Reading, head: Span) -> Iterator[str | None]:
    meant: list[Mention | Reference] = [*reading.mentions, *reading.resolution.references]
    for one in meant:
        if one.start < head.end and head.start < one.end and not (one.actor or "").startswith("place:"):
            yield one.name
    for said in reading.statements:
        if said.speaker and any(part.start < head.end and head.start < part.end for part in said.source):
            yield said.speaker.name if said.speaker.actor else said.speaker.side
