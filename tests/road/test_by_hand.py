"""The sample corpus against answers made by reading it. The floors stand a little under what is reached."""

from __future__ import annotations

from collections import Counter

import pytest
from hand import Answered, answered, score_figures, score_statements


@pytest.fixture(scope="module")
def cases() -> list[Answered]:
    return list(answered())


def test_statements_are_those_a_reader_finds(cases: list[Answered]) -> None:
    tally = sum((score_statements(case) for case in cases), Counter[str]())
    assert tally["right"] / tally["given"] >= 0.9, tally
    assert tally["right"] / tally["wanted"] >= 0.85, tally
    assert tally["type"] / tally["right"] >= 0.95, tally


def test_a_wrong_speaker_is_rarer_than_an_unknown_one(cases: list[Answered]) -> None:
    tally = sum((score_statements(case) for case in cases), Counter[str]())
    named = tally["speaker_right"] + tally["speaker_wrong"]
    assert tally["speaker_wrong"] / named <= 0.01, tally
    assert tally["speaker_right"] / tally["right"] >= 0.6, tally


def test_figures_are_those_a_reader_finds(cases: list[Answered]) -> None:
    tally = sum((score_figures(case) for case in cases), Counter[str]())
    assert tally["right"] / tally["given"] >= 0.88, tally
    assert tally["right"] / tally["wanted"] >= 0.89, tally
    assert tally["comparator"] / tally["right"] >= 0.95, tally


def test_no_two_statements_are_one(cases: list[Answered]) -> None:
    for case in cases:
        ids = [one.id for one in case.reading.statements]
        assert len(ids) == len(set(ids)), case.reading.article.name
