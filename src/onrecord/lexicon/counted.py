"""What figures count: the kinds of the taxonomy with the words that tell them; users add their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.lexicon.counted_entries import TURNING, CountedFileError, Entries, entries, merged, user_entries
from onrecord.lexicon.tables import table

__all__ = ["CountedFileError", "Kinds", "Turn", "counted_kinds"]


@dataclass(frozen=True, slots=True)
class Turn:
    """That a word makes what is counted a kind of its own.

    Attributes:
        kind: id of the kind it becomes.
        of: ids of the kinds it may be by its noun.
        surely: whether a noun of no kind will do.
        beside: dictionary form of a word that must hang on this one; `None` for none.
    """

    kind: str
    of: frozenset[str]
    surely: bool = False
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """The taxonomy; all words in lower case, with a space for a hyphen.

    Attributes:
        under: for each kind's id that of the wider one, `None` where there is none.
        measures: `stock` or `flow`, for the kinds that have one whatever the sentence says.
        nouns: the kind that a noun in the singular tells.
        longest: words of the longest of these.
        totals: the kind that a noun's own number counts ("a toll of 40").
        weapons: the kind of a weapon system, by the actor's id.
        weapon_nouns: what weapon systems are called behind their name ("F-16 fighter").
        turns: what a word makes of what is counted, by field of the table and its first word.
    """

    under: Mapping[str, str | None]
    measures: Mapping[str, str]
    nouns: Mapping[str, str]
    longest: int
    totals: Mapping[str, str]
    weapons: Mapping[str, str]
    weapon_nouns: frozenset[str]
    turns: Mapping[str, Mapping[str, tuple[Turn, ...]]]

    def wider(self, kind: str | None) -> Iterator[str]:
        """A kind and those that it stands under, the narrowest first."""
        while kind is not None:
            yield kind
            kind = self.under[kind]

    def common(self, one: str, other: str) -> str | None:
        """The narrowest kind that holds both."""
        others = set(self.wider(other))
        return next((kind for kind in self.wider(one) if kind in others), None)

    def turned(self, field: str, word: str, own: str | None, beside: Iterable[str]) -> str | None:
        """The kind that a word makes of what is counted; `None` where it makes none of it.

        Args:
            field: how the noun stands to the word: `states object subject event`.
            word: its dictionary form.
            own: the kind that the noun tells, `None` where it tells none.
            beside: dictionary forms of the words that hang on the word.
        """
        near = frozenset(beside)
        for turn in self.turns[field].get(word, ()):
            fits = turn.surely if own is None else own in turn.of
            if fits and (turn.beside is None or turn.beside in near):
                return turn.kind
        return None


@cache
def counted_kinds(user_files: tuple[str, ...] = ()) -> Kinds:
    """The package's kinds with those of the user's files: a later file's word decides what the word tells.

    Raises:
        CountedFileError: a file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    layers = [entries("counted.toml", table("counted")["kind"], {})]
    kinds = merged({}, layers[0])
    for path in user_files:
        layers.append(user_entries(path, kinds))
        kinds = merged(kinds, layers[-1])
    under = {key: fields.get("under") for key, fields in kinds.items()}
    nouns = _words(layers, "nouns")
    classes = {one: fields["id"] for layer in layers for fields in layer for one in fields.get("weapons", ())}
    weapons = table("weapons")
    return Kinds(
        under=under,
        measures={key: fields["measure"] for key, fields in kinds.items() if "measure" in fields},
        nouns=nouns,
        longest=max(len(noun.split()) for noun in nouns),
        totals=_words(layers, "total"),
        weapons={row["id"]: classes[row["class"]] for row in weapons["weapon"]},
        weapon_nouns=frozenset(plain(noun) for named in weapons["nouns"].values() for noun in named),
        turns={field: _turns(field, kinds, under) for field in TURNING},
    )


def plain(words: str) -> str:
    """Words as the taxonomy has them."""
    return " ".join(words.lower().replace("-", " ").split())


def _words(layers: Iterable[Entries], field: str) -> dict[str, str]:
    return {plain(word): fields["id"] for layer in layers for fields in layer for word in fields.get(field, ())}


def _turns(
    field: str, kinds: Mapping[str, Mapping[str, Any]], under: Mapping[str, str | None]
) -> dict[str, tuple[Turn, ...]]:
    """By first word; a verb that needs another word beside it is asked first ("take prisoner")."""
    found: dict[str, list[Turn]] = {}
    for key, fields in kinds.items():
        of = _with_narrower(fields.get("of", ()), under)
        surely = {words.lower() for words in fields.get("surely", ())}
        for words in fields.get(field, ()):
            first, _, beside = words.lower().partition(" ")
            found.setdefault(first, []).append(Turn(key, of, words.lower() in surely, beside or None))
    return {word: tuple(sorted(turns, key=lambda turn: turn.beside is None)) for word, turns in found.items()}


def _with_narrower(of: Iterable[str], under: Mapping[str, str | None]) -> frozenset[str]:
    found = set(of)
    # The chains are short, and a pass over all kinds goes one step down each.
    while more := {kind for kind, wider in under.items() if wider in found} - found:
        found |= more
    return frozenset(found)
