"""What settling who is meant and which time adds to the time that the annotator takes."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time
from typing import Any

from articles import Material, write
from commands import Place
from measure import Measure
from onrecord.records.article import Article
from onrecord.run.road import ROAD, TOLD, known_with
from onrecord.run.settings import Settings

# So many that a second run differs by a hundredth.
NUMBER = 60


def resolving(place: Place, made_of: Material) -> Measure:
    """Processor time of the stage `resolve` over that of the stage `annotate`, in one process."""
    write(place.work / "resolving.jsonl", NUMBER, made_of)
    articles = list(_articles(place.work / "resolving.jsonl"))
    spent = dict.fromkeys((stage.name for stage in ROAD), 0.0)
    _read(articles[0], {})  # loads the weights and the tables
    for article in articles:
        _read(article, spent)
    return Measure(
        name="speed.resolve_added",
        value=100 * spent["resolve"] / spent["annotate"],
        unit="percent",
        command=f"bench/resolving.py ({NUMBER} articles)",
    )


def _articles(path: Path) -> list[Article]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Article(text=row["text"], name=row["id"], published=row.get("published")) for row in rows]


def _read(article: Article, spent: dict[str, float]) -> None:
    """Takes one article along the road, and adds what each stage has taken."""
    made: dict[str, Any] = {}
    known = known_with(Settings())
    for stage in ROAD:
        begun = process_time()
        made[stage.name] = stage.make(article, made, known)
        spent[stage.name] = spent.get(stage.name, 0.0) + process_time() - begun
        if stage.name == TOLD:
            return
