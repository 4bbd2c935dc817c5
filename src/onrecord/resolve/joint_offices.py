"""Offices that several share by one noun: "presidents Keller of Kesland and Dorn", "Keller and Dorn, the ministers"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon.offices import office_or_kind
from onrecord.records.mention import Mention
from onrecord.resolve.described import OF, Description, is_one_word, unnamed
from onrecord.resolve.introductions import Introduction
from onrecord.text.light import LIGHT

# A person of a row with the state or body that the row gives them.
Placed = tuple[Mention, Mention | None]
NAME = r"[A-Z][^\W\d_]{2,30}"
STATE = re.compile(rf" of (?:the )?({NAME})")
JOINED = re.compile(rf"(?: of (?:the )?{NAME})?(?:,? and |, | & )")
LONGEST_GAP = 48
# "the foreign ministers of Kesland and Tarvia" in front of a row of names, with a comma, or behind it.
TITLE = r"((?:[^\W\d_]+[ -]){0,2}[^\W\d_]+s)"
STATES = rf"(?: of (?:the )?({NAME}) and (?:the )?({NAME}))?"
BEFORE = re.compile(rf"\b{TITLE}{STATES},? $")
BEHIND = re.compile(rf", the (?:respective )?{TITLE}{STATES}\b")
LONGEST_TITLE = 100
MOST_WORDS = 3


def joint_offices(text: str, mentions: Sequence[Mention]) -> Iterator[Introduction]:
    """The offices that an article gives to several persons at once.

    Args:
        text: the article's.
        mentions: in order of the text.
    """
    places = {one.start: one for one in mentions if one.kind in OF}
    by_name = {one.text: one for one in places.values()}
    persons = [one for one in mentions if one.kind == "person" and not is_one_word(one)]
    for row in _rows(text, persons, places):
        line = text[max(0, row[0][0].start - LONGEST_TITLE) : row[0][0].start]
        title = (BEFORE.search(line) or BEHIND.match(text, row[-1][0].end)) if len(row) > 1 else None
        noun = _singular(title.group(1)) if title else None
        if title and noun:
            states = [place for place in title.groups()[1:] if place]
            for number, (person, state) in enumerate(row):
                of = _state(states[number], by_name) if len(states) == len(row) else state
                yield Introduction(person, Description(person.start, person.end, noun, -1, of=of))


def _rows(text: str, persons: Sequence[Mention], places: Mapping[int, Mention]) -> Iterator[list[Placed]]:
    """Persons joined by "and", each with the state or body behind their name."""
    row = list[Placed]()
    for place, one in enumerate(persons):
        state = STATE.match(text, one.end)
        row.append((one, (places.get(state.start(1)) or unnamed(text, *state.span(1))) if state else None))
        following = persons[place + 1].start if place + 1 < len(persons) else -1
        if not 0 < following - one.end <= LONGEST_GAP or not JOINED.fullmatch(text, one.end, following):
            yield row
            row = []


def _state(words: str, by_name: Mapping[str, Mention]) -> Mention:
    """The state of that name."""
    return by_name.get(words) or unnamed(words, 0, len(words))


def _singular(title: str) -> str | None:
    """The office that the last words of a plural name, in the singular."""
    words = [word.lower() for word in title.split(" ") if word.capitalize() not in LIGHT]
    for length in range(min(MOST_WORDS, len(words)), 0, -1):
        singular = " ".join(words[-length:]).removesuffix("s")
        if office_or_kind(singular):
            return singular
    return None
