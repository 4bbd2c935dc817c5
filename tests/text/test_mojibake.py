from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.text.mojibake import LATIN, MARKS, misreadings

# What stands in ordinary news and must be left alone.
ORDINARY = [
    "“The quay is open,” said Zoë Åström, who’s been naïve – and “free” – since 1998…",
    "Die Buchstaben „Ä“, „Å“ und „Ö“ stehen in Šiauliai, Łódź und İzmir.",
    "NÃO, disse a “IRMÔ, e a «MAÇû caiu.",
    "«À côté», dit-il, «c’est déjà fait»: 5 € ou 3 £, à 20 °C.",
    "Привет, сказал он: «Ёлка» — «Объём».",
    "Η Αθήνα είπε «όχι».",
    "القاهرة ישראל 東京 서울 नई दिल्ली",
    "x² ± 3 × ½ ≠ √2 ∞ ² © ® ™ § ¶ † ‡ •",
    "(╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯ 👩\u200d🚒 🇺🇦",
    "ÅÄÖ åäö ÉÈÊ Ê® Æ™ Ø, ”Å”, ”Ä”, ”SKÅ”",
]


def read_back(text: str) -> str:
    """The text with its misread signs as they were meant."""
    whole, done = "", 0
    for one in misreadings(text):
        whole += text[done : one.start] + one.meant
        done = one.end
    return whole + text[done:]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_holds_none(text: str) -> None:
    assert misreadings(text) == ()


@pytest.mark.parametrize("text", ORDINARY[:1])
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_news_read_in_the_wrong_charset_is_read_back(text: str, codec: str) -> None:
    misread = "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())
    assert misread != text
    assert read_back(misread) == text


@pytest.mark.parametrize(
    ("text", "meant", "mistake"),
    [
        ("It wonâ€™t sail.", "It won’t sail.", "UTF-8 read as windows-1252"),
        ("It wonâ\x80\x99t sail.", "It won’t sail.", "UTF-8 read as latin-1"),
        ("It wonвЂ™t sail.", "It won’t sail.", "UTF-8 read as windows-1251"),
        ("It won‚Äôt sail.", "It won’t sail.", "UTF-8 read as Mac Roman"),
        ("It wonÃ¢â‚¬â„¢t sail.", "It won’t sail.", "UTF-8 read as windows-1252, twice"),
        ("It won\x92t sail.", "It won’t sail.", "windows-1252 read as latin-1"),
        ("It sailed.â€", "It sailed.”", "UTF-8 read as windows-1252"),
        ("It sailed.â€\ufffd So", "It sailed.” So", "UTF-8 read as windows-1252"),
        ("GarcÃ\xada", "García", "UTF-8 read as windows-1252"),
        ("NoÃ«l", "Noël", "UTF-8 read as windows-1252"),
        ("12Â\xa0000", "12\xa0000", "UTF-8 read as windows-1252"),
    ],
)
def test_one_sign(text: str, meant: str, mistake: str) -> None:
    assert read_back(text) == meant
    assert {one.mistake for one in misreadings(text)} == {mistake}


def test_signs_that_may_be_themselves_count_beside_others_that_may_not() -> None:
    assert misreadings("Ã…land") == ()
    assert read_back("Ã…land wonâ€™t sail.") == "Åland won’t sail."


def test_a_control_character_inside_other_damage_is_left() -> None:
    assert misreadings("Ð\x9f") == ()


@given(articles())
def test_they_are_in_order_and_no_sign_belongs_to_two(text: str) -> None:
    found = misreadings(text)
    assert all(one.start < one.end and one.meant in MARKS + LATIN for one in found)
    assert all(before.end <= behind.start for before, behind in pairwise(found))


@given(st.lists(st.sampled_from("“”‘’–—…é"), min_size=1, max_size=9))
def test_marks_between_words_are_read_back(marks: list[str]) -> None:
    text = "it’s " + " ferry".join(f"{mark} boat" for mark in marks)
    misread = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    assert read_back(misread) == text


@pytest.mark.parametrize("unit", ["â€™", "â€", "â", "Ã", "Ã©", "Ã¢â‚¬", "\x93", "a\x93", "Å", "‚Ä"])
def test_long_texts(unit: str) -> None:
    assert_linear(misreadings, unit)
