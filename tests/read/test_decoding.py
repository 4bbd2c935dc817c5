from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.decoding import decode_page, decode_text
from onrecord.records.reason import Reason


@given(st.text(), st.sampled_from(("utf-8", "utf-16-le", "utf-16-be")))
def test_text_comes_back_with_its_byte_order_mark(text: str, encoding: str) -> None:
    assert decode_text(("\ufeff" + text).encode(encoding)) == "\ufeff" + text


def test_what_does_not_decode_is_refused_with_its_byte() -> None:
    assert decode_text(b"ab\xffc") == Reason.of("invalid_utf8", byte=2)
    assert decode_text(b"\xff\xfea\x00\x00\xd8") == Reason.of("invalid_utf16", byte=4)


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
