from __future__ import annotations

import pytest
from tests.linear import assert_linear

from onrecord.read.characters.declared import WITHIN, declared_label, legacy_encoding


@pytest.mark.parametrize(
    ("page", "label"),
    [
        (b"<meta charset=koi8-r>", "koi8-r"),
        (b"<META CHARSET = 'KOI8-R'>", "KOI8-R"),
        (b'<meta http-equiv=content-type content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<meta content="text/html;charset=koi8-r" http-equiv=content-type>', "koi8-r"),
        (b"<meta\ncharset=koi8-r", "koi8-r"),
        (b"<meta name=viewport><meta charset=koi8-r>", "koi8-r"),
        (b"<meta charset=koi8-r><meta charset=utf-8>", "koi8-r"),
        (b"<!-- <meta charset=utf-8> --><meta charset=koi8-r>", "koi8-r"),
        (b"<!-- --><meta charset=koi8-r><!-- -->", "koi8-r"),
        (b"<!-- <meta charset=koi8-r>", None),
        (b'<meta name=description content="how charset=utf-7 harms">', None),
        (b"<metal charset=koi8-r>", None),
        (b"<p>charset=koi8-r", None),
        (b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
        (b'<?xml version="1.0" encoding="koi8-r"?><meta charset=utf-8>', "utf-8"),
        (b"<?xml version='1.0'?><p encoding='koi8-r'>", None),
        (b"<script>" + b" " * 4_000 + b"</script><meta charset=koi8-r>", "koi8-r"),
        (b" " * WITHIN + b"<meta charset=koi8-r>", None),
    ],
)
def test_what_a_page_declares(page: bytes, label: str | None) -> None:
    assert declared_label(page) == label


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b"<html lang=ru>", "cp1251"),
        (b'<!doctype html><HTML class=a lang="RU-ru">', "cp1251"),
        (b"<html xml:lang='el'>", "iso8859-7"),
        (b"<html lang=ja-JP>", "cp932"),
        (b"<html lang=zh-CN>", "gb18030"),
        (b"<html lang=zh-Hant-TW>", "big5hkscs"),
        (b"<html lang=zh>", "gb18030"),
        (b"<html lang=en>", "cp1252"),
        (b"<html lang=fr-CA>", "cp1252"),
        (b"<html data-lang=ru>", "cp1252"),
        (b"<html hreflang=ru><p lang=ru>", "cp1252"),
        (b"", "cp1252"),
    ],
)
def test_the_legacy_encoding_of_a_pages_language(page: bytes, encoding: str) -> None:
    assert legacy_encoding(page) == encoding


@pytest.mark.parametrize(
    "unit", ["<meta ", "<meta", "<!--", "<html ", "<html lang=", "charset=", " charset ", "<?xml "]
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda text: (declared_label(text.encode()), legacy_encoding(text.encode())), unit)
