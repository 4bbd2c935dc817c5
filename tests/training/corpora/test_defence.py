from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.corpora.defence import LEFT_OUT, defence
from training.document import Document
from training.labels import NAMES, TIMES, anywhere, bits

TEXT = "Syrian crews of the Coast Guard fired ten TOW missiles on Monday."
UNMARKED = anywhere(NAMES, ("event", "law", "product"))
OPEN = anywhere(NAMES, NAMES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    part(tmp_path, "open-part", [("Syrian", "Nationality"), ("TOW missiles", "Weapon"), ("on Monday", "Temporal")])
    return tmp_path


def part(folder: Path, name: str, entities: list[tuple[str, str]], document: str = "a1") -> None:
    rows = [
        {
            "documentId": document,
            "begin": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
            "type": kind,
            "value": words,
        }
        for words, kind in entities
    ]
    (folder / name).mkdir()
    (folder / name / "documents.jsonl").write_text(json.dumps({"_id": document, "text": TEXT}) + "\n\n")
    (folder / name / "entities.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))


def names_of(found: Document, words: str) -> list[int]:
    return [(found.gold.names or ())[found.forms.index(word)] for word in words.split()]


def test_entities_become_names_and_times(folder: Path) -> None:
    (found,) = defence(folder)
    assert found.name == "a1"
    assert names_of(found, "Syrian crews") == [bits(NAMES, ("nationality",), inside=False), UNMARKED]
    assert names_of(found, "TOW missiles") == [
        bits(NAMES, ("weapon",), inside=inside, outside=True) for inside in (False, True)
    ]
    monday = found.forms.index("Monday")
    times = found.gold.times or ()
    assert list(times[monday - 1 : monday + 2]) == [
        bits(TIMES, ("DATE", "TIME", "DURATION", "SET"), inside=False),
        bits(TIMES, ("DATE", "TIME", "DURATION", "SET"), inside=True),
        1,
    ]


def test_of_what_is_described_the_kind_is_left_open(tmp_path: Path) -> None:
    part(tmp_path, "p", [("Syrian crews of the Coast Guard", "Organisation"), ("Syrian", "Nationality")])
    (found,) = defence(tmp_path)
    assert names_of(found, "Syrian crews of the Coast Guard fired") == [
        bits(NAMES, ("nationality",), inside=False),
        *[OPEN] * 5,
        UNMARKED,
    ]


def test_of_two_that_are_named_the_inner_counts(tmp_path: Path) -> None:
    part(tmp_path, "p", [("Syrian", "Nationality"), ("Syrian crews", "Weapon")])
    (found,) = defence(tmp_path)
    assert names_of(found, "Syrian crews") == [
        bits(NAMES, ("nationality",), inside=False),
        bits(NAMES, ("weapon",), inside=True, outside=True),
    ]


def test_what_is_named_stays_named_where_a_part_of_it_is_described(tmp_path: Path) -> None:
    part(tmp_path, "p", [("TOW missiles", "Weapon"), ("TOW", "Organisation")])
    (found,) = defence(tmp_path)
    assert names_of(found, "TOW") == [bits(NAMES, ("weapon",), inside=False, outside=True)]


def test_a_weapon_without_a_capital_is_no_name_for_sure(tmp_path: Path) -> None:
    part(tmp_path, "p", [("missiles", "Weapon")])
    (found,) = defence(tmp_path)
    assert names_of(found, "missiles on") == [OPEN, UNMARKED]


def test_what_may_not_be_trained_on_is_left_out(folder: Path) -> None:
    part(folder, LEFT_OUT, [("Syrian", "Nationality")], "b1")
    (folder / "README.md").write_text("what this is")
    assert [one.name for one in defence(folder)] == ["a1"]
