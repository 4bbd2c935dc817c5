"""Who is meant, which time, when it is from, and what is damaged, for one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.resolve.actors import mentions
from onrecord.resolve.clashes import clashes
from onrecord.resolve.damage.damage import damage
from onrecord.resolve.dating.dating import dated
from onrecord.resolve.described import Description, is_described
from onrecord.resolve.descriptions import descriptions
from onrecord.resolve.following import leading
from onrecord.resolve.introductions import introductions
from onrecord.resolve.joint_offices import joint_offices
from onrecord.resolve.offices import with_office
from onrecord.resolve.one_of_two import one_of_two
from onrecord.resolve.persons import joined
from onrecord.resolve.pronouns.pronouns import pronouns
from onrecord.resolve.references import References
from onrecord.resolve.shared_surnames import told_apart
from onrecord.resolve.spoken_of import SpokenOf
from onrecord.resolve.times.times import times
from onrecord.resolve.times.unread import unread
from onrecord.text.dates import impossible_dates
from onrecord.text.doubt import damaged_words, doubted
from onrecord.text.intervals import Intervals

# What stands here goes with no sentence: the expert is not whoever took the photograph.
BESIDE = frozenset({"masthead", "caption", "teaser", "boilerplate"})


def resolve(article: Article, page: Page, annotation: Annotation, actors: Actors) -> Resolution:
    """Mentions with their actors, times with their values, findings, and when the article is from.

    Where its words contradict the day of publication, or none is known, names and times are read as of the day that
    they show. A mention that touches damage is less sure. Nothing is resolved in a language that is not read.
    """
    if page.language not in (None, "en"):
        return Resolution()
    found, refused, described = _named(article, annotation, actors, page.published)
    timed = times(article, page, annotation)
    from_when = dated(article, page, annotation, found, timed, actors)
    day = page.published
    if from_when.redated or (page.published is None and from_when.happened):
        day = from_when.happened
        page = replace(page, published=_of_a_day(day))
        found, refused, described = _named(article, annotation, actors, page.published)
        timed = times(article, page, annotation)
    introduced = [
        *introductions(article.text, described, found),
        *joint_offices(article.text, found),
        *leading(article.text, found),
    ]
    days = day.days if day else None
    spoken_of = SpokenOf(annotation.sentences, timed, days)
    told = [one for one in found if page.kind_at(one.start) not in BESIDE]
    meant = References(article.text, told, introduced, actors, days, spoken_of)
    meant.read(described)
    meant.found += one_of_two(article.text, annotation, told)
    found = tuple(_named_by_itself(found, meant.found))
    spoken = pronouns(article.text, annotation, found, meant.found)
    by_office = (with_office(one, actors, days) for one in meant.named(article.id))
    found = tuple(sorted((*found, *by_office), key=lambda one: (one.start, one.end)))
    findings = damage(article, page, annotation, actors)
    damaged = damaged_words(findings)
    left_open = (
        *refused,
        *meant.refused,
        *spoken.refused,
        *from_when.refusals,
        *clashes(article, page, annotation, introduced, actors, days, spoken_of),
        *unread(article.text, annotation, timed),
    )
    return Resolution(
        mentions=tuple(doubted(one, (one,), damaged) for one in found),
        references=tuple(sorted((*(one for one in meant.found if one.form != "office"), *spoken.found))),
        times=timed,
        happened=from_when.happened,
        findings=tuple(sorted((*findings, *filter(None, (from_when.redated,))))),
        refusals=tuple(sorted((*left_open, *_impossible(article.text)))),
    )


def _named(
    article: Article, annotation: Annotation, actors: Actors, published: When | None
) -> tuple[tuple[Mention, ...], tuple[Refusal, ...], Sequence[Description]]:
    """The names of an article, those of one person with one actor however they are spelled, and its descriptions."""
    day = published.value if published else None
    found, refused = mentions(article, annotation, actors, day)
    described = descriptions(article.text, annotation.tokens, found)
    found = joined(found, introductions(article.text, described, found), actors, day)
    found = tuple(told_apart(article.text, found, introductions(article.text, described, found)))
    named = {one.start for one in found if one.actor}
    return found, tuple(one for one in refused if one.start not in named), described


def _named_by_itself(found: Sequence[Mention], references: Sequence[Reference]) -> Iterator[Mention]:
    """The names without what only describes a body that other words name ("transatlantic alliance")."""
    meant = Intervals(references)
    for one in found:
        if not (is_described(one) and any(True for _ in meant.touching(one.start, one.end))):
            yield one


def _of_a_day(happened: When | None) -> When | None:
    """A single day; what lies anywhere in an interval tells no weekday and no holder of an office."""
    return happened if happened and "/" not in happened.value else None


def _impossible(text: str) -> Iterator[Refusal]:
    """A refusal for each date that no calendar has."""
    for date in impossible_dates(text):
        reason = Reason.of("impossible_date", words=text[date.start : date.end])
        yield Refusal("resolve", date.start, date.end, reason)
