from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.lemmas import CACHED_WORDS, LONGEST_WORD, _lemma, lemma

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("say says said saying Said", "say"),
        ("make makes made making", "make"),
        ("stop stops stopped stopping", "stop"),
        ("deny denies denied denying", "deny"),
        ("lie lies lied lying", "lie"),
        ("agree agrees agreed agreeing", "agree"),
        ("need needs needed needing", "need"),
        ("visit visits visited visiting", "visit"),
        ("invite invites invited inviting", "invite"),
        ("note notes noted noting", "note"),
        ("pilot pilots piloted piloting", "pilot"),
        ("handle handles handled handling", "handle"),
        ("crawl crawls crawled crawling", "crawl"),
        ("travel travels travelled travelling traveled traveling", "travel"),
        ("control controls controlled controlling", "control"),
        ("spell spells spelled spelt spelling", "spell"),
        ("fill fills filled filling", "fill"),
        ("change changes changed changing", "change"),
        ("belong belongs belonged belonging", "belong"),
        ("bring brings brought bringing", "bring"),
        ("panic panics panicked panicking", "panic"),
        ("focus focuses focused focusing focussed", "focus"),
        ("use uses used using", "use"),
        ("watch watches watched watching", "watch"),
        ("go goes went gone going", "go"),
        ("do does did done doing", "do"),
        ("add adds added adding", "add"),
        ("quote quotes quoted quoting", "quote"),
        ("quit quits quitting", "quit"),
        ("repair repairs repaired repairing", "repair"),
        ("require requires required requiring", "require"),
        ("repeat repeats repeated repeating", "repeat"),
        ("create creates created creating", "create"),
        ("postpone postpones postponed postponing", "postpone"),
        ("question questions questioned questioning", "question"),
        ("centre centres centred", "centre"),
    ],
)
def test_a_verb(forms: str, expected: str) -> None:
    assert {lemma(form, "VERB") for form in forms.split()} == {expected}


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("minister ministers Minister", "minister"),
        ("city cities", "city"),
        ("movie movies", "movie"),
        ("house houses", "house"),
        ("virus viruses", "virus"),
        ("church churches", "church"),
        ("hero heroes", "hero"),
        ("shoe shoes", "shoe"),
        ("prize prizes", "prize"),
        ("wife wives", "wife"),
        ("crisis crises", "crisis"),
        ("child children", "child"),
        ("spokeswoman spokeswomen", "spokeswoman"),
        ("ex-wife ex-wives", "ex-wife"),
        ("taxi taxis", "taxi"),
        ("loss losses", "loss"),
        ("meeting meetings", "meeting"),
    ],
)
def test_a_noun(forms: str, expected: str) -> None:
    assert {lemma(form, "NOUN") for form in forms.split()} == {expected}


@pytest.mark.parametrize("word", "news series politics troops thanks police people specimen 1970s bus gas".split())
def test_a_noun_that_only_looks_plural_stays(word: str) -> None:
    assert lemma(word, "NOUN") == word


@pytest.mark.parametrize(
    ("form", "upos", "expected"),
    [
        ("bigger", "ADJ", "big"),
        ("larger", "ADJ", "large"),
        ("earliest", "ADJ", "early"),
        ("Best", "ADJ", "good"),
        ("youngest", "ADJ", "young"),
        ("simpler", "ADJ", "simple"),
        ("narrower", "ADJ", "narrow"),
        ("former", "ADJ", "former"),
        ("honest", "ADJ", "honest"),
        ("particular", "ADJ", "particular"),
        ("Third", "ADJ", "third"),
        ("better", "ADV", "well"),
        ("sooner", "ADV", "soon"),
        ("never", "ADV", "never"),
        ("however", "ADV", "however"),
    ],
)
def test_degrees(form: str, upos: str, expected: str) -> None:
    assert lemma(form, upos) == expected


