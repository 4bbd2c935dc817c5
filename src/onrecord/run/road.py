"""The road: every stage an article passes, in order, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from traceback import extract_tb
from typing import Any

from onrecord.annotate.annotate import annotate
from onrecord.annotate.vectors import vectors
from onrecord.clean.page import clean
from onrecord.extract.extract import extract
from onrecord.lexicon.actors import Actors, actors
from onrecord.lexicon.counted import Kinds, counted_kinds
from onrecord.lexicon.outlets import Outlets, outlets
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.vector import Vectors
from onrecord.resolve.resolve import resolve
from onrecord.run.carry import carried_back, for_stages
from onrecord.run.settings import Settings

Made = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables and the user's files know beforehand."""

    actors: Actors
    outlets: Outlets
    kinds: Kinds


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its name, the record it makes, the rooms whose code decides its result, and the function.

    `make` gets the article, what the stages before it made, by name, and what is known beforehand.
    """

    name: str
    record: type
    rooms: tuple[str, ...]
    make: Callable[[Article, Made, Known], Any]


ROAD = (
    Stage("clean", Page, ("clean",), lambda article, made, known: clean(article, known.outlets)),
    Stage(
        "annotate",
        Annotation,
        ("annotate",),
        lambda article, made, known: annotate(article, made["clean"], known.actors),
    ),
    Stage(
        "resolve",
        Resolution,
        ("resolve",),
        lambda article, made, known: resolve(article, made["clean"], made["annotate"], known.actors),
    ),
    Stage(
        "extract",
        Extraction,
        ("extract",),
        lambda article, made, known: extract(
            article, made["clean"], made["annotate"], made["resolve"], known.kinds, known.actors
        ),
    ),
    Stage("embed", Vectors, ("annotate",), lambda article, made, known: vectors(made["extract"])),
)

FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, UnboundLocalError)
"""What only a mistake in a stage's code raises; a missing weight or a full disk is another matter, and ends the run."""

TOLD = "extract"
"""The last stage whose results are told of one article; what comes behind it is for who looks at many."""


def known_with(settings: Settings) -> Known:
    """What is known with the user's files.

    Raises:
        ActorsFileError, OutletsFileError, CountedFileError: one of them cannot be used.
    """
    return Known(actors(settings.actors), outlets(settings.outlets), counted_kinds(settings.counted))


def travel(article: Article, settings: Settings, made: Made | None = None, last: str = ROAD[-1].name) -> dict[str, Any]:
    """What the stages make of an article, by the stage's name.

    Its places are those of the text that the stages see (`run/carry.py`); `reading` gives those of the article.

    Args:
        article: what was read.
        settings: of this run.
        made: what is known already.
        last: name of the stage behind which the article does not go.
    """
    known = known_with(settings)
    seen = for_stages(article)
    results = dict(made or {})
    for stage in ROAD:
        if stage.name not in results:
            results[stage.name] = _made(stage, seen, results, known)
        if stage.name == last:
            break
    return results


def _made(stage: Stage, seen: Article, made: Made, known: Known) -> Any:
    """What a stage makes; where it fails by a fault of its own code, an empty record with a refusal of the article.

    One article in ten thousand must not end a run; the next build with other code reads it anew.
    """
    try:
        return stage.make(seen, made, known)
    except Exception as error:
        if isinstance(error, FAULTS) and "refusals" in {one.name for one in fields(stage.record)}:
            return stage.record(refusals=(Refusal(stage.name, 0, 0, _fault(error)),))
        error.add_note(f"onrecord: in stage {stage.name}, with the article {seen.name}")
        raise


def _fault(error: Exception) -> Reason:
    frame = extract_tb(error.__traceback__)[-1]
    return Reason.of("stage_failed", error=type(error).__name__, where=f"{Path(frame.filename).name}:{frame.lineno}")


def reading(article: Article, made: Made) -> Reading:
    """The article with all that its stages made, its places and words those of the article's own text.

    Args:
        article: what was read.
        made: what `travel` gives, at least up to the stage `TOLD`.
    """
    seen = for_stages(article)
    back = {name: carried_back(one, seen) for name, one in made.items()}
    page: Page = back["clean"]
    return Reading(
        article=article,
        page=replace(page, title=article.title) if article.title and seen is not article else page,
        annotation=back["annotate"],
        resolution=back["resolve"],
        extraction=back["extract"],
        vectors=back.get("embed", Vectors()),
    )
