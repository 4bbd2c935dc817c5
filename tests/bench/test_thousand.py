"""Which numbers come out of a thousand articles; no program runs here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles import material
from commands import Place, Ran
from thousand import THOUSAND, WATCHED, thousand


def test_words_a_second_count_from_start_to_end_and_memory_is_that_of_all_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(place: Place, *arguments: str | Path, to: str | None = None, **__: object) -> Ran:
        if arguments[1] == WATCHED:
            (place.work / arguments[2]).write_text("650000000\n", encoding="utf-8")
            return Ran(50, 90, peak=1, code=0)
        return Ran(2, 2, peak=1, code=0, shown=f"onrecord annotate one.jsonl > {to}")

    monkeypatch.setattr(Place, "run", run)
    words, start_up, memory = thousand(Place(tmp_path, tmp_path), material())
    lines = (tmp_path / "thousand.jsonl").read_text(encoding="utf-8").splitlines()
    given = sum(len(json.loads(line)["text"].split()) for line in lines)
    assert (words.name, words.value, words.unit) == ("speed.annotate_words", given / 50, "words/s")
    assert (start_up.name, start_up.value, start_up.unit) == ("speed.annotate_start_up", 4, "percent")
    assert (memory.name, memory.value, memory.unit) == ("memory.annotate_1000", 650, "MB")
    assert words.command.startswith(f"onrecord annotate thousand.jsonl > annotated.jsonl ({THOUSAND} articles, ")
    assert memory.command == f"python bench/resident.py peak.txt {words.command}"
