"""Days of publication that cannot be taken: two that disagree, and one after the page was fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.when import When
from onrecord.records.zone import Zone
from onrecord.text.dates import find_dates

APART = timedelta(days=31)
"""Two days on one page that lie further apart are not printing and posting of one article."""

AHEAD = timedelta(days=1)
"""It is tomorrow already where some pages are written."""

# A day behind one of these is when the page was touched up.
TOUCHED = re.compile(r"\b(?:updated|modified|edited|revised|changed|accessed|retrieved|corrected)\b", re.IGNORECASE)
REACH = 24


def disagreeing(text: str, zones: Sequence[Zone]) -> Refusal | None:
    """A refusal on the first day of the masthead that lies far from the one before, and is no day of an update."""
    first: tuple[str, date] | None = None
    for start, end, day in _masthead_days(text, zones):
        if TOUCHED.search(text, max(0, start - REACH), start):
            continue
        if first and abs(day - first[1]) > APART:
            reason = Reason.of("dates_disagree", first=first[0], second=text[start:end])
            return Refusal("clean", start, end, reason)
        first = first or (text[start:end], day)
    return None


def _masthead_days(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int, date]]:
    for zone in zones:
        for found in find_dates(text[zone.start : zone.end]) if zone.kind == "masthead" else ():
            if found.iso and len(found.iso) == len("2025-03-04"):
                yield zone.start + found.start, zone.start + found.end, date.fromisoformat(found.iso)


def in_future(article: Article, published: When | None) -> Refusal | None:
    """A refusal of a day of publication after the page was fetched; what the user gives is taken."""
    if published is None or published.basis == "given" or not article.fetched:
        return None
    try:
        day, fetched = date.fromisoformat(published.value), date.fromisoformat(article.fetched[:10])
    except ValueError:
        return None
    if day <= fetched + AHEAD:
        return None
    return Refusal("clean", 0, 0, Reason.of("published_in_future", published=published.value, fetched=fetched))
