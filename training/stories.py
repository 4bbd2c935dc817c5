"""Coefficients of `lexicon/stories.toml`: how much each feature speaks for one happening.

usage: python -m training.stories NEAR.jsonl APART.jsonl > likeness.toml

A row of NEAR.jsonl is an article: `doc`, `topic` (near-alike stories have one), `story`, `text`, and `title` and
`published` where it has them. Those of APART.jsonl have no story: of them pairs that are weeks apart are no story.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.lexicon.tables import table
from onrecord.link.stories.likeness import features, weighed
from onrecord.link.stories.told import Told, told
from onrecord.records.article import Article
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

NEAR_ALIKE = 20.0
"""How much heavier a pair of one topic is: there are few of them among all pairs, and they are what is hard."""

WEEKS_APART = 20
BY_HAND = {"few": 7.5, "days": -1.6}
ADDEND = -0.5
FLAT = 1.0
STEPS = 40


@dataclass(frozen=True)
class Labelled:
    """An article with what is known of it."""

    told: Told
    topic: str | None
    story: str | None


Pair = tuple[Labelled, Labelled]


def articles(path: Path) -> Iterator[Labelled]:
    """The articles of a file, read as a build would read them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        day = row.get("published")
        article = Article(
            text=row["text"],
            name=row["doc"],
            title=row.get("title"),
            published=day,
            published_basis="given" if day else None,
        )
        for _, side in told(reading(article, travel(article, Settings(), last="extract"))):
            yield Labelled(side, row.get("topic"), row.get("story"))


def weeks_apart(pair: Pair) -> bool:
    """Whether two articles are too far from each other in time to be of one story."""
    one, other = pair[0].told.day, pair[1].told.day
    return one is not None and other is not None and abs(one - other) > WEEKS_APART


def rows(pairs: Iterator[Pair], fits: Callable[[Pair], bool]) -> Iterator[tuple[dict[str, float], bool, float]]:
    """For each pair its features, whether it is one story, and its weight."""
    for pair in filter(fits, pairs):
        one, other = pair
        every, named = weighed(one.told, other.told)
        if every.both >= table("stories")["likeness"]["least"]:
            same = one.story is not None and one.story == other.story
            near = one.topic is not None and one.topic == other.topic
            found = features(one.told, other.told, every, named)
            if one.story is None:
                found["days"] = 0.0  # that they are no story is known by their days; the words are to tell it too
            yield found, same, NEAR_ALIKE if near else 1.0


def fitted(found: list[tuple[dict[str, float], bool, float]]) -> dict[str, float]:
    """Coefficients of a logistic regression by Newton's method, those set by hand as they are."""
    names = [name for name in found[0][0] if name not in BY_HAND]
    given = np.array([[row[name] for name in names] for row, _, _ in found])
    offset = np.array([BY_HAND["days"] * row["days"] for row, _, _ in found])
    right, weights = np.array([float(same) for _, same, _ in found]), np.array([weight for _, _, weight in found])
    told_by = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(given @ told_by + offset)))
        slope = given.T @ (weights * (right - chance)) - FLAT * told_by
        bend = given.T @ (given * (weights * chance * (1 - chance))[:, None]) + FLAT * np.eye(len(names))
        told_by += np.linalg.solve(bend, slope)
    coefficients = dict(zip(names, told_by.tolist(), strict=True)) | BY_HAND
    return coefficients | {"always": coefficients["always"] + ADDEND}


def main() -> None:
    """Print the table."""
    near, apart = (list(articles(Path(path))) for path in sys.argv[1:3])
    found = [*rows(combinations(near, 2), lambda pair: True), *rows(combinations(apart, 2), weeks_apart)]
    print("[likeness]")
    for name, value in fitted(found).items():
        print(f"{name} = {value:.2f}")


if __name__ == "__main__":
    main()
