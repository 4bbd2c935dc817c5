from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.characters.decoding import decode_page, decode_served, decode_text
from onrecord.records.reason import Reason


@given(st.text(), st.sampled_from(("utf-8", "utf-16-le", "utf-16-be")))
def test_text_comes_back_with_its_byte_order_mark(text: str, encoding: str) -> None:
    assert decode_text(("\ufeff" + text).encode(encoding)) == "\ufeff" + text


def test_what_does_not_decode_is_refused_with_its_byte() -> None:
    assert decode_text(b"ab\xffc") == Reason.of("invalid_utf8", byte=2)
    assert decode_text(b"\xff\xfea\x00\x00\xd8") == Reason.of("invalid_utf16", byte=4)


def test_the_marks_of_windows_name_its_encoding() -> None:
    looks_like = "windows-1252"
    assert decode_text("“Yes” – it’s…".encode("cp1252")) == Reason.of("invalid_utf8", byte=0, looks_like=looks_like)
    assert decode_text("a “café”".encode("cp1252")) == Reason.of("invalid_utf8", byte=2)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>мир".encode(), "<p>мир"),
        (b"\xef\xbb\xbf<meta charset=windows-1251>" + "мир".encode(), "<meta charset=windows-1251>мир"),
        ("\ufeff<p>мир".encode("utf-16-be"), "<p>мир"),
        (b"<META charset='windows-1251'>" + "мир".encode("cp1251"), "<META charset='windows-1251'>мир"),
        (
            b'<meta http-equiv=Content-Type content="text/html; charset=koi8-r">' + "мир".encode("koi8-r"),
            '<meta http-equiv=Content-Type content="text/html; charset=koi8-r">мир',
        ),
        (b"<meta charset=iso-8859-1>\x93a\x94", "<meta charset=iso-8859-1>“a”"),
        (b"<meta charset=utf-8>\x93a\x94", "<meta charset=utf-8>“a”"),
        (b"<meta charset=rot13>a", "<meta charset=rot13>a"),
        (b"<meta charset=nonsense>\xe9", "<meta charset=nonsense>é"),
        ("<meta charset=utf-8>мир и мир".encode() + b"\xff", "<meta charset=utf-8>мир и мир\ufffd"),
        (b"\x81caf\xe9", "\ufffdcafé"),
    ],
)
def test_page_is_decoded_as_it_says_or_as_it_must_be(data: bytes, text: str) -> None:
    assert decode_page(data) == text


RUSSIAN = "Порт открылся, сообщило министерство."
JAPANESE = "港が再開したと省が発表した。"
GREEK = "Το λιμάνι άνοιξε ξανά."


@pytest.mark.parametrize(
    ("page", "encoding", "served_as"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        ("<meta charset=utf-8>" + RUSSIAN, "cp1251", "windows-1251"),
        ("<meta charset=windows-1251>" + RUSSIAN, "cp1251", "nonsense"),
        ("<meta charset=windows-1251>" + RUSSIAN, "cp1251", None),
        ("<?xml version='1.0' encoding='koi8-r'?>" + RUSSIAN, "koi8-r", None),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    ],
)
def test_the_header_comes_before_the_page(page: str, encoding: str, served_as: str | None) -> None:
    assert decode_page(page.encode(encoding), served_as) == page


@pytest.mark.parametrize("served_as", ["iso-8859-1", "windows-1251", "shift_jis", "gb2312", "utf-16", "big5", "euc-kr"])
@pytest.mark.parametrize("page", [RUSSIAN, JAPANESE, GREEK, "The ministry’s “port” reopened – at last, “they” said…"])
def test_utf8_that_is_declared_to_be_something_else(page: str, served_as: str) -> None:
    assert decode_page(page.encode(), served_as) == page
    assert decode_page(f"<meta charset={served_as}>{page * 3}".encode()) == f"<meta charset={served_as}>{page * 3}"


@pytest.mark.parametrize("page", ["café", "the port’s ferry", "10 km"])
def test_one_character_shows_utf8_where_a_single_byte_encoding_is_declared(page: str) -> None:
    assert decode_page(page.encode(), "iso-8859-1") == page
    assert decode_page(page.encode("cp1252"), "iso-8859-1") == page


def test_a_chinese_character_may_be_valid_utf8_by_chance() -> None:
    assert "小".encode("gbk").decode("utf-8") == "С"
    assert decode_page("<p>小".encode("gbk"), "gbk") == "<p>小"


@pytest.mark.parametrize(
    ("language", "encoding", "words"),
    [
        ("ru", "cp1251", RUSSIAN),
        ("el", "iso8859-7", GREEK),
        ("ja", "cp932", JAPANESE),
        ("tr", "cp1254", "Liman yeniden açıldı, dedi bakanlık."),
        ("ko", "cp949", "항구가 다시 열렸다고 밝혔다."),
        ("zh-CN", "gb18030", "港口重新开放,该部表示。"),
        ("zh-TW", "big5hkscs", "港口重新開放,該部表示。"),
        ("en", "cp1252", "“The café’s port reopened” – at last"),
    ],
)
@pytest.mark.parametrize("meta", ["", "<meta charset=utf-8>"])
def test_a_page_in_the_legacy_encoding_of_its_language_that_says_nothing_or_lies(
    meta: str, language: str, encoding: str, words: str
) -> None:
    page = f"<html lang={language}>{meta}{words}"
    assert decode_page(page.encode(encoding)) == page


def test_a_few_broken_bytes_do_not_cost_the_others() -> None:
    broken = JAPANESE.encode("cp932") + b"\x85" + b" " + RUSSIAN.encode("cp932")
    assert decode_page(broken, "shift_jis").replace("\ufffd", "") == f"{JAPANESE} {RUSSIAN}"
    assert "\ufffd" in decode_page(broken, "shift_jis")


def test_bytes_without_a_character_in_the_encoding_show_as_lost() -> None:
    assert decode_page(b"a\x81b", "windows-1252") == "a\ufffdb"


def test_plain_text_declares_nothing() -> None:
    text = "Write <meta charset=koi8-r> into the page: “café”"
    assert decode_served(text.encode("cp1252")) == text
    assert decode_served(text.encode()) == text
    assert decode_served(RUSSIAN.encode("koi8-r"), "koi8-r") == RUSSIAN


@given(st.binary(max_size=200), st.sampled_from((None, "utf-8", "utf-16", "gbk", "iso-2022-jp", "koi8-r", "x")))
def test_any_bytes_are_decoded(data: bytes, served_as: str | None) -> None:
    for text in (decode_page(data, served_as), decode_served(data, served_as)):
        assert text.encode("utf-8") or not text
