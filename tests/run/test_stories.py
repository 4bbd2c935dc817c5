"""The stories of a ledger, from articles to rows of the export."""

from __future__ import annotations

import random
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import tests.link

from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.exporting import rows
from onrecord.run.linking import linker
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

STORIES: list[dict[str, Any]] = tomllib.loads(
    (Path(tests.link.__file__).parent / "stories" / "stories.toml").read_text(encoding="utf-8")
)["story"]
RIGHT = {f"{story['id']}/{number}": story["id"] for story in STORIES for number, _ in enumerate(story["article"])}


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(
        _read(f"{story['id']}/{number}", one) for story in STORIES for number, one in enumerate(story["article"])
    )


def _read(name: str, row: Mapping[str, Any]) -> Reading:
    day = row.get("published")
    article = Article(
        text=f"{row['title']}\n\n{row['text']}", name=name, published=day, published_basis="given" if day else None
    )
    return reading(article, travel(article, Settings(), last="extract"))


def told(path: Path, given: Sequence[Reading], parts: int = 1, as_of: str | None = None) -> list[dict[str, Any]]:
    by_id = {one.article.id: one for one in given}

    def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
        return by_id[article.id]

    with open_ledger(path, write=True) as ledger:
        for part in range(parts):
            for one in given[part::parts]:
                ledger.add(one.article)
            ledger.publish(decode, linker=linker())
        return list(rows(ledger, "stories", as_of))


def bcubed(found: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall by article (Bagga and Baldwin 1998); one without a story is one of its own."""
    groups: tuple[defaultdict[str, set[str]], ...] = (defaultdict(set), defaultdict(set))
    for name, story in RIGHT.items():
        groups[0][story].add(name)
        groups[1][found.get(name, name)].add(name)
    pairs = [(groups[0][RIGHT[name]], groups[1][found.get(name, name)]) for name in RIGHT]
    shared = [len(right & told) for right, told in pairs]
    precision = sum(both / len(told) for both, (_, told) in zip(shared, pairs, strict=True))
    recall = sum(both / len(right) for both, (right, _) in zip(shared, pairs, strict=True))
    return precision / len(RIGHT), recall / len(RIGHT)


def test_near_alike_happenings_stay_apart_and_follow_ups_join(tmp_path: Path) -> None:
    found = told(tmp_path / "l", readings())
    assert list(found[0]) == list(fields("stories"))
    precision, recall = bcubed({row["name"]: row["story"] for row in found})
    assert precision > 0.92
    assert recall > 0.97


def test_in_any_order_and_grouping_the_rows_are_the_same(tmp_path: Path) -> None:
    expected = told(tmp_path / "once", readings())
    for seed in range(2):
        shuffled = list(readings())
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert told(tmp_path / f"{seed}", shuffled, parts=3 + seed) == expected


def test_as_of_a_day_only_what_was_published_by_then(tmp_path: Path) -> None:
    found = told(tmp_path / "l", readings(), as_of="2023-06-09")
    assert {row["name"].rpartition("/")[0] for row in found} >= {"summit-velden", "ship-orsa"}
    assert all(row["published"] and row["published"] <= "2023-06-09" for row in found)


def test_articles_without_words_have_no_story(tmp_path: Path) -> None:
    empty = [_read(f"{at}", {"title": "", "text": mark}) for at, mark in enumerate(("...", "--", "..."))]
    assert told(tmp_path / "l", empty) == []
