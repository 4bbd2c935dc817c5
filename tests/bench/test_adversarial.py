"""Which ratios come out of what was timed."""

from __future__ import annotations

import json
from pathlib import Path

from adversarial import READERS, WORST, Slowed, slowed_readers, slowed_stages, worst
from hard_texts import DENSE, UNITS, adversarial, article_of, ordinary
from onrecord.run.road import ROAD

FLOORS = Path(__file__).parents[2] / "bench" / "floors.json"


def test_the_worst_text_of_each_part_is_kept() -> None:
    given = [("clean", "a", 1.0), ("clean", "b", 2.0), ("extract", "a", 0.5), ("clean", "c", 1.5)]
    assert worst(Slowed(*one) for one in given) == [Slowed("clean", "b", 2.0), Slowed("extract", "a", 0.5)]


def test_texts_have_the_length_asked_for() -> None:
    assert {len(adversarial(unit, 1_001)) for unit in (*UNITS.values(), *DENSE.values())} == {1_001}
    assert len(ordinary(30_000)) == 30_000
    assert 5_000 <= len(article_of(5_000).split()) < 5_100


def test_ordinary_news_seldom_says_the_same_twice() -> None:
    paragraphs = article_of(20_000).split("\n\n")
    assert len(set(paragraphs)) > 0.7 * len(paragraphs)
    assert all(paragraph[0].isupper() or paragraph[0] == "“" for paragraph in paragraphs)


def test_every_stage_and_reader_is_measured_and_has_a_ceiling() -> None:
    unit = {name: UNITS[name] for name in WORST[:1]}
    parts = {one.part for one in (*slowed_stages(unit, 2_000), *slowed_readers(unit, 2_000))}
    assert parts == {*(stage.name for stage in ROAD), "road", *(f"read_{file.partition('.')[0]}" for file in READERS)}
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert {f"adversarial.{part}" for part in parts} <= set(floors)
