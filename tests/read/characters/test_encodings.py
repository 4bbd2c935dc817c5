from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.characters.encodings import encoding_named


# Labels of the Encoding Standard, 4.2, some of each encoding: those that Python knows and those that it does not.
@pytest.mark.parametrize(
    ("labels", "encoding"),
    [
        ("utf-8 UTF8 utf-8 unicode-1-1-utf-8", "utf-8"),
        ("utf-16 utf-16le unicode", "utf-16-le"),
        ("utf-16be unicodefffe", "utf-16-be"),
        ("ascii us-ascii latin1 iso-8859-1 l1 windows-1252 x-cp1252 x-user-defined", "cp1252"),
        ("windows-1251 cp1251 x-cp1251", "cp1251"),
        ("windows-1250", "cp1250"),
        ("latin2 iso_8859-2:1987 iso88592", "iso8859-2"),
        ("iso-8859-9 latin5 windows-1254", "cp1254"),
        ("greek ecma-118 sun_eu_greek", "iso8859-7"),
        ("hebrew visual iso-8859-8-i", "iso8859-8"),
        ("tis-620 windows-874 iso-8859-11", "cp874"),
        ("koi koi8-r cskoi8r", "koi8-r"),
        ("gb2312 gbk x-gbk chinese gb18030", "gb18030"),
        ("big5 big5-hkscs cn-big5", "big5hkscs"),
        ("shift_jis shift-jis sjis x-sjis windows-31j ms_kanji", "cp932"),
        ("euc-kr ks_c_5601-1987 korean windows-949", "cp949"),
        ("euc-jp x-euc-jp", "euc_jp"),
        ("macintosh x-mac-roman", "mac-roman"),
    ],
)
def test_labels_name_what_browsers_read(labels: str, encoding: str) -> None:
    assert {encoding_named(label) for label in labels.split()} == {encoding}
    assert codecs.lookup(encoding)


def test_white_space_around_a_label_and_its_case_do_not_matter() -> None:
    assert encoding_named(" \tKOI8-R\r\n") == "koi8-r"


@pytest.mark.parametrize("label", ["", "rot13", "utf-7", "idna", "zip", "undefined", "a\0b", "мир", "\ud800", "u" * 99])
def test_what_no_browser_reads_names_nothing(label: str) -> None:
    assert encoding_named(label) is None


@given(st.text(max_size=50))
def test_any_label_names_an_encoding_for_text_or_nothing(label: str) -> None:
    encoding = encoding_named(label)
    assert encoding is None or isinstance(b"abc".decode(encoding, "replace"), str)
