from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear
from tests.strategies import articles, disguised

from onrecord.text.simplified import simplified


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("sa\u00adid", "said"),
        ("\ufefffer\u200bry\u2060 \u200equay\u200f", "ferry quay"),
        ("\u202ahere\u202c and \u2066there\u2069", "here and there"),
        ("Mira\u00a0Solt", "Mira Solt"),
        ("a\u2009–\u2009b\u3000c\u2003d", "a – b c d"),
        ("12\u00a0000\u00a0people", "12\u00a0000 people"),
        ("1\u2009234\u202f567 boats", "1\u00a0234\u00a0567 boats"),
        ("in 2025\u00a0300", "in 2025\u00a0300"),
        ("4\u00a0March\u00a02025,\u00a017", "4 March 2025, 17"),
        (
            "of\ufb01ce, \ufb02oor, e\ufb00ort, o\ufb03cial, ba\ufb04e, \ufb06rand",
            "office, floor, effort, official, baffle, strand",
        ),
        ("Jean\u2011Pierre, twenty\u2010five", "Jean-Pierre, twenty-five"),
        ("Jose\u0301 Garci\u0301a", "José García"),
        ("и\u0306", "й"),
        ("x\u0302", "x\u0302"),
        ("e\u0302\u0301", "\u1ebf"),
        ("e\u0302\u0301\u0301 said", "e\u0302\u0301\u0301 said"),
        ("\u0301a", "\u0301a"),
        ("👩\u200d🚒 and ❤\ufe0f\u200d🔥", "👩\u200d🚒 and ❤\ufe0f\u200d🔥"),
        ("می\u200cخواهم, क्\u200dष", "می\u200cخواهم, क्\u200dष"),
        ("fer\u200dry, fer\u200cry", "ferry, ferry"),
        ("â€œYes,â€\x9d he said.", "“Yes,” he said."),
        ("12Â\u00a0000 and fiveÂ\u00a0boats", "12\u00a0000 and five boats"),
        ("soÂ\u00adon", "soon"),
        ("won\u00adâ€™t", "won’t"),
    ],
)
def test_what_a_reader_sees(text: str, seen: str) -> None:
    assert simplified(text).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "“Zoë” – Łódź…",
        "tabs\tand\nbreaks\r\n\x0b\x0c\u2028",
        "",
        "½ x² № ㎏ Ａ",
        "Привет",
    ],
)
def test_a_text_without_such_marks_is_the_text_itself(text: str) -> None:
    simple = simplified(text)
    assert simple.text is text
    assert simple.changes == ()


def test_a_text_of_hard_spaces_keeps_its_offsets() -> None:
    simple = simplified("Mira\u00a0Solt\u202f—\u2009said")
    assert simple.changes == ()
    assert (simple.back(5, 9), simple.forth(5)) == ((5, 9), 5)


def real(text: str, words: str) -> str:
    """Where words of the copy stand in the text, as the text has them."""
    simple = simplified(text)
    start = simple.text.index(words)
    first, last = simple.back(start, start + len(words))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "words", "stands"),
    [
        ("\u200bsa\u00adid\u00ad, he", "said", "sa\u00adid"),
        ("\u00ad\u200bsaid", "said", "said"),
        ("of\ufb01ce", "office", "of\ufb01ce"),
        ("of\ufb01ce", "offi", "of\ufb01"),
        ("of\ufb01ce", "ice", "\ufb01ce"),
        ("\ufb01\u00ad\ufb02oor", "floor", "\ufb02oor"),
        ("â€œYes,â€\x9d he", "“Yes,”", "â€œYes,â€\x9d"),
        ("Jose\u0301, so", "José", "Jose\u0301"),
    ],
)
def test_the_way_back(text: str, words: str, stands: str) -> None:
    assert real(text, words) == stands


def test_nothing_at_the_front_stands_for_all_of_the_text() -> None:
    assert simplified("\u200ba").back(0, 0) == (0, 0)
    assert simplified("\u200b").back(0, 0) == (0, 0)


def test_an_empty_span_stays_one() -> None:
    assert simplified("a\u200bb").back(1, 1) == (2, 2)


def test_the_way_forth() -> None:
    simple = simplified("a\u00adb\ufb01c")
    assert simple.text == "abfic"
    assert [simple.forth(offset) for offset in range(6)] == [0, 1, 1, 2, 4, 5]


@given(articles())
def test_the_copy_is_simple_and_every_place_in_it_leads_back(text: str) -> None:
    simple = simplified(text)
    places = [simple.back(offset, offset + 1) for offset in range(len(simple.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    assert all(simple.forth(start) <= offset for offset, (start, _) in enumerate(places))
    assert [simple.forth(start) for start in range(len(text))] == sorted(
        simple.forth(start) for start in range(len(text))
    )
    assert simple.forth(len(text)) == len(simple.text)


@given(articles(), st.data())
def test_what_did_not_change_is_the_same_on_both_sides(text: str, data: st.DataObject) -> None:
    simple = simplified(text)
    changed = {offset for change in simple.changes for offset in range(change.new_start, change.new_end)}
    offset = data.draw(st.integers(0, max(0, len(simple.text) - 1)))
    if simple.text and offset not in changed:
        start, end = simple.back(offset, offset + 1)
        was, now = text[start:end], simple.text[offset]
        assert was == now or (was.isspace() and now in " \u00a0") or now == "-" or len(was) == len(now) == 1


@given(articles().flatmap(lambda text: st.tuples(st.just(text), disguised(text))))
def test_marks_inside_words_and_hard_spaces_between_them_leave_the_copy_as_it_was(both: tuple[str, str]) -> None:
    text, hidden = both
    assert simplified(hidden).text == simplified(text).text


@pytest.mark.parametrize(
    "unit",
    [
        "\u00ad",
        "a\u00ad",
        "\u00a0",
        "1\u00a0",
        "1\u00a0000",
        "\ufb03",
        "e\u0301",
        "\u0301",
        "\u200d",
        "👩\u200d",
        "â€™",
    ],
)
def test_long_texts(unit: str) -> None:
    assert_linear(lambda text: simplified(text).back(0, 1), unit)
