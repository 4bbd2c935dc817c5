"""Actors the tables know: states, organisations, holders of offices, places; a user's files add their own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.lexicon.tables import table
from onrecord.text.tokens import tokens

TABLES = ("states", "organisations", "holders", "places")


@dataclass(frozen=True, slots=True)
class Office:
    """An office held at a time; `end` is the last day known, `None` where the tables do not give one."""

    title: str
    of: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the tables.

    Attributes:
        id: the tables' id.
        name: canonical name.
        kind: `state organisation alliance armed_group agency outlet ministry person place`.
        offices: those a person held.
    """

    id: str
    name: str
    kind: str
    offices: tuple[Office, ...] = ()

    def office_at(self, day: date, names: Mapping[str, str]) -> str | None:
        """The office held on a day, as "Secretary General of NATO"; `None` where none or several were."""
        held = {
            f"{office.title} of {names.get(office.of, office.of)}"
            for office in self.offices
            if office.start <= day and office.end is not None and day <= office.end
        }
        return held.pop() if len(held) == 1 else None


@dataclass(frozen=True, slots=True)
class Alias:
    """Words that name an actor.

    Attributes:
        words: as in text.
        actor: whom they name.
        role: `name`, `demonym`, `capital`, `seat` or `surname`.
    """

    words: str
    actor: KnownActor
    role: str


@dataclass(frozen=True, slots=True)
class Actors:
    """All known actors.

    Attributes:
        by_id: the actors.
        aliases: what each string of words may name.
        by_first: for the first token of an alias all that begin so, as their tokens and what they may name, longest
            first.
    """

    by_id: Mapping[str, KnownActor]
    aliases: Mapping[str, tuple[Alias, ...]]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Alias, ...]], ...]]

    def names(self) -> dict[str, str]:
        """Canonical names by id."""
        return {actor.id: actor.name for actor in self.by_id.values()}


class ActorsFileError(ValueError):
    """A user's actors file that cannot be used; the message says where and why."""


@cache
def actors(user_files: tuple[str, ...] = ()) -> Actors:
    """The package's actors with those of the user's files, whose entries replace those of the same id.

    Raises:
        ActorsFileError: a file is missing, is no TOML, or an entry lacks a field.
    """
    entries: dict[str, tuple[KnownActor, Mapping[str, Any]]] = {}
    for name in TABLES:
        entries |= _entries(table(name))
    for path in user_files:
        entries |= _user_entries(path)
    by_words: dict[str, dict[tuple[str, str], Alias]] = {}
    for actor, entry in entries.values():
        for alias in _aliases(actor, entry):
            by_words.setdefault(alias.words, {}).setdefault((actor.id, alias.role), alias)
    by_alias = {words: tuple(found.values()) for words, found in by_words.items()}
    return Actors({actor.id: actor for actor, _ in entries.values()}, by_alias, _by_first(by_alias))


def _user_entries(path: str) -> dict[str, tuple[KnownActor, Mapping[str, Any]]]:
    try:
        return _entries(tomllib.loads(Path(path).read_text(encoding="utf-8")))
    except OSError as error:
        raise ActorsFileError(f"{path}: cannot be read ({error.strerror}); give the path of a TOML file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ActorsFileError(f"{path}: is no TOML in UTF-8: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise ActorsFileError(
            f"{path}: an entry lacks {error}; every state, organisation and holder needs id and name, every office "
            "title, of and from"
        ) from error


def _entries(data: Mapping[str, Any]) -> dict[str, tuple[KnownActor, Mapping[str, Any]]]:
    found: dict[str, tuple[KnownActor, Mapping[str, Any]]] = {}
    for entry in data.get("state", ()):
        found[entry["id"]] = (KnownActor(entry["id"], entry["name"], "state"), entry)
    for entry in data.get("organisation", ()):
        found[entry["id"]] = (KnownActor(entry["id"], entry["name"], entry.get("kind", "organisation")), entry)
    for entry in data.get("holder", ()):
        offices = tuple(_office(office) for office in entry.get("office", ()))
        found[entry["id"]] = (KnownActor(entry["id"], entry["name"], "person", offices), entry)
    for entry in data.get("place", ()):
        key = f"place:{entry['name']}"
        found[key] = (KnownActor(key, entry["name"], "place"), entry)
    return found


def _office(entry: Mapping[str, Any]) -> Office:
    return Office(entry["title"], entry["of"], entry["from"], entry.get("to") or entry.get("known_to"))


def _aliases(actor: KnownActor, entry: Mapping[str, Any]) -> Iterator[Alias]:
    roles: tuple[tuple[str, Sequence[str]], ...] = (
        ("name", [entry["name"], *entry.get("aliases", ())]),
        ("demonym", entry.get("demonyms", ())),
        ("capital", entry.get("capital", ())),
        ("seat", entry.get("seats", ())),
        ("surname", _alone(entry.get("surname"))),
    )
    for role, words in roles:
        for alias in words:
            yield Alias(alias, actor, role)


def _by_first(
    aliases: Mapping[str, tuple[Alias, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[Alias, ...]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[Alias, ...]]]] = {}
    for words, named in aliases.items():
        parts = tuple(words[span.start : span.end] for span in tokens(words))
        found.setdefault(parts[0], []).append((parts, named))
    return {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry[0]))) for first, entries in found.items()
    }


def _alone(surname: str | None) -> tuple[str, ...]:
    """The surname, if the tables say that it names its bearer without the first name."""
    return () if surname is None or surname in _shared_surnames() else (surname,)


@cache
def _shared_surnames() -> frozenset[str]:
    return frozenset(entry["name"] for entry in table("holders")["shared"])
