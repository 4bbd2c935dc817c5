"""The names of an article: those the model reads, each of one kind throughout, and those the tables know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from onrecord.annotate.edges import end_with_stop, is_address, is_weekday
from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Name, Token
from onrecord.text.intervals import Intervals

# Below it, nothing is named: of the bounds tried the best by F1 on names from outside the West.
LEAST_SURE = 0.4
# A kind that was read this surely stays, whatever the same words are elsewhere: Ms Jordan is in Jordan.
SURE = 0.7


def named(text: str, words: Sequence[Token], read: Sequence[Name], actors: Actors) -> tuple[Name, ...]:
    """Names in order of the text, without overlap.

    Args:
        text: the article's.
        words: its tokens.
        read: as the model reads them, in order, each with its confidence.
        actors: those that the tables know. Where they know a name to the letter they say its kind; where they know one
            that holds names read, it is that one; names of theirs that the model has passed over are added. Nobody has
            measured how sure these are.
    """
    known = known_names(Words.of(text, words), actors)
    kinds = {(name.start, name.end): name.kind for name in known}
    longer = Intervals(known)
    given = {span for span in kinds if _is_given(text[span[0] : span[1]], actors)}
    sure = [
        replace(name, end=end_with_stop(text, name))
        for name in read
        if (name.confidence or 0) >= LEAST_SURE and not (is_address(text, name) or is_weekday(text, name))
    ]
    found = [
        name
        if _is_person(name) and (name.start, name.end) not in given
        else replace(name, kind=kinds.get((name.start, name.end), name.kind))
        for name in _consistent(text, sure)
        if not any(map(partial(_holds, name), longer.touching(name.start, name.end)))
    ]
    taken = Intervals(found)
    found += [name for name in known if not any(taken.touching(name.start, name.end))]
    return tuple(sorted(found, key=lambda name: name.start))


def _is_given(words: str, actors: Actors) -> bool:
    """Whether a user's file has the name: who wrote it there knows what it is, whatever it looks like."""
    return any(alias.actor.given for alias in actors.aliases.get(words, ()))


def _is_person(name: Name) -> bool:
    """Whether a name is surely a person's: many are called like places."""
    return name.kind == "person" and (name.confidence or 0) >= SURE


def _holds(name: Name, known: Name) -> bool:
    """Whether a known name is more than one that was read."""
    inside = known.start <= name.start and name.end <= known.end
    return inside and known.end - known.start > name.end - name.start


def _consistent(text: str, read: Sequence[Name]) -> Iterator[Name]:
    """The names with the kind that their words have most surely in the article as a whole."""
    sure: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name in read:
        sure[text[name.start : name.end]][name.kind] += (name.confidence or 0) ** 2
    for name in read:
        kinds = sure[text[name.start : name.end]]
        yield name if (name.confidence or 0) >= SURE else replace(name, kind=max(sorted(kinds), key=kinds.__getitem__))
