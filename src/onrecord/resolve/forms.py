"""The long forms that an article gives: full names of persons, and of bodies with their short form in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Name
from onrecord.text.surnames import surname_key, surname_of

INITIALS = re.compile(r"(?:\w\.[ -]?){1,4}(?=\w{2})")
OPENING = frozenset((" (", " ( "))
# "NATOs have long": a plural that translations make of a body's name, or a genitive without its mark.
PLURAL_INITIALS = re.compile(r"[A-Z]{3,8}s")


@dataclass(frozen=True, slots=True)
class Forms:
    """Long forms by their short form.

    Attributes:
        by_surname: full names of the persons named with it.
        by_short_form: full names of the bodies that the short form stands behind in brackets.
    """

    by_surname: Mapping[str, frozenset[str]]
    by_short_form: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, text: str, names: Sequence[Name], actors: Actors) -> Forms:
        """The long forms among an article's names."""
        surnames = _grouped(_surnames(text, names, actors))
        return cls(
            {surname: _in_full(full) for surname, full in surnames.items()},
            _grouped(_short_forms(text, names, actors)),
        )

    def persons(self, words: str) -> frozenset[str]:
        """Full names of the persons that a surname may mean here; none for what is a full name itself."""
        key = surname_key(words)
        return frozenset() if " " in key else self.by_surname.get(key, frozenset())

    def bodies(self, words: str) -> frozenset[str]:
        """Full names of the bodies that a short form may mean here."""
        return self.by_short_form.get(words, frozenset())


def spelled(words: str, actors: Actors) -> str:
    """Words as the tables spell them: without line breaks, "MOSCOW" as Moscow, "Jong - un" as "Jong-un"."""
    plain = " ".join(words.split())
    if plain in actors.aliases:
        return plain
    if PLURAL_INITIALS.fullmatch(plain) and plain[:-1] in actors.aliases:
        return plain[:-1]
    return actors.in_capitals.get(plain, plain.replace(" - ", "-"))


def _surnames(text: str, names: Sequence[Name], actors: Actors) -> Iterator[tuple[str, str]]:
    for name in names:
        words = spelled(text[name.start : name.end], actors)
        surname = surname_of(words) if name.kind == "person" else None
        if surname and surname_key(words) != surname:
            known = {alias.actor.name for alias in actors.aliases.get(words, ()) if alias.actor.kind == "person"}
            yield surname, known.pop() if len(known) == 1 else words


def _in_full(persons: frozenset[str]) -> frozenset[str]:
    """Those with a first name, if there are any: "G. Keller" beside "Jens Keller" is most often a slip or Mr Keller."""
    return frozenset(name for name in persons if not INITIALS.match(name)) or persons


def _short_forms(text: str, names: Sequence[Name], actors: Actors) -> Iterator[tuple[str, str]]:
    for long, short in pairwise(names):
        bracketed = text[long.end : short.start] in OPENING and text[short.end : short.end + 2].lstrip()[:1] == ")"
        words = spelled(text[short.start : short.end], actors)
        if bracketed and short.kind == long.kind != "person" and words not in actors.aliases:
            yield words, spelled(text[long.start : long.end], actors)


def _grouped(pairs: Iterator[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}
