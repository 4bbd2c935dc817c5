"""The long forms that an article gives: full names of persons, and of bodies with their short form in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.genders import genders
from onrecord.lexicon.given_names import family_names_first
from onrecord.lexicon.reporting import people
from onrecord.lexicon.tables import table
from onrecord.records.annotation import Name
from onrecord.text.surnames import surname_key, surname_of

LONGEST_NOUN = 16
# A weapon "US-made" is none of whoever made it.
ACTING = frozenset({"person", "organisation", "place", "facility", "nationality"})
# "van", "bin", "de la": no surnames alone.
LONGEST_PARTICLE = 3
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
        in_capitals: names that stand in capitals, with how the article writes them elsewhere.
        sharing: by where a first name stands, the full name with the surname that it shares ("Mira and Ona Solt").
    """

    by_surname: Mapping[str, frozenset[str]]
    by_short_form: Mapping[str, frozenset[str]]
    in_capitals: Mapping[tuple[str, str], str]
    sharing: Mapping[int, str]

    @classmethod
    def of(cls, text: str, names: Sequence[Name], actors: Actors) -> Forms:
        """The long forms among an article's names."""
        in_capitals = _in_capitals(text, names, actors)
        sharing = dict(_sharing(text, names))
        surnames = _grouped(chain(_surnames(text, names, actors, in_capitals), _of_two(sharing.values())))
        return cls(
            {surname: _in_full(full) for surname, full in surnames.items()},
            _grouped(_short_forms(text, names, actors)),
            in_capitals,
            sharing,
        )

    def spelled(self, text: str, name: Name, actors: Actors) -> str:
        """A name as the tables spell it, else as the article does where it does not shout."""
        written = text[name.start : name.end]
        words = spelled(written, actors)
        if name.kind not in ACTING and written.startswith(f"{words}-"):
            words = written
        return self.in_capitals.get((name.kind, words), words)

    def persons(self, words: str, start: int) -> frozenset[str]:
        """Full names of the persons that a surname, or a first name at a place, may mean here; none for a full name."""
        if start in self.sharing:
            return frozenset((self.sharing[start],))
        return self.by_surname.get(surname_key(words).replace(" ", "-"), frozenset())

    def bodies(self, words: str) -> frozenset[str]:
        """Full names of the bodies that a short form may mean here."""
        return self.by_short_form.get(words, frozenset())


@cache
def participles() -> frozenset[str]:
    """What a hyphen joins to a name, of which the annotator takes it for a part: "Moscow-led"."""
    rules = table("seats")["place"]
    return frozenset((*rules["joined"], *rules["governed"]))


@cache
def described_as_cities() -> frozenset[str]:
    """Words before a capital by which the city is meant ("Central Kyiv")."""
    return frozenset(table("seats")["described"]["adjectives"])


def spelled(words: str, actors: Actors) -> str:
    """Words as the tables spell them: in one line, "MOSCOW" and "Moscow-led" as Moscow, "Jong - un" as "Jong-un"."""
    plain = " ".join(words.split())
    if plain in actors.aliases:
        return plain
    known, mark, joined = plain.rpartition("-")
    if mark and joined in participles() and known in actors.aliases:
        return known
    quarter, _, city = plain.partition(" ")
    if (
        city
        and quarter.lower() in described_as_cities()
        and any(one.role == "capital" for one in actors.aliases.get(city, ()))
    ):
        return city
    if PLURAL_INITIALS.fullmatch(plain) and plain[:-1] in actors.aliases:
        return plain[:-1]
    return actors.in_capitals.get(plain, plain.replace(" - ", "-"))


def _in_capitals(text: str, names: Sequence[Name], actors: Actors) -> dict[tuple[str, str], str]:
    """For each name in capitals, by its kind and words, the first that differs from it by these alone."""
    found: dict[tuple[str, str], str] = {}
    for name in names:
        words = spelled(text[name.start : name.end], actors)
        if not words.isupper():
            found.setdefault((name.kind, words.upper()), words)
    return found


def _sharing(text: str, names: Sequence[Name]) -> Iterator[tuple[int, str]]:
    """First names that "and" joins to a full name whose surname is theirs too."""
    for first, second in pairwise(names):
        alone = text[first.start : first.end]
        full = " ".join(text[second.start : second.end].split())
        both = first.kind == second.kind == "person" and text[first.end : second.start] in {" and ", " & "}
        shared = both and " " not in alone and full.count(" ") == 1
        if shared and (_is_first_name(alone) or _of_several(text, first.start)):
            yield first.start, f"{alone} {full.partition(' ')[2]}"


def _is_first_name(word: str) -> bool:
    return word in genders().first_names or word in people().first_names


def _of_several(text: str, start: int) -> bool:
    """Whether a noun for several stands before a name: "brothers Jan and Hal Dorn"."""
    before = text[max(0, start - LONGEST_NOUN) : start].lower().split()[-1:]
    return before != [] and before[0] in people().many


def _of_two(full_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((surname_of(name) or name, name) for name in full_names)


def _surnames(
    text: str, names: Sequence[Name], actors: Actors, in_capitals: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str]]:
    for name in names:
        words = spelled(text[name.start : name.end], actors)
        words = in_capitals.get((name.kind, words), words)
        surname = surname_of(words) if name.kind == "person" else None
        if surname and surname_key(words) != surname:
            known = {alias.actor for alias in actors.aliases.get(words, ()) if alias.actor.kind == "person"}
            whom = known.pop() if len(known) == 1 else None
            full = whom.name if whom else words
            yield surname, full
            for short in chain(_double(words), _first(words, whom)):
                yield short, full


def _first(full: str, whom: KnownActor | None) -> Iterator[str]:
    """The surname that the tables know, or that stands first: "Kim" for "Kim Jong Un"."""
    first = full.partition(" ")[0]
    if whom and whom.surname:
        yield surname_key(whom.surname)
    elif first in family_names_first():
        yield first


def _double(full: str) -> Iterator[str]:
    """Further short forms of who bears two surnames: "García" and "García Núñez" for "María García Núñez"."""
    *given, father, mother = full.split()
    both_long = len(father) > LONGEST_PARTICLE and len(mother) > LONGEST_PARTICLE
    if given and both_long and father.isalpha() and not _is_first_name(father):
        yield father
        yield f"{father}-{mother}"


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
