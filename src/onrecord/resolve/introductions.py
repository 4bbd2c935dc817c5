"""Which office or role an article gives to whom it names: "Kesland's foreign minister Ona Keller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.offices import offices
from onrecord.records.mention import Mention
from onrecord.resolve.appointments import appointment
from onrecord.resolve.described import OF, Description

# Behind an appositive; a phrase that goes on is something else ("Keller, the minister said").
CLOSES = re.compile(r"[,.;:)\n]|$|\s[–—-]\s| and (?=[A-Z])| (?:near|in|at|from|with|on|who|whose|based|under|for|of)\b")
# Between an appositive and the name it stands behind.
APART = frozenset({", ", " (", ",", " – ", " — ", " - ", ", and "})
# A phrase that begins with one of these, or says whose it is, may have the name behind a comma.
OF_ONE = frozenset({"the", "its", "their", "his", "her"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name with the description that stands beside it.

    Attributes:
        named: the person, or the body for a noun that means bodies.
        description: the phrase.
        of: the state or body behind the name whose office it is ("President Keller of Kesland").
        away: the word for one who does not hold the office ("former", "elect") where a verb says so, else "".
    """

    named: Mention
    description: Description
    of: Mention | None = None
    away: str = ""


class _Names:
    """The names of one kind of being, by where they begin and end."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.by_start = {mention.start: mention for mention in mentions}
        self.by_end = {mention.end: mention for mention in mentions}
        self.ends = sorted(self.by_end)
        self.behind: dict[int, Mention] = {}

    def lead(self, text: str, found: Sequence[Description]) -> None:
        """Notes titles right before a name, which another may precede: "the army chief, General Dorn"."""
        for one in found:
            if one.noun not in offices().bodies and (name := _right_behind(text, one, self)):
                self.behind[one.start] = name

    def at(self, start: int) -> Mention | None:
        """The name that begins at a place, with its title."""
        return self.by_start.get(start) or self.behind.get(start)


def introductions(text: str, found: Sequence[Description], mentions: Sequence[Mention]) -> list[Introduction]:
    """Names of persons and bodies with the descriptions beside them, in order of the descriptions."""
    persons = _Names([mention for mention in mentions if mention.kind == "person"])
    bodies = _Names([mention for mention in mentions if mention.kind == "organisation"])
    places = {mention.start: mention for mention in mentions if mention.kind in OF}
    return list(_introductions(text, found, persons, bodies, places))


def _introductions(
    text: str, found: Sequence[Description], persons: _Names, bodies: _Names, places: dict[int, Mention]
) -> Iterator[Introduction]:
    persons.lead(text, found)
    for one in found:
        if one.noun in offices().bodies:
            if body := _right_behind(text, one, bodies) or _before(text, one, bodies):
                yield Introduction(body, one)
        elif person := _right_behind(text, one, persons) or _apart(text, one, persons) or _before(text, one, persons):
            yield Introduction(person, one, _of(text, person, places))
        elif told := appointment(text, one, persons.by_end, persons.ends):
            yield Introduction(told.person, one, away=told.away)


def _right_behind(text: str, one: Description, names: _Names) -> Mention | None:
    for gap in (" ", "\u00a0", "\n", ""):
        if text.startswith(gap, one.end) and (name := names.at(one.end + len(gap))):
            return name
    return None


def _apart(text: str, one: Description, names: _Names) -> Mention | None:
    """The name behind a comma: closed by another, or after "as foreign minister"."""
    name = names.at(one.end + 2) if text.startswith(", ", one.end) else None
    if name and text[max(0, one.start - 4) : one.start].lower().split()[-1:] == ["as"]:
        return name
    of_one = one.determiner in OF_ONE or one.of or one.of_phrase or one.said_of
    return name if name and of_one and CLOSES.match(text, name.end) else None


def _before(text: str, one: Description, names: _Names) -> Mention | None:
    """The name before a comma that the description follows, itself closed."""
    for gap in APART:
        name = names.by_end.get(one.start - len(gap))
        if name and text[name.end : one.start] == gap:
            return name if CLOSES.match(text, one.end) or one.said_of else None
    return None


def _of(text: str, person: Mention, places: dict[int, Mention]) -> Mention | None:
    """The state or body that " of " joins to a name."""
    for link in (" of ", " of the "):
        if text.startswith(link, person.end) and person.end + len(link) in places:
            return places[person.end + len(link)]
    return None