@pytest.mark.parametrize(
    ("form", "upos", "expected"),
    [
        ("n't", "PART", "not"),
        ("n’t", "PART", "not"),
        ("'s", "PART", "'s"),
        ("’", "PART", "'s"),
        ("'s", "AUX", "be"),
        ("’ll", "AUX", "will"),
        ("wo", "AUX", "will"),
        ("Has", "AUX", "have"),
        ("an", "DET", "a"),
        ("Those", "DET", "that"),
        ("i", "PRON", "I"),
        ("Them", "PRON", "they"),
        ("her", "PRON", "her"),
        ("US", "PRON", "we"),
        ("In", "ADP", "in"),
        ("“", "PUNCT", '"'),
        ("–", "SYM", "-"),
    ],
)
def test_small_words(form: str, upos: str, expected: str) -> None:
    assert lemma(form, upos) == expected


@pytest.mark.parametrize(
    ("form", "upos", "expected"),
    [
        ("Halvik", "PROPN", "Halvik"),
        ("US", "PROPN", "US"),
        ("HALVIK", "PROPN", "Halvik"),
        ("UNESCO", "PROPN", "UNESCO"),
        ("States", "PROPN", "State"),
        ("AMERICANS", "PROPN", "American"),
        ("non-Indians", "PROPN", "non-Indian"),
        ("Iraqis", "PROPN", "Iraqi"),
        ("Paris", "PROPN", "Paris"),
        ("Sept.", "PROPN", "September"),
        ("Norwegian", "ADJ", "Norwegian"),
        ("Human", "ADJ", "human"),
        ("Many", "ADJ", "many"),
        ("pro-Halvik", "ADJ", "pro-Halvik"),
        ("NGOs", "NOUN", "NGO"),
        ("GPS", "NOUN", "gps"),
        ("TV", "NOUN", "TV"),
        ("Chien", "X", "Chien"),
    ],
)
def test_capitals(form: str, upos: str, expected: str) -> None:
    assert lemma(form, upos) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("200,000", "200000"),
        ("1,200.5", "1200.5"),
        ("7,5", "7,5"),
        ("Three", "three"),
        ("XIV", "XIV"),
        ("bn", "billion"),
    ],
)
def test_numbers(form: str, expected: str) -> None:
    assert lemma(form, "NUM") == expected


def test_one_spelling_of_two_words() -> None:
    assert [lemma("left", upos) for upos in ("VERB", "ADJ", "NOUN")] == ["leave", "left", "left"]
    assert [lemma("saw", upos) for upos in ("VERB", "NOUN")] == ["see", "saw"]
    assert [lemma("meeting", upos) for upos in ("VERB", "NOUN")] == ["meet", "meeting"]


@given(st.text(max_size=LONGEST_WORD + 5), st.sampled_from([*TAGS, "", "WHAT"]))
def test_any_text_has_a_lemma_and_none_is_lost(form: str, upos: str) -> None:
    found = lemma(form, upos)
    assert bool(found) == bool(form)
    assert found == _lemma.__wrapped__(form, upos) or len(form) > LONGEST_WORD


@given(st.text(alphabet="aeioustdrngxy'-", min_size=1, max_size=14), st.sampled_from(TAGS))
def test_endings_in_any_order_leave_something(form: str, upos: str) -> None:
    assert lemma(form, upos)


@pytest.mark.parametrize(
    "form", ["", "😀", "\u00e9" * 9, "e\u0301" * 9, "Київ", "北京", "\ud800", "-", "--", "-ed", "a-", "'", "^"]
)
@pytest.mark.parametrize("upos", TAGS)
def test_what_is_no_english_word_passes(form: str, upos: str) -> None:
    assert isinstance(lemma(form, upos), str)


def test_what_is_longer_than_any_word_stays_and_is_not_kept() -> None:
    endless = "Said" * 250_000
    before = _lemma.cache_info().currsize
    start = time.perf_counter()
    assert all(lemma(endless, upos) is endless for upos in TAGS)
    assert time.perf_counter() - start < 0.1
    assert _lemma.cache_info().currsize == before
    assert _lemma.cache_info().maxsize == CACHED_WORDS
