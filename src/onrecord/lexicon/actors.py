"""Actors the tables know: states, bodies, holders of offices, places, weapons, accords, events; and a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.actor_entries import (
    HOLDER_TABLES,
    ActorsFileError,
    Alias,
    Entry,
    KnownActor,
    Office,
    table_entries,
    user_entries,
)
from onrecord.lexicon.tables import table
from onrecord.text.spelling import consonants, surname_spelling
from onrecord.text.tokens import token_places

__all__ = ["Actors", "ActorsFileError", "Alias", "KnownActor", "Office", "actors"]

TABLES = ("states", "organisations", *HOLDER_TABLES, "places", "weapons", "accords", "operations")
# Shorter words in capitals are initialisms: "OMAN" is Oman, "MAN" is no island.
SHORTEST_IN_CAPITALS = 4
# Names of fewer differ by a vowel without being one: Keller and Koller.
FEWEST_CONSONANTS = 4


@dataclass(frozen=True, slots=True)
class Actors:
    """All known actors.

    Attributes:
        by_id: the actors.
        aliases: what each string of words may name.
        by_first: for the first token of an alias all that begin so, as their tokens and what they may name, longest
            first; without those that are other things too.
        in_capitals: for the name of a place in capitals ("MOSCOW") its usual spelling.
        demonyms: for a state the adjective of its own, by its id; none where another state has the same.
        officers: by id of a state or body, the persons who held an office of it, with that office.
        by_spelling: persons by the key of their surname's spellings, by a surname too short to have one itself.
        by_consonants: persons by the consonants of that key.
    """

    by_id: Mapping[str, KnownActor]
    aliases: Mapping[str, tuple[Alias, ...]]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Alias, ...]], ...]]
    in_capitals: Mapping[str, str]
    demonyms: Mapping[str, str]
    officers: Mapping[str, tuple[tuple[KnownActor, Office], ...]]
    by_spelling: Mapping[str, tuple[KnownActor, ...]]
    by_consonants: Mapping[str, tuple[KnownActor, ...]]

    def names(self) -> dict[str, str]:
        """Canonical names by id."""
        return {actor.id: actor.name for actor in self.by_id.values()}


def actors(user_files: tuple[str, ...] = ()) -> Actors:
    """The package's actors with those of the user's files, whose entries replace those of the same id.

    Raises:
        ActorsFileError: a file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    return _actors(user_files)


@cache
def _actors(user_files: tuple[str, ...]) -> Actors:
    """Made once for the same files; the cache itself would tell `actors()` from `actors(())`."""
    entries: dict[str, Entry] = {}
    for name in TABLES:
        entries |= {entry.actor.id: entry for entry in table_entries(name)}
    for path in user_files:
        entries |= {entry.actor.id: entry for entry in user_entries(path)}
    by_words: dict[str, dict[tuple[str, str], Alias]] = {}
    for alias in _all_aliases(entries):
        by_words.setdefault(alias.words, {}).setdefault((alias.actor.id, alias.role), alias)
    by_alias = {words: tuple(found.values()) for words, found in by_words.items()}
    by_id = {entry.actor.id: entry.actor for entry in entries.values()}
    by_spelling = _by_spelling(by_id.values())
    return Actors(
        by_id,
        by_alias,
        _by_first(by_alias),
        dict(_in_capitals(by_alias)),
        _demonyms(by_alias),
        _officers(by_id.values()),
        by_spelling,
        _by_consonants(by_spelling),
    )


def _all_aliases(entries: Mapping[str, Entry]) -> Iterator[Alias]:
    """The entries' own aliases, then those by which a capital stands for a body that sits in it."""
    own = [alias for entry in entries.values() for alias in entry.aliases]
    yield from own
    yield from _seated(own)


def _seated(own: Iterable[Alias]) -> Iterator[Alias]:
    """Bodies that a shared name of the states' table may mean besides its state: "Brussels said"."""
    by_name = {alias.words: alias.actor for alias in own if alias.role == "name"}
    for fields in table("states")["shared"]:
        for other in fields.get("also", ()):
            if other in by_name:
                yield Alias(fields["name"], by_name[other], "seat")


def _by_first(
    aliases: Mapping[str, tuple[Alias, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[Alias, ...]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[Alias, ...]]]] = {}
    for words, every in aliases.items():
        if named := tuple(alias for alias in every if alias.role != "short"):
            parts = tuple(words[start:end] for start, end in token_places(words))
            found.setdefault(parts[0], []).append((parts, named))
    return {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry[0]))) for first, entries in found.items()
    }


def _by_spelling(known: Iterable[KnownActor]) -> dict[str, tuple[KnownActor, ...]]:
    found: dict[str, list[KnownActor]] = {}
    for actor in known:
        if actor.kind == "person":
            found.setdefault(surname_spelling(actor.name), []).append(actor)
    return {key: tuple(same) for key, same in found.items()}


def _by_consonants(by_spelling: Mapping[str, Sequence[KnownActor]]) -> dict[str, tuple[KnownActor, ...]]:
    found: dict[str, list[KnownActor]] = {}
    for key, same in by_spelling.items():
        found.setdefault(consonants(key), []).extend(same)
    return {key: tuple(same) for key, same in found.items() if len(key) >= FEWEST_CONSONANTS}


def _officers(known: Iterable[KnownActor]) -> dict[str, tuple[tuple[KnownActor, Office], ...]]:
    found: dict[str, list[tuple[KnownActor, Office]]] = {}
    for actor in known:
        for office in actor.offices:
            found.setdefault(office.of, []).append((actor, office))
    return {of: tuple(held) for of, held in found.items()}


def _in_capitals(aliases: Mapping[str, tuple[Alias, ...]]) -> Iterator[tuple[str, str]]:
    for words, named in aliases.items():
        is_place = named[0].actor.kind in ("state", "place") and named[0].role in ("name", "capital")
        if is_place and len(words) >= SHORTEST_IN_CAPITALS and not words.isupper():
            yield words.upper(), words


def _demonyms(aliases: Mapping[str, tuple[Alias, ...]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for words, named in aliases.items():
        if [alias.role for alias in named] == ["demonym"]:
            found.setdefault(named[0].actor.id, words)
    return found
