"""The dateline: place, day and agency before the first sentence of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.clean.wording import agencies
from onrecord.lexicon.tables import table
from onrecord.text.dates import find_dates

# The longest seen in practice name two places, a day and two agencies; a dash further on belongs to the sentence.
LONGEST = 90
CLOSE = re.compile(r"\s?[—–]\s?|\s(?:--?|_)\s|--\s")
TASS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40}, [^./]{3,16}\. ?/[A-Z]{2,12}/\.\s?")
SIGNED = re.compile(r"\(([^()]{2,40})\)[\s:.,]{0,3}$")
PLACE_WORD = re.compile(r"[^\s,/]{1,40}")
SMALL_WORDS = frozenset({"of", "the", "and", "de", "la", "le", "el", "al", "da", "do", "du", "am", "an", "der", "den"})
NEVER_FIRST = frozenset(
    {"on", "in", "by", "since", "from", "until", "till", "after", "before", "the", "as", "at", "for"}
)
MOST_WORDS = 6
# Three capitals and fewer are an acronym more often than a town.
SHORTEST_SHOUTED = 4
QUOTES = re.compile(r"[\"“”„«»‘]")


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before the dash, taken apart."""

    place: str
    agency: str
    dated: bool


def dateline_end(text: str) -> int:
    """Where the dateline that opens `text` ends, 0 where none does.

    A dateline is a place with an agency in brackets or a day behind it, a place in capitals, or an agency in brackets
    alone, up to a dash. Anything less certain belongs to the sentence.
    """
    head = text[: LONGEST + 4]
    if tass := TASS.match(head):
        return tass.end()
    for close in CLOSE.finditer(head):
        if close.start() and _opens_report(head[: close.start()]):
            return close.end()
    return 0


def is_dateline(line: str) -> bool:
    """Whether a whole line is a dateline: a place, and a day or an agency with it."""
    opening = _take_apart(line.rstrip(" –—-_"))
    return bool(opening.place) and _is_certain(opening)


def _opens_report(words: str) -> bool:
    """Whether `words`, which a dash follows, are a dateline; the dash lets a place in capitals stand alone."""
    opening = _take_apart(words)
    if not opening.place:
        return opening.agency in agencies()
    return _is_certain(opening) or (_names_a_place(opening.place) and _is_shouted(opening.place))


def _is_certain(opening: _Opening) -> bool:
    return _names_a_place(opening.place) and (opening.dated or opening.agency in agencies())


def _take_apart(words: str) -> _Opening:
    if len(words) > LONGEST or QUOTES.search(words):
        return _Opening("", "", dated=False)
    signed = SIGNED.search(words)
    rest = words[: signed.start()] if signed else words
    dates = find_dates(rest)
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    return _Opening(rest.strip(" ,:."), signed[1].strip().lower() if signed else "", dated=bool(dates))


def _names_a_place(place: str) -> bool:
    """Whether its words are names: "UNITED NATIONS", "Flint, Mich.", "Geneva/Kyiv", "Isle of Man"."""
    words = PLACE_WORD.findall(place)
    if not 0 < len(words) <= MOST_WORDS or words[0].lower() in NEVER_FIRST:
        return False
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words)


def _is_shouted(place: str) -> bool:
    """Whether the place stands in capitals, as agencies print it, and is no acronym or label."""
    town = place.partition(",")[0]
    words = PLACE_WORD.findall(town)
    return town.isupper() and len(town) >= SHORTEST_SHOUTED and words[0].lower() not in _no_place()


@cache
def _no_place() -> frozenset[str]:
    return frozenset(table("page")["dateline"]["no_place"])
