"""The road: every stage an article passes, in order, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.annotate.annotate import annotate
from onrecord.clean.page import clean
from onrecord.extract.extract import extract
from onrecord.lexicon.actors import Actors, actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.resolve.resolve import resolve
from onrecord.run.settings import Settings

Made = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its name, the record it makes, the rooms whose code decides its result, and the function.

    `make` gets the article, what the stages before it made, by name, and the known actors.
    """

    name: str
    record: type
    rooms: tuple[str, ...]
    make: Callable[[Article, Made, Actors], Any]


ROAD = (
    Stage("clean", Page, ("clean",), lambda article, made, known: clean(article)),
    Stage("annotate", Annotation, ("annotate",), lambda article, made, known: annotate(article, made["clean"], known)),
    Stage(
        "resolve",
        Resolution,
        ("resolve",),
        lambda article, made, known: resolve(article, made["clean"], made["annotate"], known),
    ),
    Stage(
        "extract",
        Extraction,
        ("extract",),
        lambda article, made, known: extract(article, made["clean"], made["annotate"], made["resolve"]),
    ),
)


def travel(article: Article, settings: Settings, made: Made | None = None) -> dict[str, Any]:
    """What every stage makes of an article, by the stage's name; `made` holds what is known already."""
    known = actors(settings.actors)
    results = dict(made or {})
    for stage in ROAD:
        if stage.name not in results:
            try:
                results[stage.name] = stage.make(article, results, known)
            except Exception as error:
                error.add_note(f"onrecord: in stage {stage.name}, with the article {article.name}")
                raise
    return results


def reading(article: Article, made: Made) -> Reading:
    """The article with all that its stages made."""
    return Reading(
        article=article,
        page=made["clean"],
        annotation=made["annotate"],
        resolution=made["resolve"],
        extraction=made["extract"],
    )
