from __future__ import annotations

from collections import Counter

import pytest

from onrecord.lexicon.inflections import inflections
from onrecord.lexicon.tables import table


def _doubled(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("upos", list(table("lemmas")["forms"]))
def test_a_form_belongs_to_one_dictionary_form(upos: str) -> None:
    lemmas = table("lemmas")["forms"][upos]
    forms = [form for words in lemmas.values() for form in words.split()]
    assert _doubled(forms) == []
    assert [form for form in forms if form != form.lower() or "’" in form] == []
    assert set(forms).isdisjoint(lemmas.keys() - {"a.m.", "p.m.", "saw", "a", "'s"})


@pytest.mark.parametrize("upos", list(table("lemmas")["whole"]))
def test_what_is_whole_has_no_other_dictionary_form(upos: str) -> None:
    whole = inflections().whole[upos]
    assert _doubled(table("lemmas")["whole"][upos].split()) == []
    assert whole.isdisjoint(inflections().forms[upos])
    # A word with a hyphen is taken apart before it is looked up.
    assert not any("-" in word for word in whole)


def test_an_ending_of_stems_says_one_thing() -> None:
    assert _doubled(" ".join(table("lemmas")["stem"].values()).split()) == []
    assert {ending.find("^") for ending in inflections().stems} <= {-1, 0}
    assert inflections().longest_ending == len(max(inflections().stems, key=len))


def test_the_longest_ending_decides() -> None:
    assert inflections().ending_of("creat") == "e"
    assert inflections().ending_of("repeat") == "as_is"
    assert inflections().ending_of("hang") == "as_is"
    assert inflections().ending_of("chang") == "e"
    assert inflections().ending_of("") == "as_is"


def test_capitals_of_adjectives() -> None:
    keep = inflections().capitals.keep
    assert keep("national")
    assert keep("norwegian")
    assert not keep("human")
    assert not keep("large")
    assert inflections().capitals.plain_adjectives.isdisjoint(inflections().capitals.adjectives)
