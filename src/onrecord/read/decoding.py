"""Bytes to characters. Text files are decoded strictly; pages as a browser would, since pages lie about themselves."""

from __future__ import annotations

import codecs
import re

from onrecord.records.reason import Reason

UTF8_BOM = codecs.BOM_UTF8
UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

CHARSET_WITHIN = 8192
"""Bytes of a page searched for its charset. The HTML standard asks for 1024; pages put scripts before it."""

_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-z0-9_:.-]{1,40})", re.IGNORECASE)

# Encoding Standard (encoding.spec.whatwg.org), 4.2: labels whose decoder is that of a larger set.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# The standard's remaining decoders by Python's names; others that Python knows (zip, rot13, utf-7) no page is in.
_PLAIN = frozenset(
    (
        "utf-8", "cp866", "cp874", "cp932", "cp949", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255",
        "cp1256", "cp1257", "cp1258", "big5hkscs", "euc_jp", "gb18030", "iso2022_jp", "iso8859-2", "iso8859-3",
        "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-10", "iso8859-13", "iso8859-14",
        "iso8859-15", "iso8859-16", "koi8-r", "koi8-u", "mac-cyrillic", "mac-roman",
    )
)  # fmt: skip


def decode_text(data: bytes) -> str | Reason:
    """The string a text file's bytes stand for, byte-order mark and newlines as they are.

    UTF-16 is read where a byte-order mark says so, all else as UTF-8.
    """
    encoding = _utf16(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        code = "invalid_utf8" if encoding == "utf-8" else "invalid_utf16"
        return Reason.of(code, byte=error.start)


def decode_page(data: bytes) -> str:
    """The string a page's bytes stand for: by byte-order mark, else its meta charset, else UTF-8, else windows-1252."""
    if data.startswith(UTF8_BOM):
        return data.decode("utf-8-sig", "replace")
    if utf16 := _utf16(data):
        return data.decode(utf16, "replace").removeprefix("\ufeff")
    for encoding in (_declared(data), "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _damaged(data)


def _utf16(data: bytes) -> str | None:
    if data.startswith(UTF16_BOMS[0]):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(UTF16_BOMS[1]) else None


def _declared(data: bytes) -> str:
    match = _META_CHARSET.search(data[:CHARSET_WITHIN])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else "utf-8"
    except LookupError:
        return "utf-8"
    name = _READ_AS.get(name, name)
    return name if name in _PLAIN else "utf-8"


def _damaged(data: bytes) -> str:
    """UTF-8 with a few broken bytes where most of its characters are whole, else windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if beyond_ascii > 2 * broken else data.decode("cp1252", "replace")
