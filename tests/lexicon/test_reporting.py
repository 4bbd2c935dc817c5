from __future__ import annotations

from onrecord.lexicon.reporting import abbreviations, bare_titles, people, reporting


def test_a_verb_by_each_of_its_forms() -> None:
    verbs = reporting().verbs
    assert {verbs[form].lemma for form in ("say", "says", "said", "saying")} == {"say"}
    assert verbs["denied"].act == "deny"
    assert verbs["warned"].act == "warn"


def test_nouns_and_adjectives_report_too() -> None:
    assert reporting().nouns["warning"].act == "warn"
    assert "convinced" in reporting().adjectives


def test_according_to_is_no_relay() -> None:
    assert "according to" in reporting().prepositions


def test_negations_are_in_small_letters() -> None:
    assert {"not", "never"} <= reporting().negations
    assert all(word == word.lower() for word in reporting().negations)


def test_titles_tell_offices_from_courtesies() -> None:
    assert people().titles["defence minister"]
    assert not people().titles["ms"]


def test_titles_without_their_stops() -> None:
    assert bare_titles()["lt gen"]
    assert "lt. gen." not in bare_titles()


def test_words_that_tell_names_apart() -> None:
    assert "Ministry" in people().organisation_words
    assert "Strait" in people().place_words
    assert "Anna" in people().first_names
    assert "official" in people().roles
    assert "officials" in people().standing_alone
    assert "official" not in people().standing_alone
    assert {"he", "she"} <= people().pronouns


def test_abbreviations_are_as_written_with_their_stop() -> None:
    kinds = abbreviations()
    assert "Gen." in kinds.before_name
    assert "e.g." in kinds.never_end
    assert "U.S." in kinds.may_end
    assert all(
        word == word.strip() and "." in word
        for words in (kinds.before_name, kinds.never_end, kinds.may_end)
        for word in words
    )
