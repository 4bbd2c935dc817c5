from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from meant import SENTENCES, Asked, asked, line, same_name, sentences, verdict

TEXT = "Mira Solt met the mayor in Ankara. The mayor of Solt said the bridge stays shut."


def row(*mentions: tuple[int, int, str | None], speaker: str | None = None) -> Mapping[str, Any]:
    """What `annotate` prints: mentions, and one statement by "The mayor of Solt"."""
    return {
        "mentions": [{"start": start, "end": end, "name": name} for start, end, name in mentions],
        "references": [],
        "statements": [{"source": [[35, 52]], "speaker": _speaker(speaker) if speaker else None}],
    }


def _speaker(name: str) -> Mapping[str, Any]:
    return {"actor": "x", "name": name, "side": None}


def test_a_reference_names_whom_it_means_and_an_unnamed_speaker_their_side() -> None:
    refers = {**row(), "references": [{"start": 18, "end": 27, "name": "Rui Tavares"}]}
    assert verdict(MAYOR, refers) == "right"
    unnamed = {"actor": None, "name": "mayor of Solt", "side": "Solt"}
    said = {**row(), "statements": [{"source": [[35, 52]], "speaker": unnamed}]}
    assert verdict(asked(TEXT, {"words": "The mayor of Solt", "name": "Solt"}), said) == "right"


@pytest.mark.parametrize(
    ("means", "head"),
    [
        ({"words": "Mira Solt", "name": "Mira Solt"}, "Solt"),
        ({"words": "the mayor", "name": "Rui Tavares"}, "mayor"),
        ({"words": "The mayor of Solt", "unknown": True}, "mayor"),
        ({"words": "Solt", "nth": 2, "name": "Solt", "place": True}, "Solt"),
    ],
)
def test_the_head_of_the_words_is_what_counts(means: Mapping[str, Any], head: str) -> None:
    found = asked(TEXT, means)
    assert TEXT[found.start : found.end] == head
    assert found.names == ((means["name"],) if "name" in means else ())
    assert found.place is ("place" in means)


def test_the_occurrence_is_the_one_that_was_meant() -> None:
    first, second = (asked(TEXT, {"words": "mayor", "nth": nth, "unknown": True}) for nth in (1, 2))
    assert (first.start, second.start) == (TEXT.index("mayor"), TEXT.rindex("mayor"))


@pytest.mark.parametrize(
    "means",
    [
        {"words": "the mayor", "nth": 2, "unknown": True},
        {"words": "Sol", "name": "Solt"},
        {"words": "the mayor"},
        {"words": "the mayor", "name": "Rui Tavares", "unknown": True},
    ],
)
def test_a_question_that_cannot_be_asked_is_an_error(means: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"mayor|Sol"):
        asked(TEXT, means)


MAYOR = asked(TEXT, {"words": "the mayor", "name": "Rui Tavares", "also": ["Rui Tavarez"]})
NOBODY = asked(TEXT, {"words": "The mayor of Solt", "unknown": True})
SPEAKER = asked(TEXT, {"words": "The mayor of Solt", "name": "Rui Tavares"})
CITY = asked(TEXT, {"words": "Ankara", "name": "Ankara", "place": True})


@pytest.mark.parametrize(
    ("one", "found", "expected"),
    [
        (MAYOR, row((14, 23, "Rui Tavares")), "right"),
        (MAYOR, row((14, 23, "Rui Tavarez")), "right"),
        (MAYOR, row((14, 23, "Mira Solt")), "wrong"),
        (MAYOR, row((0, 9, "Mira Solt"), (14, 23, None)), "open"),
        (MAYOR, row(speaker="Mira Solt"), "open"),  # the statement is another mayor's
        (SPEAKER, row(speaker="Rui Tavares"), "right"),
        (SPEAKER, row((48, 52, "Solt"), speaker="Rui Tavares"), "right"),  # the town is not the head
        (SPEAKER, row((35, 52, None), speaker="Rui Tavares"), "right"),
        (SPEAKER, row((35, 52, "Mira Solt"), speaker="Rui Tavares"), "wrong"),
        (NOBODY, row(), "right"),
        (NOBODY, row(speaker="Rui Tavares"), "wrong"),
        (CITY, row((27, 33, "Ankara")), "right"),
        (CITY, row((27, 33, None)), "right"),
        (CITY, row((27, 33, "Turkey")), "wrong"),
    ],
)
def test_a_name_is_right_or_wrong_and_none_leaves_it_open(one: Asked, found: Mapping[str, Any], expected: str) -> None:
    assert verdict(one, found) == expected


@pytest.mark.parametrize(
    ("name", "answer", "same"),
    [
        ("Tavares", "Rui Tavares", True),
        ("R. Tavares", "Rui Tavares", True),
        ("Rúi Tavares (mayor)", "rui tavares", True),
        ("The Velmark Ministry of Defense", "Defence Ministry", True),
        ("Ana Tavares", "Rui Tavares", False),
        ("Turkey", "Ankara", False),
        ("(mayor)", "Rui Tavares", False),
    ],
)
def test_names_agree_by_their_words(name: str, answer: str, same: bool) -> None:  # noqa: FBT001
    assert same_name(name, answer) is same


def test_there_are_a_hundred_sentences_of_known_days() -> None:
    articles = [json.loads(line(one)) for one in sentences(SENTENCES)]
    assert len({one["text"] for one in articles}) == len({one["id"] for one in articles}) == 100
    assert {date.fromisoformat(one["published"]).year for one in articles} == set(range(2014, 2026))
