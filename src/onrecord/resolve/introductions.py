"""Which office or role an article gives to whom it names: "Kesland's foreign minister Ona Keller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.offices import offices
from onrecord.lexicon.reporting import bare_titles
from onrecord.records.mention import Mention
from onrecord.resolve.appointments import appointment
from onrecord.resolve.described import OF, Description, unnamed

# Behind an appositive; a phrase that goes on is something else ("Keller, the minister said").
CLOSES = re.compile(
    r"[,.;:)\n]|$|\s[–—-]\s| and (?=[A-Z])"
    r"| (?:near|in|at|from|with|on|who|whose|based|under|for|of|since|until|till|during|between|before|when)\b"
)
# "Keller, minister until 2018,": by then somebody else held the office.
OVER = re.compile(
    r",? (?:until|till|from \d{4} (?:to|until|till)|between \d{4} and|in the \d{4}s|during the \d{4}s|before)\b"
)
# "Keller, 58, the minister"
AGE = re.compile(r", (?:aged )?\d{1,3}$")
LONGEST_AGE = 12
LONGEST_HONORIFIC = 16
# "Prime minister since 2019, Keller": up to the comma.
FRONTED = re.compile(r"(?: (?:since|until|till|from|for|at|in|by)\b[^,.;:!?\n]{1,30})?, ")
IS = " is "
# Behind "President Keller" a state of which nothing has read the name.
STATE_BEHIND = re.compile(r" of (?:the )?([A-Z][^\W\d_]{2,30})\b(?! [A-Z])")
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
        """Notes titles right before a name, which another may precede: "the army chief, General Dorn", "Dame Ona"."""
        for mention in list(self.by_start.values()):
            word = text[max(0, mention.start - LONGEST_HONORIFIC) : mention.start].rpartition("\n")[2].split(" ")[-2:-1]
            if word and bare_titles().get(word[0].lower().replace(".", "")) is False:
                self.by_start.setdefault(mention.start - len(word[0]) - 1, mention)
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
            away = "former" if OVER.match(text, one.end) and person.end <= one.start else ""
            yield Introduction(person, one, _of(text, person, places), away)
        elif told := appointment(text, one, persons.by_end, persons.ends):
            yield Introduction(told.person, one, away=told.away)


def _right_behind(text: str, one: Description, names: _Names) -> Mention | None:
    for gap in (" ", "\u00a0", "\n", ""):
        if text.startswith(gap, one.end) and (name := names.at(one.end + len(gap))):
            return name
    return None


def _apart(text: str, one: Description, names: _Names) -> Mention | None:
    """The name behind a comma: closed by another, or after "as foreign minister"."""
    if not one.determiner and (name := _fronted(text, one, names)):
        return name
    name = names.at(one.end + 2) if text.startswith(", ", one.end) else None
    if name and text[max(0, one.start - 4) : one.start].lower().split()[-1:] == ["as"]:
        return name
    of_one = one.determiner in OF_ONE or one.of or one.of_phrase or one.said_of
    if of_one and (name_behind := _is(text, one, names)):
        return name_behind
    return name if name and of_one and CLOSES.match(text, name.end) else None


def _is(text: str, one: Description, names: _Names) -> Mention | None:
    """The name behind "is": "the prime minister of Kesland is Ona Keller"."""
    name = names.at(one.end + len(IS)) if text.startswith(IS, one.end) else None
    return name if name and CLOSES.match(text, name.end) else None


def _fronted(text: str, one: Description, names: _Names) -> Mention | None:
    """The name behind a description that opens a sentence without an article: "Mayor of Selm since May, Ona Keller"."""
    if text[: one.start].rstrip(' “"')[-1:] not in {"", ".", "\n", "!", "?"}:
        return None
    gap = FRONTED.match(text, one.end)
    return names.at(gap.end()) if gap else None


def _before(text: str, one: Description, names: _Names) -> Mention | None:
    """The name before a comma that the description follows, itself closed; their age may stand between."""
    for gap in APART:
        end = one.start - len(gap)
        if text[max(0, end) : one.start] != gap:
            continue
        aged = AGE.search(text[max(0, end - LONGEST_AGE) : end])
        name = names.by_end.get(end - len(aged.group()) if aged else end)
        if name:
            return name if CLOSES.match(text, one.end) or one.said_of else None
    return None


def _of(text: str, person: Mention, places: dict[int, Mention]) -> Mention | None:
    """The state or body that " of " joins to a name."""
    for link in (" of ", " of the "):
        if text.startswith(link, person.end) and person.end + len(link) in places:
            return places[person.end + len(link)]
    state = STATE_BEHIND.match(text, person.end)
    return unnamed(text, *state.span(1)) if state else None
