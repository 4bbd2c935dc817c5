"""What settling who is meant and which time adds to the time that the annotator takes."""

from __future__ import annotations

import json
from pathlib import Path

from articles import Material, write
from commands import Place
from measure import Measure
from onrecord.records.article import Article
from onrecord.run.road import ROAD
from stages import take

# So many that a second run differs by a hundredth.
NUMBER = 60


def resolving(place: Place, made_of: Material) -> Measure:
    """Processor time of the stage `resolve` over that of the stage `annotate`, in one process."""
    write(place.work / "resolving.jsonl", NUMBER, made_of)
    articles = list(_articles(place.work / "resolving.jsonl"))
    spent = dict.fromkeys((stage.name for stage in ROAD), 0.0)
    take(articles[0], {})  # loads the weights and the tables
    for article in articles:
        take(article, spent)
    return Measure(
        name="speed.resolve_added",
        value=100 * spent["resolve"] / spent["annotate"],
        unit="percent",
        command=f"bench/resolving.py ({NUMBER} articles)",
    )


def _articles(path: Path) -> list[Article]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Article(text=row["text"], name=row["id"], published=row.get("published")) for row in rows]
