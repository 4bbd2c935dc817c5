"""Which persons a pronoun may mean: names, titles and nouns by gender."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal
from unicodedata import combining, normalize

from onrecord.lexicon.reporting import people
from onrecord.lexicon.tables import table

Gender = Literal["female", "male"]


@dataclass(frozen=True, slots=True)
class Genders:
    """The words of `persons.toml`.

    Attributes:
        first_names: the gender of nearly all who bear a first name, written as in text.
        titles: the gender that a title tells, in lower case and without full stops.
        nouns: nouns for one person, in lower case, with the gender they tell, `None` for either.
        pronouns: pronouns with the gender they tell, `None` for what is no person.
        possessive, reflexive: those of the pronouns that are.
        of_bodies: adjectives by which "it" means a body.
        had_by_bodies: nouns for what states and bodies alone have.
        of_things: verbs of saying by which it may as well mean a thing.
        done_by_bodies: verbs, in their dictionary form, by which it does.
    """

    first_names: Mapping[str, Gender]
    titles: Mapping[str, Gender]
    nouns: Mapping[str, Gender | None]
    pronouns: Mapping[str, Gender | None]
    possessive: frozenset[str]
    reflexive: frozenset[str]
    of_bodies: frozenset[str]
    had_by_bodies: frozenset[str]
    of_things: frozenset[str]
    done_by_bodies: frozenset[str]


@cache
def genders() -> Genders:
    """The table, its nouns with the roles of one person that other tables hold."""
    data = table("persons")
    either: dict[str, Gender | None] = dict.fromkeys([*people().one_person, *data["nouns"]["either"]])
    neuter: dict[str, Gender | None] = dict.fromkeys(data["pronouns"]["neuter"])
    return Genders(
        first_names=_by_gender(data["first_names"]),
        titles=_by_gender(data["titles"]),
        nouns={**either, **_by_gender(data["nouns"])},
        pronouns={**neuter, **_by_gender(data["pronouns"])},
        possessive=frozenset(data["pronouns"]["possessive"]),
        reflexive=frozenset(data["pronouns"]["reflexive"]),
        of_bodies=frozenset(data["bodies"]["adjectives"]),
        had_by_bodies=frozenset(data["bodies"]["have"]),
        of_things=frozenset(data["bodies"]["of_things"]),
        done_by_bodies=frozenset(data["bodies"]["verbs"]),
    )


def _by_gender(lists: Mapping[str, list[str]]) -> dict[str, Gender]:
    both: tuple[Gender, Gender] = ("female", "male")
    return {word: gender for gender in both for word in lists[gender]}


def gender_of_name(name: str) -> Gender | None:
    """The gender that a full name's first name tells, with or without its accents; none for a surname alone."""
    first, _, rest = name.partition(" ")
    known = genders().first_names
    if not rest:
        return None
    return known.get(first) or _without_accents().get(_plain(first)) or known.get(first.partition("-")[0])


@cache
def _without_accents() -> Mapping[str, Gender]:
    """First names as agencies write them ("Janos"), without those that then tell nothing."""
    found: dict[str, set[Gender]] = {}
    for name, gender in genders().first_names.items():
        found.setdefault(_plain(name), set()).add(gender)
    return {name: next(iter(told)) for name, told in found.items() if len(told) == 1}


def _plain(name: str) -> str:
    return "".join(sign for sign in normalize("NFKD", name) if not combining(sign))
