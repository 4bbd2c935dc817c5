"""Evidence → when the article is from, and whether its printed date can be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.when import TimeExpression, When
from onrecord.resolve.dating.counted import counted
from onrecord.resolve.dating.evidence import Evidence
from onrecord.resolve.dating.milestones import milestones
from onrecord.resolve.dating.past import Past
from onrecord.resolve.dating.printed import Narrated, datelines, narrated, printed, wrong_weekdays
from onrecord.resolve.dating.sentences import sentences
from onrecord.resolve.dating.terms import TABLES_BEGIN, terms
from onrecord.text.dates import find_dates
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import quotations

TOLERANCE = timedelta(days=60)
"""What a date may lie outside of what the words allow: offices change hands over weeks, the tables vouch for inner days
of some terms, and articles are printed again or touched up within that time."""

PIECES = 2
"""Independent pieces of evidence that it takes to contradict a printed date: one may be a slip, or a quotation."""

NEWS = timedelta(days=31)
"""How far the newest day that an article prints may lie before what else it knows of."""

FRESH = timedelta(days=3)
"""How far back news lies on the day it is printed; a day before that is background, beside news of "Tuesday"."""


SHOWN = 6
"""Pieces that a finding repeats: enough to see that it is right."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When what an article reports took place, and what contradicts its printed date."""

    happened: When | None = None
    redated: Finding | None = None
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class _Window:
    """The days that evidence leaves, and the evidence; `None` where open."""

    earliest: date | None
    latest: date | None
    pieces: tuple[Evidence, ...]


def dated(
    article: Article,
    page: Page,
    annotation: Annotation,
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    actors: Actors,
) -> Dated:
    """When an article is from, by its words and the tables alone.

    Args:
        article: what was read.
        page: its zones and day of publication.
        annotation: its sentences and grammar.
        mentions: whom its names mean.
        times: its times; only those that print their year count.
        actors: whose offices the tables know.
    """
    text, past = article.text, Past(article.text, annotation.tokens)
    read = sentences(text, page, annotation)
    places = Intervals(read)
    quoted = Intervals(piece for mark in quotations(text)[0] for piece in mark.stretches)
    found = [
        *datelines(text, page),
        *printed(places, times, past),
        *milestones(read),
        *counted(read),
        *terms(text, read, mentions, quoted, actors),
    ]
    contents = (span for one in annotation.attributions for span in one.content)
    reported = Intervals(span for span in contents if page.kind_at(span.start) != "dateline")
    days = narrated(text, places, past, reported)
    published = page.published.day if page.published else None
    refusals = tuple(wrong_weekdays(text))
    window = _window(found)
    if published is None:
        return Dated(_happened(window, days), refusals=refusals)
    against = _against(window, published)
    if len(against) < PIECES and not any(piece.strong for piece in against):
        return Dated(_news(days, published), refusals=refusals)
    return Dated(_happened(window, days), _redated(article.text, page, published, against), refusals)


def _window(found: Sequence[Evidence]) -> _Window:
    """The days that all evidence leaves.

    Nobody knows of what is to come, but many write of what has been: where a piece ends before another begins, it
    speaks of the past and tells nothing.
    """
    earliest = max((piece.earliest for piece in found if piece.earliest), default=None)
    kept = tuple(piece for piece in found if not (earliest and piece.latest and piece.latest < earliest))
    latest = min((piece.latest for piece in kept if piece.latest), default=None)
    return _Window(earliest, latest, kept)


def _against(window: _Window, published: date) -> tuple[Evidence, ...]:
    """Independent pieces that a day of publication contradicts; before the tables begin no office is one."""
    early = tuple(piece for piece in window.pieces if piece.earliest and published < piece.earliest - TOLERANCE)
    if published < TABLES_BEGIN:
        early = tuple(piece for piece in early if piece.latest is None)
    late = tuple(piece for piece in window.pieces if piece.latest and piece.latest + TOLERANCE < published)
    return _independent(early or late)


def _independent(pieces: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The pieces in order of the text, each about something else and in other words than those before."""
    kept: dict[str, Evidence] = {}
    end = 0
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end, piece.about)):
        if piece.about not in kept and piece.start >= end:
            kept[piece.about] = piece
            end = piece.end
    return tuple(kept.values())


def _happened(window: _Window, days: Sequence[Narrated]) -> When | None:
    """The newest day told, where the words leave one; else the days that the evidence leaves on both sides."""
    whole = [(day, one) for one in days if one.year for day in one.days(date.min, date.max)]
    if whole and (window.earliest is None or max(day for day, _ in whole) >= window.earliest - NEWS):
        return _newest(whole)
    if window.earliest is None or window.latest is None:
        return None
    meant = [[(day, one) for day in one.days(window.earliest, window.latest)] for one in days]
    if meant and all(len(fitting) == 1 for fitting in meant):
        return _newest([fitting[0] for fitting in meant])
    if window.earliest == window.latest:
        return When(window.latest.isoformat(), "text")
    return When(f"{window.earliest}/{window.latest}", "presupposed")


def _news(days: Sequence[Narrated], published: date) -> When | None:
    """The newest day told among those right before publication."""
    meant = [(day, one) for one in days for day in one.days(published - FRESH, published)]
    return _newest(meant) if meant else None


def _newest(days: Sequence[tuple[date, Narrated]]) -> When:
    """The newest of some days, and whether the outlet tells it in its own words or somebody is reported to have."""
    newest = max(day for day, _ in days)
    reported = all(one.reported for day, one in days if day == newest)
    return When(newest.isoformat(), "reported" if reported else "text")


def _redated(text: str, page: Page, published: date, against: Sequence[Evidence]) -> Finding:
    """The finding on the printed date, or where none is printed on the first words that show it."""
    shown = "; ".join(f"“{' '.join(text[one.start : one.end].split())}” {one.says}" for one in against[:SHOWN])
    place = next(_printed_day(text, page, published), None)
    basis = page.published.basis if page.published else ""
    said = f"dated {published} ({basis}), but {shown}"
    return Finding(*(place or (against[0].start, against[0].end)), "redated", said)


def _printed_day(text: str, page: Page, published: date) -> Iterator[tuple[int, int]]:
    """Where the day of publication is printed."""
    for zone in page.zones:
        if zone.kind in ("masthead", "dateline"):
            for found in find_dates(text[zone.start : zone.end]):
                if (found.month, found.day) == (published.month, published.day):
                    yield zone.start + found.start, zone.start + found.end
