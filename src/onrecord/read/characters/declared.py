"""What a page declares of its encoding, in bytes that are not yet characters (HTML Standard 13.2.3.2)."""

from __future__ import annotations

import re

WITHIN = 8192
"""Bytes of a page searched for its charset. The HTML standard asks for 1024; pages put scripts before it."""

_META = re.compile(rb"<meta[\s/][^>]{0,400}>?", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-z0-9_:.-]{1,40})", re.IGNORECASE)
# A meta tag with a name or a property tells of something else, whatever stands in its content.
_OF_SOMETHING_ELSE = re.compile(rb"[\s\"'/](?:name|property|itemprop)\s{0,5}=", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml[^>]{0,99}?\sencoding\s{0,5}=\s{0,5}[\"']([a-z0-9_:.-]{1,40})", re.IGNORECASE)
_LANGUAGE = re.compile(
    rb"<html[^>]{0,400}?\s(?:xml:)?lang\s{0,5}=\s{0,5}[\"']?([a-z]{2,3}(?:-[a-z]{2,4})?)", re.IGNORECASE
)

# The HTML Standard's table of default encodings by locale (13.2.3.2, step 9); all others have windows-1252.
_LEGACY = {
    language: encoding
    for encoding, languages in {
        "cp1250": "cs hr sk",
        "cp1251": "be bg kk ky mk ru sah sr tg tt uk",
        "cp1254": "az ku tr",
        "cp1255": "he iw",
        "cp1256": "ar fa",
        "cp1257": "et lt lv",
        "cp1258": "vi",
        "cp874": "th",
        "cp932": "ja",
        "cp949": "ko",
        "gb18030": "zh zh-cn zh-hans zh-sg",
        "big5hkscs": "zh-hant zh-hk zh-mo zh-tw",
        "iso8859-2": "hu pl sl",
        "iso8859-7": "el",
    }.items()
    for language in languages.split()
}


def declared_label(page: bytes) -> str | None:
    """The label of the charset that a page's meta tag gives, else its XML declaration."""
    start = _without_comments(page[:WITHIN])
    for tag in _META.finditer(start):
        charset = _CHARSET.search(tag[0])
        if charset and not _OF_SOMETHING_ELSE.search(tag[0]):
            return charset[1].decode("ascii")
    xml = _XML.match(start)
    return xml[1].decode("ascii") if xml else None


def legacy_encoding(page: bytes) -> str:
    """The encoding that a page in its language is likely to be in where it is not UTF-8 and says nothing of it.

    Browsers take the reader's locale to guess; the page's own language is nearer. `cp1252` for most.
    """
    match = _LANGUAGE.search(page[:WITHIN])
    language = match[1].decode("ascii").lower() if match else ""
    return _LEGACY.get(language) or _LEGACY.get(language.partition("-")[0], "cp1252")


def _without_comments(start: bytes) -> bytes:
    kept, at = b"", 0
    while (opening := start.find(b"<!--", at)) >= 0:
        kept += start[at:opening]
        closing = start.find(b"-->", opening)
        at = closing + len(b"-->") if closing >= 0 else len(start)
    return kept + start[at:]
