"""What the tables know about reporting: verbs and other cues, titles and roles, abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table
from onrecord.records.statement import Act
from onrecord.text.sentences import Abbreviations


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports, the act it performs and what may follow it as content (frames of `verbs.toml`)."""

    lemma: str
    act: Act
    frames: frozenset[str]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Reporting:
    """Cues by form, in lower case; a form of several words is joined by single spaces.

    `verb_reach` and `preposition_reach` give, for the first word of a form, the most words that a form with that
    beginning has.
    """

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    prepositions: frozenset[str]
    negations: frozenset[str]
    verb_reach: Mapping[str, int]
    preposition_reach: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class People:
    """Words that tell persons, bodies and places from other names.

    Attributes:
        titles: what may stand before a person's name, in lower case, with whether it names an office.
        roles: nouns for unnamed sources: persons, singular and plural, and bodies and texts; in lower case.
        one_person: those of the roles that are nouns for one person.
        many: those of the roles that are nouns for several persons.
        standing_alone: plural roles that are a source without an article ("officials said").
        pronouns: pronouns that can be a source.
        first_names, organisation_words, place_words: as capitalised in text.
    """

    titles: Mapping[str, bool]
    roles: frozenset[str]
    one_person: frozenset[str]
    many: frozenset[str]
    standing_alone: frozenset[str]
    pronouns: frozenset[str]
    first_names: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]


@cache
def reporting() -> Reporting:
    """The cues of `verbs.toml` and `cues.toml`."""
    cues = table("cues")
    verbs = _by_form(table("verbs")["verb"])
    prepositions = frozenset(entry["words"] for entry in cues["preposition"] if not entry.get("relay"))
    return Reporting(
        verbs=verbs,
        nouns=_by_form({entry["lemma"]: entry for entry in cues["noun"]}),
        adjectives={
            entry["word"]: Cue(entry["word"], entry["act"], frozenset(entry["frames"]), bool(entry.get("weak")))
            for entry in cues["adjective"]
        },
        prepositions=prepositions,
        negations=frozenset(cues["negation"]["words"]),
        verb_reach=_reach(verbs),
        preposition_reach=_reach(prepositions),
    )


def _reach(forms: Iterable[str]) -> dict[str, int]:
    """For the first word of each form the most words of a form that begins so."""
    found: dict[str, int] = {}
    for form in forms:
        words = form.split()
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@cache
def people() -> People:
    """The words of `titles.toml`."""
    data = table("titles")
    return People(
        titles={entry["words"].lower(): bool(entry["office"]) for entry in data["title"]},
        roles=frozenset(
            word for key in ("singular", "plural", "collective", "documents") for word in data["roles"][key]
        ),
        one_person=frozenset(data["roles"]["singular"]),
        many=frozenset(data["roles"]["plural"]),
        standing_alone=frozenset(data["roles"]["general"]),
        pronouns=frozenset(data["pronouns"]["words"]),
        first_names=frozenset(data["first_names"]["words"]),
        organisation_words=frozenset(data["organisation_words"]["words"]),
        place_words=frozenset(data["place_words"]["words"]),
    )


@cache
def bare_titles() -> Mapping[str, bool]:
    """Titles without their full stops, which British papers leave out, with whether each names an office."""
    return {title.replace(".", ""): office for title, office in people().titles.items()}


@cache
def abbreviations() -> Abbreviations:
    """The words of `abbreviations.toml`, as written there."""
    data = table("abbreviations")
    return Abbreviations(**{key: frozenset(data[key]["words"]) for key in data})


def _by_form(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Cue]:
    return {
        form: Cue(lemma, entry["act"], frozenset(entry["frames"]), bool(entry.get("weak", False)))
        for lemma, entry in entries.items()
        for form in entry["forms"]
    }
