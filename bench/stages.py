"""What each stage of the road takes of an article."""

from __future__ import annotations

from time import process_time
from typing import Any

from onrecord.records.article import Article
from onrecord.run.road import ROAD, TOLD, known_with
from onrecord.run.settings import Settings


def take(article: Article, spent: dict[str, float]) -> None:
    """Takes an article along the road to all that is told of it, and adds each stage's seconds of processor time."""
    made: dict[str, Any] = {}
    known = known_with(Settings())
    for stage in ROAD:
        begun = process_time()
        made[stage.name] = stage.make(article, made, known)
        spent[stage.name] = spent.get(stage.name, 0.0) + process_time() - begun
        if stage.name == TOLD:
            return
