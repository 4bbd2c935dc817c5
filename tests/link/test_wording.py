from __future__ import annotations

import pytest
from tests.link.held import claim

from onrecord.lexicon.tables import table
from onrecord.link.wording import (
    closing,
    is_of_dead_and_wounded,
    is_part,
    is_revised,
    is_running,
    left_out,
    narrowed,
    phrases,
    taken_in,
)


@pytest.mark.parametrize(
    ("before", "behind", "named"),
    [
        ("Together with the Swedish and Finnish units, ", " take part.", "the Swedish and Finnish units"),
        ("", ", including those of Osk, are there.", "those of Osk"),
        ("", ", including.", None),
        ("", ", including eight Americans, died.", None),
        ("", ", including 8 Americans, died.", None),
        ("They train together with ", " who came from Osk.", None),
        ("", " are there.", None),
        ("", " along with " + "very " * 40 + "many", " ".join(["very"] * 8)),
    ],
)
def test_what_is_taken_in(before: str, behind: str, named: str | None) -> None:
    assert taken_in(claim(before=before, behind=behind)) == named


def test_what_is_left_out() -> None:
    assert left_out(claim(behind=", not counting conscripts, are there.")) == "conscripts"
    assert left_out(claim(behind=" without shelter.")) is None


@pytest.mark.parametrize(
    ("before", "behind", "part"),
    [
        ("Of those killed in Karsova, ", " in hospital.", True),
        ("There are 31, including ", " who died in hospital.", True),
        ("Including the Finns, ", " are there.", False),
        ("", " of them died.", True),
        ("", " died.", False),
    ],
)
def test_some_of_those_whom_another_number_counts(before: str, behind: str, part: bool) -> None:  # noqa: FBT001
    assert is_part(claim(before=before, behind=behind)) is part


def test_counted_anew_is_told_beside_the_figure_or_in_the_next_sentence() -> None:
    assert is_revised(claim(before="The ministry corrected its count: "))
    assert is_revised(claim(following="More bodies had been found."))
    assert not is_revised(claim(before="The ministry said ", following="It did not say more."))


@pytest.mark.parametrize(
    ("before", "behind", "running"),
    [
        ("Osk has fired ", " at Haifa", True),
        ("", " have been killed", True),
        ("", " were killed since May", True),
        ("So far ", " died", True),
        ("The office that has long counted them says ", " were killed on Monday", False),
        ("", " were killed", False),
    ],
)
def test_a_count_that_goes_on(before: str, behind: str, running: bool) -> None:  # noqa: FBT001
    assert is_running(claim(before=before, behind=behind)) is running


def test_narrowed_behind_the_noun() -> None:
    assert narrowed(claim(behind=" in high readiness")) == frozenset()
    assert narrowed(claim(behind=" on standby, said Osk")) == {"on standby"}
    assert narrowed(claim(behind=" that Osk said it would not put on standby")) == frozenset()


@pytest.mark.parametrize(
    ("words", "behind", "both"),
    [
        ("52 people dead or wounded", "", True),
        ("52 people", " killed and injured", True),
        ("14 people", " dead", False),
        ("14 people", " dead in the square, where many more were wounded", False),
    ],
)
def test_the_dead_and_the_wounded_together(words: str, behind: str, both: bool) -> None:  # noqa: FBT001
    assert is_of_dead_and_wounded(claim(words, behind=behind)) is both


@pytest.mark.parametrize("of", ["takes_in", "leaves_out", "part", "revised", "running", "narrowed"])
def test_phrases_are_found_in_the_form_in_which_they_are_listed(of: str) -> None:
    for where, listed in table("comparing")[of].items():
        assert len(phrases(of, where)) == len(listed) == len(set(listed))
        assert all(0 < len(phrase) <= 5 for phrase in phrases(of, where))


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        (" who speak French, he said", "who speak french ,"),
        (", who arrived on Monday", ""),
        (" under the age of ten died", "under the age of"),
        (" are there", ""),
        ("", ""),
    ],
)
def test_words_that_say_which_are_meant(behind: str, words: str) -> None:
    assert closing(claim(behind=behind)) == words
