"""Names the tables know, found among an article's tokens."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import pairwise

from onrecord.annotate.words import Words
from onrecord.lexicon.actors import Actors, Alias
from onrecord.lexicon.organs import organs
from onrecord.records.annotation import Name

# A seat speaks for its government and is no town; a capital is one until resolution knows better.
KIND_OF_ROLE = {"demonym": "nationality", "capital": "place", "seat": "organisation", "surname": "person"}
KIND_OF_ACTOR = {"state": "place"} | {kind: kind for kind in ("place", "person", "weapon", "law", "event")}
LONGEST_IN_CAPITALS = 4
# No place has one of these free in its name.
FREE_MARKS = frozenset(". , ; : ! ? ' ’ \" “ ” ( ) [ ]".split())
# "ministry for emergency situations", "general staff of the armed forces".
LONGEST_ORGAN = 6
POSSESSIVES = ("'s", "’s")
CURRENCY = frozenset(("$", "dollar", "dollars", "Dollar", "Dollars"))


def known_names(words: Words, actors: Actors) -> list[Name]:
    """Aliases of known actors in order of the text, the longest where several begin together, without overlap."""
    found: list[Name] = []
    first_words = {word for word in words.distinct if word in actors.by_first or word.isupper()}
    may_begin = lru_cache(maxsize=1024)(partial(_may_begin, actors))
    place = 0
    while place < len(words.spans):
        word = words.strings[place]
        if word not in first_words or not may_begin(words.strings[place : place + 3]):
            place += 1
            continue
        match = _match_at(words, place, actors) if word in actors.by_first else None
        match = match or _match_in_capitals(words, place, actors)
        if match and words.at(place + match[0]) not in CURRENCY:
            length, alias = match
            organ = _organ_behind(words, place + length, alias)
            length += organ
            kind = "organisation" if organ else _kind(alias)
            found.append(Name(words.spans[place].start, words.spans[place + length - 1].end, kind))
            place += length
        else:
            place += 1
    return found


def _may_begin(actors: Actors, three: tuple[str, ...]) -> bool:
    """Whether a name may begin with the first of three words and go on with the others."""
    word, *following = three
    if word.isupper() and (word in actors.in_capitals or not following or following[0] not in FREE_MARKS):
        return True
    return any(parts[:3] == three[: len(parts)] for parts, _ in actors.by_first.get(word, ()))


def _match_at(words: Words, place: int, actors: Actors) -> tuple[int, Alias] | None:
    for parts, aliases in actors.by_first[words.at(place)]:
        if words.strings[place : place + len(parts)] == parts and _in_one_paragraph(words, place, len(parts)):
            return len(parts), aliases[0]
    return None


def _match_in_capitals(words: Words, place: int, actors: Actors) -> tuple[int, Alias] | None:
    """A place's name written in capitals: "MOSCOW, March 4"."""
    word = words.strings[place]
    alone = words.at(place + 1) in FREE_MARKS
    if not word.isupper() or (alone and word not in actors.in_capitals):
        return None
    for length in range(1 if alone else min(LONGEST_IN_CAPITALS, len(words.spans) - place), 0, -1):
        usual = actors.in_capitals.get(words.phrase(place, place + length))
        if usual and _in_one_paragraph(words, place, length):
            return length, actors.aliases[usual][0]
    return None


def _organ_behind(words: Words, place: int, state: Alias) -> int:
    """How many tokens behind a state's name or demonym make it one of its organs: "Kesland's defence ministry".

    A single noun must have a capital: "Russian military bases" are no organ.
    """
    if state.actor.kind != "state" or state.role not in ("name", "demonym"):
        return 0
    mark = 1 if state.role == "name" and words.at(place) in POSSESSIVES else 0
    first = place + mark
    for length in range(min(LONGEST_ORGAN, len(words.spans) - first), 0, -1):
        noun = words.phrase(first, first + length)
        if noun.lower() in organs() and (length > 1 or noun[0].isupper()):
            return length + mark if _in_one_paragraph(words, place - 1, length + mark + 1) else 0
    return 0


def _in_one_paragraph(words: Words, place: int, length: int) -> bool:
    """Whether a name stands in one line or is wrapped into the next, with no empty line inside."""
    ends = pairwise(words.spans[place : place + length])
    return all(words.text.count("\n", before.end, behind.start) < 2 for before, behind in ends)


def _kind(alias: Alias) -> str:
    return KIND_OF_ROLE.get(alias.role) or KIND_OF_ACTOR.get(alias.actor.kind, "organisation")
