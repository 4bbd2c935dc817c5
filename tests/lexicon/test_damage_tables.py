"""The tables of damage and of loaded terms hold together."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from onrecord.lexicon.damage import traces
from onrecord.lexicon.loaded import loaded_by_first_word
from onrecord.lexicon.tables import table

TERMS: list[dict[str, Any]] = table("loaded")["term"]
NEIGHBOURS = {"only_before", "not_before", "not_behind"}


def test_there_are_many_loaded_terms_and_each_form_stands_once() -> None:
    forms = Counter(form for term in TERMS for form in term["forms"])
    assert len(TERMS) >= 80
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["forms"][0])
def test_a_loaded_term_is_whole(term: dict[str, Any]) -> None:
    assert {"forms", "neutral", "used_by", "check"} <= term.keys()
    assert term.keys() <= {"forms", "neutral", "used_by", "check", "of_a_name"} | NEIGHBOURS
    words = [*term["forms"], *(word for name in NEIGHBOURS for word in term.get(name, ()))]
    assert all(word == " ".join(word.lower().split()) for word in words)
    assert all(term[name].strip() == term[name] != "" for name in ("neutral", "used_by", "check"))


def test_several_sides_of_several_conflicts_use_the_terms() -> None:
    users = " ".join(term["used_by"] for term in TERMS)
    sides = "Russia Ukrain United Israel Palestinian Iran Turk Chin India Pakistan Armenian Azerbaijani Syria"
    assert [side for side in sides.split() if users.count(side) < 1] == []
    assert users.count("Russia") < len(TERMS) / 2


def test_the_longest_form_comes_first() -> None:
    for forms in loaded_by_first_word().values():
        lengths = [len(words) for words, _ in forms]
        assert lengths == sorted(lengths, reverse=True)


def test_words_of_the_traces_are_small_and_calques_hold_what_they_name() -> None:
    known = traces()
    small = [*known.never_twice, *known.little_words, *known.before_names, *known.small_names, *known.foreign]
    assert [word for word in small if word != word.lower() or " " in word] == []
    assert all(calque.holds and calque.language and calque.wrong for calque in known.calques)


def test_foreign_words_are_no_english_ones() -> None:
    english = set(table("lemmas").get("irregular", {})) | {"the", "and", "for", "you", "are", "that", "pour", "sin"}
    assert english.isdisjoint(traces().foreign)
