"""Which numbers come out of what a program took; no program runs here."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from articles import material
from commands import Place, Ran
from speed import ANNOTATED_QUICK, BUILT_QUICK, annotating, quick_speed
from thousand import WATCHED

MADE_OF = material()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A place where a command takes 10 s and 4 s of processor time the first time, and 5 s and 6 s the next."""
    turns: Counter[str] = Counter()

    def run(place: Place, *arguments: str | Path, to: str | None = None, **__: object) -> Ran:
        del to
        if arguments[1] == WATCHED:
            (place.work / arguments[2]).write_text("1", encoding="utf-8")
        command = str(arguments[1])
        turns[command] += 1
        seconds, cpu = (10, 4) if turns[command] % 2 else (5, 6)
        return Ran(seconds, cpu, peak=1, code=0, shown=f"onrecord {command}")

    monkeypatch.setattr(Place, "run", run)
    return Place(tmp_path, tmp_path)


def test_rates_are_per_second_and_processor_time_per_article(place: Place) -> None:
    articles, words, cpu = annotating(place, MADE_OF, 20)
    assert (articles.name, articles.value) == ("annotate.articles_per_s", 2)
    assert (words.name, words.unit) == ("annotate.words_per_s", "words/s")
    assert (cpu.name, cpu.value, cpu.unit) == ("annotate.cpu_per_article", 200, "ms")
    assert articles.command.startswith("onrecord annotate (20 articles, ")


def test_of_two_runs_the_higher_rate_and_the_shorter_time_count(place: Place) -> None:
    found = {measure.name: measure.value for measure in quick_speed(place)}
    assert found["build.articles_per_s"] == BUILT_QUICK / 5
    assert found["build.cpu_per_article"] == pytest.approx(4000 / BUILT_QUICK)
    assert found["annotate.articles_per_s"] == ANNOTATED_QUICK / 5
    assert found["start_up.version"] == 10
    assert {"speed.annotate_words", "memory.annotate_1000"} <= set(found)
