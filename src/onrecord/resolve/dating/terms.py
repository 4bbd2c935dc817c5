"""Offices held: "Russian President Vladimir Putin", "Chancellor Olaf Scholz" as the outlet's own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.lexicon.actors import Actors, Office
from onrecord.lexicon.tables import table
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.dating.evidence import Evidence, spanned
from onrecord.resolve.dating.sentences import Sentence
from onrecord.text.intervals import Intervals

TABLES_BEGIN = date(2014, 1, 1)
"""The tables list every holder from here on; of those before only the last."""

LONGEST_NAME = 4
LONGEST_TITLE = 7


def terms(
    text: str, them: Sequence[Sentence], mentions: Sequence[Mention], quoted: Intervals[Span], actors: Actors
) -> Iterator[Evidence]:
    """Evidence of the offices that persons hold by the outlet's own words, in sentences that tell of no other time.

    Args:
        text: the article's.
        them: its sentences.
        mentions: its mentions, with their actors.
        quoted: what stands in quotation marks.
        actors: whose offices the tables know.
    """
    starts = [one.start for one in them]
    for mention in mentions:
        known = actors.by_id.get(mention.actor or "")
        at = bisect_right(starts, mention.start) - 1
        if known is None or not known.offices or at < 0 or any(quoted.touching(mention.start, mention.end)):
            continue
        if them[at].retold or mention.end > them[at].end:
            continue
        if held := _held(text, them[at], mention, known.offices, actors):
            yield held


def _held(text: str, one: Sentence, mention: Mention, offices: Sequence[Office], actors: Actors) -> Evidence | None:
    at = bisect_left(one.places, Span(mention.start, 0))
    for title in sorted({office.title for office in offices}, key=len, reverse=True):
        first = _title_at(one.words, at, title)
        if first is None:
            continue
        fitting = [office for office in offices if office.title == title]
        named = _named(text, one, first, fitting, actors)
        if named is None:
            return None
        begin, of = named
        return _evidence(mention, [office for office in fitting if office.of == of], one.places[begin].start)
    return None


def _title_at(words: Sequence[str], at: int, title: str) -> int | None:
    """Where a title begins that ends right before a word; `None` where it does not stand there."""
    for length in range(1, min(LONGEST_TITLE, at) + 1):
        if _plain(" ".join(words[at - length : at])) == _plain(title.lower()):
            return at - length
    return None


def _plain(title: str) -> str:
    return title.replace("-", " ").replace("defense", "defence")


def _named(text: str, one: Sentence, first: int, offices: Sequence[Office], actors: Actors) -> tuple[int, str] | None:
    """Where the phrase begins and of which state or body the office is; `None` where it is not held, or of another."""
    rules = table("dating")["not_in_office"]
    begin, of = _state_before(text, one, first, {office.of for office in offices}, actors) or (first, None)
    before = one.words[begin - 1] if begin else ""
    if before in rules["words"] or before.startswith("ex-"):
        return None
    if of is not None:
        return begin, of
    alone = len({office.of for office in offices}) == 1 and one.words[first] not in rules["by_courtesy"]
    capital = begin > 0 and text[one.places[begin - 1].start].isupper()
    return (begin, offices[0].of) if alone and not (capital and begin > 1) else None


def _state_before(text: str, one: Sentence, first: int, of: set[str], actors: Actors) -> tuple[int, str] | None:
    """Where the words before a title begin that name one of the states or bodies."""
    behind = first - 1 if first and one.words[first - 1] == "'s" else first
    for length in range(min(LONGEST_NAME, behind), 0, -1):
        words = text[one.places[behind - length].start : one.places[behind - 1].end]
        for alias in actors.aliases.get(words, ()):
            if alias.actor.id in of:
                return behind - length, alias.actor.id
    return None


def _evidence(mention: Mention, offices: Sequence[Office], start: int) -> Evidence:
    earliest = min(office.start for office in offices)
    ends = [office.end for office in offices if office.ended]
    latest = max(end for end in ends if end) if len(ends) == len(offices) else None
    says = f"held that office {spanned(earliest, latest)}"
    return Evidence(start, mention.end, f"{offices[0].title} of {offices[0].of}", _since(earliest), latest, says)


def _since(day: date) -> date | None:
    """The first day of a term; of a term before the tables begin it tells nothing: another may have come before it."""
    return day if day >= TABLES_BEGIN else None
