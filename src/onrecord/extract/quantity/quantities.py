"""What `numbers.toml` knows, in the shapes that reading figures needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from onrecord.extract.quantity.patterns import currency_before, spelled, unit_after
from onrecord.lexicon.tables import table
from onrecord.text.numerals import NumberWords
from onrecord.text.pieces import pieces_of

# Signs for parts of one that Unicode has.
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

Phrases = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tables behind figures; every word in lower case unless it is a sign or a mark.

    Attributes:
        numbers: number words.
        openers: words and signs, "a" apart, at which a number may begin.
        after_article: words that make a number behind "a".
        hint: finds, in lower case, a word at which a number may begin.
        vague_starts, hedge_starts, hedge_ends: first or last words of those phrases; most words are none, and that is
            cheap to see.
        vague: phrases such as "tens of thousands" with the least they say.
        glued_scales, spaced_scales: scale marks by whether a space may stand before them.
        money_scales: glued scale marks that may mean something else than a scale.
        metres_before: words that make a glued "m" a length.
        before, after: hedges by the words that write them.
        over_time: words behind which "over" means more than a time.
        over_verbs: words that "over" belongs to.
        verbs: verbs of change with their direction.
        changes: lists about verbs of change (see the table).
        between: words let through between verb and amount.
        factors: verbs that are a factor by themselves.
        currency_before: finds a currency's sign at the end of a stretch.
        currencies: signs and words with ISO 4217 codes.
        unit_after: finds a unit or a currency's word at the start of a stretch.
        units: words and marks with their symbols.
        glued_units: marks that are units only when they touch the digits.
        times: units of time.
        lengths: units of length.
        nouns: lists about what can be counted (see the table).
        months, weekdays: capitalised words that may stand before a count.
        designators: words whose number is part of a name.
        idioms: phrases that hold numbers and count nothing, and `idiom_words` all their words.
    """

    numbers: NumberWords
    openers: frozenset[str]
    after_article: frozenset[str]
    hint: re.Pattern[str]
    vague_starts: frozenset[str]
    hedge_starts: frozenset[str]
    hedge_ends: frozenset[str]
    vague: Mapping[tuple[str, ...], Decimal]
    glued_scales: Mapping[str, Decimal]
    spaced_scales: Mapping[str, Decimal]
    money_scales: frozenset[str]
    metres_before: frozenset[str]
    before: Phrases
    after: Phrases
    over_time: frozenset[str]
    over_verbs: frozenset[str]
    verbs: Mapping[str, str]
    changes: Mapping[str, frozenset[str]]
    between: frozenset[str]
    factors: Mapping[str, Decimal]
    currency_before: re.Pattern[str]
    currencies: Mapping[str, str]
    unit_after: re.Pattern[str]
    units: Mapping[str, str]
    glued_units: frozenset[str]
    times: frozenset[str]
    lengths: frozenset[str]
    nouns: Mapping[str, frozenset[str]]
    months: frozenset[str]
    weekdays: frozenset[str]
    designators: frozenset[str]
    idioms: frozenset[tuple[str, ...]]
    idiom_words: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of `numbers.toml`."""
    data = table("numbers")
    marks, change = data["scale_marks"], data["change"]
    openers = _openers(data)
    after_article = frozenset((*data["scales"], *data["fractions"], "few", "couple"))
    return Vocabulary(
        numbers=NumberWords(
            data["small"],
            data["tens"],
            data["scales"],
            data["fractions"],
            data["scale_plurals"],
            frozenset(word for entry in data["unit"] for word in entry["words"]) | {"ago"},
        ),
        openers=openers,
        after_article=after_article,
        hint=_hint(openers | after_article),
        vague_starts=frozenset(_words(phrase)[0] for phrase in data["vague"]),
        hedge_starts=frozenset(words[0] for words in _phrases(data["after"])),
        hedge_ends=frozenset(words[-1] for words in _phrases(data["before"])),
        vague={_words(phrase): Decimal(least) for phrase, least in data["vague"].items()},
        glued_scales=_decimals(marks["glued"] | marks["spaced"]),
        spaced_scales=_decimals(marks["spaced"]),
        money_scales=frozenset(marks["money_only"]),
        metres_before=frozenset(data["glued_only"]["metres_before"]),
        before=_phrases(data["before"]),
        after=_phrases(data["after"]),
        over_time=frozenset(data["over_time"]["words"]),
        over_verbs=frozenset(data["over_verbs"]["words"]),
        verbs={verb: way for way in ("up", "down") for verb in change[way]["verbs"]},
        changes={key: frozenset(change[key]) for key in ("transitive", "takers", "moves", "agents", "particle_verbs")},
        between=frozenset(change["between"]),
        factors={verb: Decimal(str(factor)) for verb, factor in change["factors"].items()},
        currency_before=currency_before(data["currency"]),
        currencies=_currencies(data["currency"]),
        unit_after=unit_after(data),
        units=_units(data["unit"]),
        glued_units=frozenset(data["glued_only"]["marks"]),
        lengths=frozenset(data["length_units"]["symbols"]),
        times=frozenset(data["time_units"]["symbols"]),
        nouns={key: frozenset(words) for key, words in data["nouns"].items()},
        months=frozenset(table("calendar")["names"]["months"]),
        weekdays=frozenset(table("calendar")["names"]["weekdays"]),
        designators=frozenset(data["designators"]["words"]),
        idioms=frozenset(map(_words, data["idioms"]["words"])),
        idiom_words=frozenset(word for phrase in data["idioms"]["words"] for word in _words(phrase)),
    )


def _openers(data: Mapping[str, Any]) -> frozenset[str]:
    vague = (_words(phrase)[0] for phrase in data["vague"])
    words = {
        *data["small"],
        *data["tens"],
        *data["scales"],
        *data["change"]["factors"],
        *data["nouns"]["masks"],
        *vague,
    }
    return frozenset((words | {"half", "quarter"} | set(VULGAR)) - {"a"})


def _hint(words: Iterable[str]) -> re.Pattern[str]:
    """For text in lower case, which the engine skims several times faster."""
    return re.compile(rf"\b(?:{spelled(word for word in words if word.isascii())})\b")


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(piece.word for piece in pieces_of(phrase))


def _phrases(entries: Mapping[str, Iterable[str]]) -> dict[tuple[str, ...], str]:
    return {_words(phrase): meaning for meaning, phrases in entries.items() for phrase in phrases}


def _decimals(entries: Mapping[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in entries.items()}


def _currencies(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    named = {form: entry["code"] for entry in entries for form in entry["words"]}
    return named | {form: entry["code"] for entry in entries for form in entry["prefixes"]}


def _units(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {form: entry["symbol"] for entry in entries for form in (*entry["words"], *entry.get("marks", ()))}
