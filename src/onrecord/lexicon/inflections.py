"""What the table of dictionary forms knows (`lemmas.toml`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Capitals:
    """Words that keep their capitals in the dictionary.

    Attributes:
        adjectives: in lower case.
        adjective_endings: of adjectives made from names of places and peoples.
        plain_adjectives: adjectives with such an ending that are words like any other.
        long_acronyms: as long as shouted names, and yet acronyms; in capitals.
    """

    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    plain_adjectives: frozenset[str]
    long_acronyms: frozenset[str]

    def keep(self, adjective: str) -> bool:
        """Whether an adjective that stands capitalised keeps its capital."""
        if adjective in self.adjectives:
            return True
        return adjective.endswith(self.adjective_endings) and adjective not in self.plain_adjectives


@dataclass(frozen=True, slots=True)
class Inflections:
    """From forms to dictionary forms; every form in lower case, with straight apostrophes.

    Attributes:
        forms: dictionary forms by part of speech and form.
        whole: dictionary forms that look inflected, by part of speech.
        stems: what becomes of a stem, by how it ends (`e as_is e_if_short shorten shorten_if_long`); `^` stands
            before its first letter.
        longest_ending: letters of the longest of these.
        ie_stems: stems whose -ies, -ied or -ying belongs to -ie.
        name_plurals: plural words of names.
        name_plural_endings: endings of such words.
        capitals: words that keep their capitals.
    """

    forms: Mapping[str, Mapping[str, str]]
    whole: Mapping[str, frozenset[str]]
    stems: Mapping[str, str]
    longest_ending: int
    ie_stems: frozenset[str]
    name_plurals: frozenset[str]
    name_plural_endings: tuple[str, ...]
    capitals: Capitals

    def ending_of(self, stem: str) -> str:
        """What becomes of a stem, by the longest of its endings that is known; `as_is` where none is."""
        marked = f"^{stem}"
        for length in range(min(len(marked), self.longest_ending), 0, -1):
            kind = self.stems.get(marked[-length:])
            if kind is not None:
                return kind
        return "e" if stem.endswith("e") else "as_is"


@cache
def inflections() -> Inflections:
    """The words of `lemmas.toml`."""
    data = table("lemmas")
    stems = {ending: what for what, endings in data["stem"].items() for ending in endings.split()}
    return Inflections(
        forms={upos: dict(_by_form(lemmas)) for upos, lemmas in data["forms"].items()},
        whole={upos: frozenset(words.split()) for upos, words in data["whole"].items()},
        stems=stems,
        longest_ending=max(map(len, stems)),
        ie_stems=frozenset(data["ie"]["stems"].split()),
        name_plurals=frozenset(data["names"]["plurals"].split()),
        name_plural_endings=tuple(data["names"]["plural_endings"].split()),
        capitals=_capitals(data["capitals"]),
    )


def _by_form(lemmas: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for lemma, forms in lemmas.items():
        yield from ((form, lemma) for form in forms.split())


def _capitals(data: Mapping[str, Any]) -> Capitals:
    return Capitals(
        adjectives=frozenset(data["adjectives"].split()),
        adjective_endings=tuple(data["adjective_endings"].split()),
        plain_adjectives=frozenset(data["plain_adjectives"].split()),
        long_acronyms=frozenset(data["long_acronyms"].split()),
    )
