"""The tables' words about time, as the grammar asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table
from onrecord.resolve.times.words import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words about time in lower case; what each table means is said in `calendar.toml`."""

    weekdays: Mapping[str, int]
    plural_weekdays: Mapping[str, int]
    months: Mapping[str, int]
    month_lead: frozenset[str]
    doubtful_months: frozenset[str]
    seasons: Mapping[str, str]
    season_lead: frozenset[str]
    centuries: Mapping[str, int]
    fiscal: frozenset[str]
    ordinals: Mapping[str, int]
    holidays: Mapping[str, list[int]]
    holiday_phrases: Phrases
    deictic: Mapping[str, tuple[int, str]]
    deictic_phrases: Phrases
    article_steps: Mapping[str, int]
    narrative_steps: Mapping[str, int]
    steps_behind: frozenset[str]
    steps_between: Mapping[str, int]
    sides: Mapping[str, int]
    closers: frozenset[str]
    distances: Mapping[str, tuple[str, int]]
    distance_phrases: Phrases
    closing: frozenset[str]
    mods: Mapping[str, str]
    mod_phrases: Phrases
    mod_vague: frozenset[str]
    day_parts: Mapping[str, str]
    day_hours: Mapping[str, str]
    day_hour_phrases: Phrases
    day_moments: Mapping[str, str]
    zones: Phrases
    unit: Mapping[str, str]
    units: Mapping[str, str]
    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Phrases
    approximate: Phrases
    unequal: frozenset[str]
    between: frozenset[str]
    length_lead: frozenset[str]
    single_lead: frozenset[str]
    every: frozenset[str]
    every_between: frozenset[str]
    set_adverbs: Mapping[str, str]
    set_attributes: frozenset[str]
    set_phrases: Mapping[str, str]
    set_starts: Phrases
    references: Mapping[str, str]
    reference_phrases: Phrases
    reference_adjectives: Mapping[str, str]
    reference_not: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The package's words about time."""
    data, numbers = table("calendar"), table("numbers")
    return Vocabulary(**_names(data), **_counted(data), **_lengths(data, numbers), **_again(data), **_references(data))


# Words that begin a time only with others of the tables behind them.
_LEADING = frozenset(
    "the a an another one half its their his her these those year month q h last final latter comparable corresponding "
    "couple two".split()
)


# Of the words that may begin a time those that mostly do not, and never do without a word about time close behind.
_LITTLE = frozenset(
    "the a an of to in and that on for not at from as by with her his its their this these those them but up than over "
    "no one two other some all more only any first over about around under within between".split()
)


@cache
def telling() -> frozenset[str]:
    """Words of which every time has one, where it has no digits: those of phrases stand anywhere in them."""
    inside = {word for phrase in vocabulary().references for word in phrase.split()}
    return (starters() | inside) - _LITTLE


@cache
def starters() -> frozenset[str]:
    """Every word that a time may begin with, digits left out: all others need no second look."""
    known = vocabulary()
    fields = (getattr(known, name) for name in known.__slots__)
    words = [word for field in fields for word in (field.by_first if isinstance(field, Phrases) else field)]
    return _LEADING.union(word for word in words if word.isalpha())


def _names(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "weekdays": data["weekday"],
        "plural_weekdays": {f"{name}s": number for name, number in data["weekday"].items()},
        "months": data["month"],
        "month_lead": frozenset(data["month_lead"]["before"]),
        "doubtful_months": frozenset(data["month_lead"]["doubtful"]),
        "seasons": data["seasons"],
        "season_lead": frozenset(data["season_lead"]["before"]),
        "centuries": data["spoken_century"],
        "fiscal": frozenset(data["fiscal"]["words"]),
        "ordinals": data["quarters"],
        "holidays": data["holiday"],
        "holiday_phrases": Phrases(data["holiday"]),
    }


def _counted(data: Mapping[str, Any]) -> dict[str, Any]:
    distances = {
        phrase: ("article" if kind == "article" else "narrative", sign)
        for kind, phrases in data["distance"].items()
        for phrase, sign in phrases.items()
    }
    mods = {phrase: kind for kind, entry in data["mod"].items() for phrase in entry["words"]}
    return {
        "deictic": {phrase: (step, time) for phrase, (step, time) in data["deictic"].items()},
        "deictic_phrases": Phrases(data["deictic"]),
        "article_steps": data["step"]["article"],
        "narrative_steps": data["step"]["narrative"],
        "steps_behind": frozenset(data["step_behind"]["words"]),
        "steps_between": data["step_between"],
        "sides": data["side"],
        "closers": frozenset(data["distance_closer"]["words"]),
        "distances": distances,
        "distance_phrases": Phrases(distances),
        "closing": frozenset(data["distance"]["closing"]),
        "mods": {phrase: "" if kind in ("PLAIN", "VAGUE") else kind for phrase, kind in mods.items()},
        "mod_phrases": Phrases(mods),
        "mod_vague": frozenset(data["mod"]["VAGUE"]["words"]),
    }


def _lengths(data: Mapping[str, Any], numbers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "day_parts": data["day_part"],
        "day_hours": data["day_hours"],
        "day_hour_phrases": Phrases(data["day_hours"]),
        "day_moments": data["day_moment"],
        "zones": Phrases(data["clock"]["zones"]),
        "unit": data["unit"],
        "units": data["unit"] | data["unit_plural"],
        "small": numbers["small"],
        "tens": numbers["tens"],
        "scales": {word: numbers["scales"][word] for word in ("dozen", "hundred", "thousand")},
        "vague": Phrases(data["length"]["vague"]),
        "approximate": Phrases(data["length"]["approximate"]),
        "unequal": frozenset(data["length"]["unequal"]),
        "between": frozenset(data["length"]["between"]),
        "length_lead": frozenset(data["length"]["lead"]),
        "single_lead": frozenset(data["length"]["single_lead"]),
    }


def _again(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "every": frozenset(data["set"]["every"]),
        "every_between": frozenset(data["set"]["between"]),
        "set_adverbs": data["set"]["adverb"],
        "set_attributes": frozenset(data["set"]["attribute"]["words"]),
        "set_phrases": data["set"]["phrase"],
        "set_starts": Phrases(data["set"]["phrase"]),
    }


def _references(data: Mapping[str, Any]) -> dict[str, Any]:
    references = {phrase: value for value, phrases in data["reference"].items() for phrase in phrases}
    return {
        "references": references,
        "reference_phrases": Phrases(references),
        "reference_adjectives": data["reference_adjective"],
        "reference_not": frozenset(data["reference_not"]["behind"]),
    }
