"""Who is meant and which time, for one article."""

from __future__ import annotations

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.resolve.actors import mentions
from onrecord.resolve.times import times


def resolve(article: Article, page: Page, annotation: Annotation, actors: Actors) -> Resolution:
    """Mentions with their actors, and time expressions with their values; nothing in a language that is not read."""
    if page.language not in (None, "en"):
        return Resolution()
    day = page.published.value if page.published else None
    found, refused = mentions(article, annotation.names, actors, day)
    return Resolution(mentions=found, times=times(article, page, annotation), refusals=refused)
