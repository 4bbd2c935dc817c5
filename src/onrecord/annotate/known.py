"""Names the tables know, found among an article's tokens."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.actors import Actors, Alias
from onrecord.records.annotation import Name
from onrecord.records.span import Span

# A seat speaks for its government and is no town; a capital is one until resolution knows better.
KIND_OF_ROLE = {"demonym": "nationality", "capital": "place", "seat": "organisation", "surname": "person"}
KIND_OF_ACTOR = {"state": "place", "place": "place", "person": "person"}


def known_names(text: str, words: Sequence[Span], actors: Actors) -> list[Name]:
    """Aliases of known actors in order of the text, the longest where several begin together, without overlap."""
    found: list[Name] = []
    place = 0
    while place < len(words):
        match = _match_at(text, words, place, actors)
        if match:
            length, alias = match
            found.append(Name(words[place].start, words[place + length - 1].end, _kind(alias)))
            place += length
        else:
            place += 1
    return found


def _match_at(text: str, words: Sequence[Span], place: int, actors: Actors) -> tuple[int, Alias] | None:
    first = text[words[place].start : words[place].end]
    for parts, aliases in actors.by_first.get(first, ()):
        window = words[place : place + len(parts)]
        if all(text[word.start : word.end] == part for word, part in zip(window, parts, strict=False)) and len(
            window
        ) == len(parts):
            return len(parts), aliases[0]
    return None


def _kind(alias: Alias) -> str:
    return KIND_OF_ROLE.get(alias.role) or KIND_OF_ACTOR.get(alias.actor.kind, "organisation")
