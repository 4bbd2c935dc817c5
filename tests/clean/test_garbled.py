from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.clean.garbled import garbled
from onrecord.records.article import Article
from onrecord.text.simplified import simplified
from onrecord.text.simplified_article import SimplifiedArticle

ORDINARY = [
    "“The quay is open,” said Zoë Åström, who’s been naïve – and “free” – since 1998…",
    "Die Buchstaben „Ä“, „Å“ und „Ö“ stehen in Šiauliai, Łódź und İzmir, Š€ 5.",
    "NÃO, disse a “IRMÔ. Ã MÃE, IRMÃ MARIA e a «MAÇû.",
    "«À côté», dit-il, «c’est déjà fait»: 5 € ou 3 £, à 20 °C.",
    "Привет, сказал он: «Ёлка» — «Объём», №5.",
    "Η Αθήνα είπε «όχι» στις 5.",
    "القاهرة ישראל 東京 서울 नई दिल्ली",
    "x² ± 3 × ½ ≠ √2 ∞ © ® ™ § ¶ † ‡ • ←→",
    "(╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯ ░▒▓ 👩\u200d🚒 🇺🇦 ❤\ufe0f",
    "What? He said so? Caf? au lait.",
    "A line\x85 and another.",
    "12\u00a0000 people sa\u00adid so.",
]


def found(text: str) -> list[tuple[str, str]]:
    """The damaged stretches, each with what is said of it."""
    return [(text[one.start : one.end], one.detail) for one in garbled(Article(text=text, name="a"))]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_not_garbled(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "stretch", "detail"),
    [
        ("It wonâ€™t sail.", "â€™", "UTF-8 read as windows-1252: â€™ most likely ’"),
        ("It won\x92t sail.", "\x92", "windows-1252 read as latin-1: <U+0092> most likely ’"),
        (
            "â€œYes,â€\x9d he said.",
            "â€œYes,â€\x9d",
            "UTF-8 read as windows-1252: â€œ most likely “, â€<U+009D> most likely ”",
        ),
        (
            "In ÐœÐ¾Ñ\x81ÐºÐ²Ð° on",
            "ÐœÐ¾Ñ\x81ÐºÐ²Ð°",
            "UTF-8 read as windows-1252: ÐœÐ¾Ñ<U+0081>ÐºÐ²Ð° most likely Москва",
        ),
        ("A РџСЂРёРІРµС‚ on", "РџСЂРёРІРµС‚", "UTF-8 read as windows-1251: РџСЂРёРІРµС‚ most likely Привет"),
        ("It is ðŸ˜€ now", "ðŸ˜€", "UTF-8 read as windows-1252: ðŸ˜€ most likely 😀"),
        ("A caf\ufffd, two caf\ufffd\ufffds", "\ufffd, two caf\ufffd\ufffd", "3 characters lost in decoding"),
        ("A caf\ufffd.", "\ufffd", "1 character lost in decoding"),
        ("A caf\x81.", "\x81", "1 character lost in decoding"),
        ("so naÃ ve", "Ã", "1 character lost in decoding"),
        (
            "â€™ \ufffd",
            "â€™ \ufffd",
            "UTF-8 read as windows-1252: â€™ most likely ’; 1 character lost in decoding",
        ),
    ],
)
def test_damage_is_told_of(text: str, stretch: str, detail: str) -> None:
    assert found(text) == [(stretch, detail)]


def test_what_is_near_is_one_and_what_is_far_is_two() -> None:
    assert [stretch for stretch, _ in found("â€™" + "a" * 200 + "â€™")] == ["â€™" + "a" * 200 + "â€™"]
    assert [stretch for stretch, _ in found("â€™" + "a" * 201 + "â€™")] == ["â€™", "â€™"]


def test_a_text_garbled_throughout_says_a_few_examples_of_it() -> None:
    kinds = ["â€™", "â€œ", "â€”", "Ã©", "Ã¤", "Ã¶", "Ã¼", "â€™"]
    (one,) = found(" a ".join(kinds * 50))
    assert one[1] == (
        "UTF-8 read as windows-1252: â€™ most likely ’, â€œ most likely “, â€” most likely —, Ã© most likely é, "
        "Ã¤ most likely ä; 2 more misread signs"
    )


def test_a_long_run_is_cut_in_what_is_said_of_it() -> None:
    word = "Ð¿" * 20
    (one,) = found(word)
    assert one == (word, f"UTF-8 read as windows-1252: {'Ð¿' * 15}… most likely {'п' * 20}")


@pytest.mark.parametrize(("text", "damaged"), [("So\u00ad it wonâ€™t sail.", "â€™"), ("Kyiv saidâ€‹ so.", "â€‹")])
def test_in_an_article_that_is_seen_simplified_the_place_is_that_of_the_text_as_read(text: str, damaged: str) -> None:
    simple = simplified(text)
    article = SimplifiedArticle(text=simple.text, name="a", simple=simple, original=Article(text=text, name="a"))
    (one,) = garbled(article)
    assert text[one.start : one.end] == damaged
    assert f"{damaged} most likely " in one.detail


@given(articles())
def test_findings_are_in_order_apart_and_about_something(text: str) -> None:
    findings = garbled(Article(text=text, name="a"))
    assert all(0 <= one.start < one.end <= len(text) and one.kind == "garbled" and one.detail for one in findings)
    assert all(behind.start - before.end > 200 for before, behind in pairwise(findings))
    assert findings or "\ufffd" not in text


@pytest.mark.parametrize(
    "unit",
    ["â€™", "Ã", "Ã ", "Ã©", "\x93", "a\x93", "\ufffd", "\ufffd ", "Ð", "Ð¿", "РџСЂ", "é", "ðŸ˜€", "Ã¢â‚¬", "вЂ"],
)
def test_long_texts(unit: str) -> None:
    assert_linear(lambda text: garbled(Article(text=text, name="a")), unit)
