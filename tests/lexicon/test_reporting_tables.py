"""The reporting tables hold together: every entry is of the contract's terms, complete and said once."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Any, get_args

import pytest

from onrecord.lexicon.tables import table
from onrecord.records.statement import Act

if TYPE_CHECKING:
    from collections.abc import Iterable

ACTS = frozenset(get_args(Act))
FRAMES = frozenset(
    {"that", "bare", "quote", "hearer", "infinitive", "hearer_infinitive", "object", "whether", "as", "of", "gerund"}
)
VERBS: dict[str, dict[str, Any]] = table("verbs")["verb"]
CUES = table("cues")
TITLES = table("titles")
ABBREVIATIONS = table("abbreviations")
WORD_LISTS = {
    **{f"roles.{name}": words for name, words in TITLES["roles"].items()},
    **{name: TITLES[name]["words"] for name in TITLES if name not in {"title", "roles"}},
    "negation": CUES["negation"]["words"],
}


def doubled(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def endings(verb: str) -> tuple[set[str], set[str], set[str]]:
    """What the third person, the past and the -ing form of a regular verb may be."""
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb[:-1] + "ies"}, {verb[:-1] + "ied"}, {verb + "ing"}
    if verb.endswith("ee"):
        return {verb + "s"}, {verb + "d"}, {verb + "ing"}
    third = verb + "es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else verb + "s"
    twice = verb + verb[-1]
    return {third, twice + "es"}, {stem + "ed", twice + "ed"}, {stem + "ing", twice + "ing"}


@pytest.mark.parametrize("lemma", VERBS)
def test_a_verb_is_of_the_contracts_terms(lemma: str) -> None:
    entry = VERBS[lemma]
    assert entry["act"] in ACTS
    assert entry["frames"]
    assert set(entry["frames"]) <= FRAMES
    assert not doubled(entry["frames"])
    assert entry.get("weak", True) is True, "weak is left out where it does not hold"
    assert set(entry) <= {"act", "forms", "frames", "weak"}


@pytest.mark.parametrize("lemma", VERBS)
def test_a_verbs_forms_are_small_letters_with_single_spaces_and_its_own_name_first(lemma: str) -> None:
    forms = VERBS[lemma]["forms"]
    assert forms[0] == lemma
    assert len(forms) >= 3
    assert not doubled(forms)
    for form in forms:
        assert form == " ".join(form.lower().split())
        assert form.replace(" ", "").replace("-", "").isalpha()


@pytest.mark.parametrize("lemma", VERBS)
def test_a_verb_has_its_third_person_its_past_and_its_ing_form(lemma: str) -> None:
    head, space, particle = lemma.partition(" ")
    forms = set(VERBS[lemma]["forms"])
    third, past, ing = ({form + space + particle for form in some} for some in endings(head))
    assert forms & third
    assert forms & ing
    others = forms - third - ing - {lemma}
    assert others or head in {"cast", "hit", "let", "put", "read"}
    if any(form.partition(" ")[0].endswith("ed") for form in others):
        assert forms & past


@pytest.mark.parametrize("lemma", [lemma for lemma in VERBS if lemma.partition(" ")[0].endswith(("ise", "ize"))])
def test_verbs_in_ize_are_spelt_both_ways(lemma: str) -> None:
    head, space, particle = lemma.partition(" ")
    never_with_z = {"advise", "chastise", "praise", "promise", "surmise"}
    assert head in never_with_z or head[:-3] + "ised" + space + particle in VERBS[lemma]["forms"]


def test_no_form_stands_under_two_verbs_without_a_reason() -> None:
    reasons = table("verbs").get("shared_forms", {})
    twice = doubled(chain.from_iterable(entry["forms"] for entry in VERBS.values()))
    assert set(twice) == {form for form, reason in reasons.items() if reason}


def test_there_are_verbs_enough_and_one_at_least_for_every_act() -> None:
    assert len([lemma for lemma in VERBS if " " not in lemma]) >= 200
    assert {entry["act"] for entry in VERBS.values()} == ACTS


@pytest.mark.parametrize(
    "known",
    [
        *("say assert bare", "tell assert hearer", "deny deny gerund", "warn warn of", "threaten threaten infinitive"),
        *("predict predict that", "promise promise infinitive", "urge demand hearer_infinitive", "accuse accuse of"),
        *("hail praise as", "doubt doubt whether", "ask ask whether", "call-for demand object", "rule-out deny object"),
    ],
)
def test_verbs_that_every_reader_knows(known: str) -> None:
    lemma, act, frame = known.split()
    entry = VERBS[lemma.replace("-", " ")]
    assert entry["act"] == act
    assert frame in entry["frames"]


def test_verbs_that_often_report_nothing_are_weak_and_those_that_mostly_report_are_not() -> None:
    weak = {lemma for lemma, entry in VERBS.items() if entry.get("weak")}
    assert weak >= {"see", "know", "find", "show", "want", "feel", "think"}
    assert not weak & {"say", "tell", "announce", "claim", "warn", "accuse", "promise", "deny"}


@pytest.mark.parametrize(
    "entry", [*CUES["noun"], *CUES["adjective"]], ids=lambda entry: entry.get("lemma", entry.get("word"))
)
def test_a_noun_or_adjective_cue_is_of_the_contracts_terms(entry: dict[str, Any]) -> None:
    assert entry["act"] in ACTS
    assert entry["frames"]
    assert set(entry["frames"]) <= FRAMES | {"about"}
    assert not doubled(entry["frames"])
    assert entry.get("weak", True) is True


def test_no_noun_adjective_or_preposition_stands_twice_and_a_noun_stands_first_among_its_forms() -> None:
    assert all(entry["forms"][0] == entry["lemma"] for entry in CUES["noun"])
    assert not doubled(chain.from_iterable(entry["forms"] for entry in CUES["noun"]))
    assert not doubled(entry["word"] for entry in CUES["adjective"])
    assert not doubled(entry["words"] for entry in CUES["preposition"])


def test_according_to_names_a_source_citing_a_relay_and_both_apostrophes_negate() -> None:
    assert {"not", "never", "n't", "n’t", "without"} <= set(CUES["negation"]["words"])
    relays = {entry["words"] for entry in CUES["preposition"] if entry.get("relay")}
    assert relays == {"citing", "quoting"}
    assert "according to" in {entry["words"] for entry in CUES["preposition"]} - relays


@pytest.mark.parametrize("name", WORD_LISTS)
def test_a_word_list_holds_nothing_twice_and_no_loose_spaces(name: str) -> None:
    words = WORD_LISTS[name]
    assert words
    assert not doubled(words)
    assert all(word == " ".join(word.split()) and word for word in words)


def test_titles_stand_once_whatever_their_case() -> None:
    assert len(TITLES["title"]) >= 120
    assert not doubled(entry["words"].lower() for entry in TITLES["title"])
    assert all(set(entry) == {"words", "office", "person"} for entry in TITLES["title"])


def test_offices_are_told_from_honorifics() -> None:
    office = {entry["words"].lower(): entry["office"] for entry in TITLES["title"]}
    assert all(office[words] for words in ("foreign minister", "gen.", "spokeswoman", "pope"))
    assert not any(office[words] for words in ("mr.", "dr", "analyst"))


def test_roles_that_may_stand_alone_are_plural_roles() -> None:
    assert set(TITLES["roles"]["general"]) <= set(TITLES["roles"]["plural"])
    assert len(TITLES["roles"]["singular"]) >= 150


@pytest.mark.parametrize("name", ["roles.singular", "roles.plural", "roles.general", "roles.collective", "pronouns"])
def test_roles_and_pronouns_are_in_small_letters(name: str) -> None:
    assert all(word == word.lower() for word in WORD_LISTS[name])


@pytest.mark.parametrize("name", ["first_names", "organisation_words", "place_words"])
def test_names_and_head_words_are_single_words_with_a_capital(name: str) -> None:
    assert all(word[0].isupper() and " " not in word for word in WORD_LISTS[name])


def test_no_word_is_of_two_of_first_names_bodies_and_places_and_no_name_is_a_title() -> None:
    names = WORD_LISTS["first_names"]
    assert len(names) >= 300
    assert not doubled([*names, *WORD_LISTS["organisation_words"], *WORD_LISTS["place_words"]])
    assert not {name.lower() for name in names} & {entry["words"].lower() for entry in TITLES["title"]}


def test_abbreviations_end_in_a_full_stop_and_stand_once_whatever_their_case() -> None:
    words = [word for part in ABBREVIATIONS.values() for word in part["words"]]
    assert set(ABBREVIATIONS) == {"before_name", "never_end", "may_end"}
    assert all(word.endswith(".") and " " not in word for word in words)
    assert not doubled(word.lower() for word in words)


@pytest.mark.parametrize("word", ["no.", "said.", "in.", "man.", "he."])
def test_words_that_end_sentences_are_no_abbreviations_that_never_do(word: str) -> None:
    held = {entry.lower() for part in ("before_name", "never_end") for entry in ABBREVIATIONS[part]["words"]}
    assert word not in held
