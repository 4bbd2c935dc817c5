"""The office of a person: that which the words beside the name give, and that which the tables know."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import takewhile

from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.held import overlaps
from onrecord.lexicon.reporting import abbreviations, bare_titles, people, reporting
from onrecord.records.annotation import Name
from onrecord.records.mention import Mention
from onrecord.text.light import CALENDAR, LIGHT
from onrecord.text.sentences import stands_in

LONGEST_OFFICE = 60
# ", the defence minister of Kesland," behind a name; bounded, so that a text without commas costs nothing.
APPOSITIVE = re.compile(r",\s(?:the\s|a\s|an\s)?([^,.;:!?\"“”\n()]{3,60})[,.]")
WORD = re.compile(r"[^\s,;:()\"“”]{1,40}")
LONGEST_TITLE = 4
# A closing mark that damage has glued to the word behind it: “..., ”Defence Minister ...
MARKS = "\"“”„«»‘’'"
BEHIND_NOUN = frozenset("of for at in on to from with by under who whose which that since until and as".split())


def given_office(text: str, name: Name) -> str | None:
    """The office that the words beside a person's name give."""
    return _before(text, name) or _behind(text, name)


def held_office(known: KnownActor | None, actors: Actors, day: str | None) -> str | None:
    """The office that the tables know for a day.

    Args:
        known: the person in the tables, if there.
        actors: whose names stand in the office ("Secretary General of NATO").
        day: ISO 8601, the day of publication; a day alone chooses an office.
    """
    if known and day and len(day) == 10:
        return known.office_at(date.fromisoformat(day), actors.names())
    return None


def with_office(one: Mention, actors: Actors, days: tuple[str, str] | None) -> Mention:
    """An office that named its holder by the tables, with that office as they have it ("President of France").

    Only of the article's own days: who held it "in 2015" is called by it nowhere else.

    Args:
        one: the words for the office.
        actors: those the tables know.
        days: the first and last day that the article may be from.
    """
    known = actors.by_id.get(one.actor or "")
    if not (known and days and one.why and one.why.code == "office_held"):
        return one
    told = dict(one.why.params)
    held = {term.of for term in known.offices if term.title == told["office"] and overlaps(term, *days)}
    if len(held) != 1 or told["day"] not in (days[0], "/".join(days)):
        return one
    of = actors.by_id.get(held.pop())
    return replace(one, office=f"{told['office']} of {of.name}") if of else one


def _before(text: str, name: Name) -> str | None:
    """The title in front of a name, with the capitalised words and demonyms before it."""
    words = _words_back(text, name.start)
    if words and words[0].endswith(".") and not stands_in(abbreviations().before_name, words[0]):
        return None  # "... as secretary of state. Solt left."
    for length in range(min(LONGEST_TITLE, len(words)), 0, -1):
        phrase = " ".join(reversed(words[:length]))
        if bare_titles().get(phrase.lower().replace(".", "")):
            more = list(takewhile(_may_lead, words[length : length + 2]))
            return " ".join([*reversed(more), phrase])
    return None


def _may_lead(word: str) -> bool:
    """Whether a word before a title may say of what ("Kesland Defence Minister"), and opens no sentence."""
    return word[0].isupper() and word not in LIGHT and word not in CALENDAR and not word.endswith(".")


def _words_back(text: str, end: int) -> list[str]:
    """Words in front of an offset, nearest first, as long as only single spaces part them."""
    start = max(0, end - LONGEST_OFFICE)
    line = text[start:end].rpartition("\n")[2]
    if not line.endswith(" "):
        return []
    words = line[:-1].split(" ")
    if len(line) == LONGEST_OFFICE:
        del words[0]  # the reach may have cut it
    found: list[str] = []
    for word in reversed(words):
        bare = word.lstrip(MARKS)
        if not WORD.fullmatch(bare):
            break
        found.append(bare)
        if bare != word:
            break
    return found


def _behind(text: str, name: Name) -> str | None:
    """The office in an appositive right behind a name, if its noun is a title or a role."""
    match = APPOSITIVE.match(text, name.end)
    if not match:
        return None
    words = match.group(1).split()
    lows = [word.lower() for word in words]
    if lows[0].capitalize() in LIGHT or _tells(lows[0]):
        return None  # ", who leads the council,", ", told reporters,"
    noun = list(takewhile(lambda word: word not in BEHIND_NOUN, lows))
    titled = any(" ".join(noun[:length]) in people().titles for length in range(1, LONGEST_TITLE + 1))
    is_role = bool(noun) and (noun[-1] in people().roles or " ".join(noun[-2:]) in people().roles)
    return " ".join(words) if titled or is_role else None


def _tells(word: str) -> bool:
    """Whether the word is a form, not the bare lemma, of a verb that names its hearer: "told", "assures"."""
    cue = reporting().verbs.get(word)
    return cue is not None and "hearer" in cue.frames and cue.lemma != word
