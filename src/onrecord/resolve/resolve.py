"""Who is meant, which time, and what is damaged, for one article."""

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
from onrecord.resolve.damage.damage import damage
from onrecord.resolve.times import times
from onrecord.text.dates import impossible_dates
from onrecord.text.doubt import damaged_words, doubted


def resolve(article: Article, page: Page, annotation: Annotation, actors: Actors) -> Resolution:
    """Mentions with their actors, times with their values, findings; nothing in a language that is not read.

    A mention that touches damage is less sure.
    """
    if page.language not in (None, "en"):
        return Resolution()
    day = page.published.value if page.published else None
    found, refused = mentions(article, annotation.names, actors, day)
    refusals = tuple(sorted([*refused, *_impossible(article.text)]))
    findings = damage(article, page, annotation, actors)
    damaged = damaged_words(findings)
    return Resolution(
        mentions=tuple(doubted(one, (one,), damaged) for one in found),
        times=times(article, page, annotation),
        findings=findings,
        refusals=refusals,
    )


def _impossible(text: str) -> Iterator[Refusal]:
    """A refusal for each date that no calendar has."""
    for date in impossible_dates(text):
        reason = Reason.of("impossible_date", words=text[date.start : date.end])
        yield Refusal("resolve", date.start, date.end, reason)
