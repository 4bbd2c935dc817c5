"""Bytes to characters. Text files are decoded strictly; pages as a browser would, since pages lie about themselves."""

from __future__ import annotations

import codecs

from onrecord.read.characters.declared import declared_label, legacy_encoding
from onrecord.read.characters.encodings import encoding_named
from onrecord.records.reason import Reason

UTF8_BOM = codecs.BOM_UTF8
UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Encodings of several bytes a character, in which a short stretch of text may be valid UTF-8 by chance.
_WIDE = frozenset(("big5hkscs", "cp932", "cp949", "euc_jp", "gb18030"))
_ASCII = bytes(range(0x80))
_WINDOWS_MARKS = b"\x85\x91\x92\x93\x94\x96\x97\xa0"

SURE_OF_WIDE = 6
"""Characters beyond ASCII that make valid UTF-8 no accident where a page declares one of these.

Of the common characters of GB 2312 (lead bytes B0 to D7) one in five or six is valid UTF-8 as well.
"""


def decode_text(data: bytes) -> str | Reason:
    """The string a text file's bytes stand for, byte-order mark and newlines as they are.

    UTF-16 is read where a byte-order mark says so, all else as UTF-8.
    """
    encoding = _utf16(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            return Reason.of("invalid_utf16", byte=error.start)
        alike = {"looks_like": "windows-1252"} if _has_only_windows_marks(data) else {}
        return Reason.of("invalid_utf8", byte=error.start, **alike)


def _has_only_windows_marks(data: bytes) -> bool:
    """Whether all beyond ASCII are quotation marks, dashes and the like: the same in all encodings of Windows."""
    return not data.translate(None, _ASCII + _WINDOWS_MARKS)


def decode_page(data: bytes, served_as: str | None = None) -> str:
    """The string a page's bytes stand for.

    In this order: by byte-order mark, by the charset it was served with, by its meta tag or XML declaration, as UTF-8,
    as the legacy encoding of its language, which is windows-1252 for most (HTML Standard 13.2.3.2). A declaration that
    the bytes belie is not obeyed: what is valid UTF-8 is no windows-1252.

    Args:
        data: the page.
        served_as: the label in the HTTP header, where there was one.
    """
    return _decoded(data, (served_as, declared_label(data)), legacy_encoding(data))


def decode_served(data: bytes, served_as: str | None = None) -> str:
    """The string that the bytes of a plain text from the web stand for: as `decode_page`, but it declares nothing."""
    return _decoded(data, (served_as,), "cp1252")


def _decoded(data: bytes, labels: tuple[str | None, ...], legacy: str) -> str:
    if data.startswith(UTF8_BOM):
        return data.decode("utf-8-sig", "replace")
    if utf16 := _utf16(data):
        return data.decode(utf16, "replace").removeprefix("\ufeff")
    declared = _declared(labels)
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None and _is_utf8(utf8, declared):
        return utf8
    as_declared = _strictly(data, declared) if declared else None
    for text in (as_declared, utf8):
        if text is not None:
            return text
    return _damaged(data, (declared or "utf-8", "utf-8", legacy))


def _utf16(data: bytes) -> str | None:
    if data.startswith(UTF16_BOMS[0]):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(UTF16_BOMS[1]) else None


def _declared(labels: tuple[str | None, ...]) -> str | None:
    """The first encoding declared; never UTF-16, in which any bytes can be read: that has its byte-order mark."""
    named = (encoding_named(label) for label in labels if label)
    return next((encoding for encoding in named if encoding and not encoding.startswith("utf-16")), None)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_utf8(text: str, declared: str | None) -> bool:
    """Whether bytes that are valid UTF-8 are meant as such, whatever was declared.

    Of 28,249 lines of news with characters beyond ASCII, written in the legacy encoding of their script, 15 were valid
    UTF-8, and each of those had been mojibake before: one such character is enough.
    """
    if declared is None or declared == "utf-8":
        return True
    beyond_ascii = _beyond_ascii(text)
    return beyond_ascii >= (SURE_OF_WIDE if declared in _WIDE else 1)


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _damaged(data: bytes, encodings: tuple[str, ...]) -> str:
    """The text in the first encoding in which most characters beyond ASCII are whole, else in windows-1252."""
    for encoding in encodings:
        text = data.decode(encoding, "replace")
        if _beyond_ascii(text) > 2 * text.count("\ufffd"):
            return text
    return data.decode("cp1252", "replace")
