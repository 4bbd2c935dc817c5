"""Who is meant and which time, for one article."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.resolve.actors import mentions
from onrecord.resolve.times import times
from onrecord.text.dates import impossible_dates


def resolve(article: Article, page: Page, annotation: Annotation, actors: Actors) -> Resolution:
    """Mentions with their actors, and time expressions with their values; nothing in a language that is not read."""
    if page.language not in (None, "en"):
        return Resolution()
    day = page.published.value if page.published else None
    found, refused = mentions(article, annotation.names, actors, day)
    refusals = tuple(sorted([*refused, *_impossible(article.text)]))
    return Resolution(mentions=found, times=times(article, page, annotation), refusals=refusals)


def _impossible(text: str) -> Iterator[Refusal]:
    """A refusal for each date that no calendar has."""
    for date in impossible_dates(text):
        reason = Reason.of("impossible_date", words=text[date.start : date.end])
        yield Refusal("resolve", date.start, date.end, reason)
