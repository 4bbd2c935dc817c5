"""One entry of an actors' table → the actor, and the words that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table, user_table
from onrecord.lexicon.things import THINGS, thing_names
from onrecord.text.tokens import tokens

HOLDER_TABLES = ("holders", "holders_europe", "holders_world")
KINDS = ("state", "organisation", "holder", "place", "weapon", "law", "event")
NAME_LISTS = ("aliases", "demonyms", "capital", "seats", "short")


@dataclass(frozen=True, slots=True)
class Office:
    """An office held at a time.

    Attributes:
        title, of: the office, and the id of the state or body.
        start: first day.
        end: last day known, `None` where the tables do not give one.
        ended: whether `end` is the day the term ended; else the tables vouch no further.
    """

    title: str
    of: str
    start: date
    end: date | None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the tables.

    Attributes:
        id: the tables' id.
        name: canonical name.
        kind: `state organisation alliance armed_group agency outlet ministry person place weapon law
            event`.
        offices: those a person held.
        of: id of the state that a body belongs to, `None` where it belongs to none.
        given: whether a user's file has it, and not the package.
        surname: the words by which news names a person alone, `None` where the tables do not tell.
    """

    id: str
    name: str
    kind: str
    offices: tuple[Office, ...] = ()
    of: str | None = None
    given: bool = False
    surname: str | None = None

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
        role: `name`, `demonym`, `capital`, `seat` or `surname`; `short` where the words are other things too, so that
            they name the actor only where one of its kind was read.
        city: for a capital the city's own name, as the table spells it first.
    """

    words: str
    actor: KnownActor
    role: str
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor with the words that name it."""

    actor: KnownActor
    aliases: tuple[Alias, ...]


class ActorsFileError(ValueError):
    """A user's actors file that cannot be used; the message says where and why."""


def table_entries(name: str) -> Iterator[Entry]:
    """The entries of one of the package's tables."""
    return _entries(table(name))


def user_entries(path: str) -> tuple[Entry, ...]:
    """The entries of a user's file.

    Raises:
        ActorsFileError: the file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    data = user_table(path, ActorsFileError)
    _check(path, data)
    return tuple(_given(entry) for entry in _entries(data))


def _given(entry: Entry) -> Entry:
    actor = replace(entry.actor, given=True)
    return Entry(actor, tuple(replace(alias, actor=actor) for alias in entry.aliases))


def _entries(data: Mapping[str, Any]) -> Iterator[Entry]:
    for kind in KINDS:
        for fields in data.get(kind, ()):
            actor = _actor(kind, fields)
            yield Entry(actor, tuple(_aliases(actor, fields)))


def _actor(kind: str, fields: Mapping[str, Any]) -> KnownActor:
    if kind == "holder":
        offices = tuple(_office(office) for office in fields.get("office", ()))
        return KnownActor(fields["id"], fields["name"], "person", offices, surname=fields.get("surname"))
    if kind == "place":
        return KnownActor(f"place:{fields['name']}", fields["name"], "place")
    if kind == "organisation":
        return KnownActor(fields["id"], fields["name"], fields.get("kind", kind), of=fields.get("of"))
    return KnownActor(fields["id"], fields["name"], kind)


def _office(fields: Mapping[str, Any]) -> Office:
    end = fields.get("to") or fields.get("known_to")
    return Office(fields["title"], fields["of"], fields["from"], end, ended="to" in fields)


def _aliases(actor: KnownActor, fields: Mapping[str, Any]) -> Iterator[Alias]:
    if actor.kind in THINGS:
        yield from (Alias(words, actor, role) for words, role in thing_names(actor.kind, fields).items())
        return
    shared = shared_surnames() if actor.kind == "person" else frozenset()
    surname = [fields["surname"]] if "surname" in fields else []
    roles: tuple[tuple[str, Sequence[str]], ...] = (
        ("name", [actor.name, *(alias for alias in fields.get("aliases", ()) if alias not in shared)]),
        ("demonym", fields.get("demonyms", ())),
        ("seat", fields.get("seats", ())),
        ("surname", [alias for alias in surname if alias not in shared]),
    )
    for role, aliases in roles:
        for words in aliases:
            yield Alias(words, actor, role)
    capital = fields.get("capital", ())
    for words in capital:
        # "Kiev" is Kyiv; "La Paz", which stands beside Sucre, is another city.
        yield Alias(words, actor, "capital", capital[0] if words[0] == capital[0][0] else words)


@cache
def shared_surnames() -> frozenset[str]:
    """Names that several holders or other things share, so that alone they name nobody."""
    return frozenset(fields["name"] for name in HOLDER_TABLES for fields in table(name)["shared"])


def _check(path: str, data: Mapping[str, Any]) -> None:
    for kind, entries in data.items():
        if kind not in KINDS:
            known = ", ".join(f"[[{known}]]" for known in KINDS)
            raise ActorsFileError(f"{path}: [{kind}] is not known; write {known}")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise ActorsFileError(f"{path}: {kind} must be a list of tables; begin each entry with [[{kind}]]")
        for number, fields in enumerate(entries, 1):
            if complaint := _complaint(kind, fields):
                raise ActorsFileError(f"{path}: {kind} {number} ({fields.get('name', 'no name')}): {complaint}")


def _complaint(kind: str, fields: Mapping[str, Any]) -> str | None:
    """What an entry lacks or has wrong, in words."""
    for key in ("name",) if kind == "place" else ("id", "name"):
        if key not in fields:
            return f"lacks {key!r}"
    for key in ("id", "name", "kind", "surname"):
        if key in fields and not _is_words(fields[key]):
            return f"{key!r} must be words in quotation marks"
    for key in NAME_LISTS:
        listed = fields.get(key, [])
        if not isinstance(listed, list) or not all(_is_words(words) for words in listed):
            return f"{key!r} must be a list of words in quotation marks"
    offices = fields.get("office", [])
    if not isinstance(offices, list) or not all(isinstance(office, dict) for office in offices):
        return "begin each office with [[holder.office]]"
    return next((complaint for office in offices if (complaint := _office_complaint(office))), None)


def _office_complaint(office: Mapping[str, Any]) -> str | None:
    for key in ("title", "of"):
        if not _is_words(office.get(key)):
            return f"an office needs {key!r}, words in quotation marks"
    for key in ("from", "to", "known_to"):
        day = office.get(key)
        if (day is None and key == "from") or (day is not None and not _is_day(day)):
            return f"an office's {key!r} must be a day such as 2024-10-01, without quotation marks"
    return None


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(tokens(value))


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
