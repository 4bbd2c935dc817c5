"""What a file is, by its first bytes; its name only settles what they leave open."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.read.characters.decoding import UTF8_BOM, UTF16_BOMS
from onrecord.read.feeds.prolog import root_at
from onrecord.read.rows.csv_header import header_in
from onrecord.records.reason import Reason

Kind = Literal["text", "page", "json", "csv", "feed", "gzip", "zip", "warc"]

HEAD_BYTES = 1 << 16
"""How much of a file is looked at to recognise it."""

# File signatures: RFC 1952 2.3.1, PKWARE's APPNOTE 4.3 and 8.5 (the first part of a split archive), ISO 28500 4.
_ARCHIVES: dict[bytes, Kind] = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"PK\x07\x08PK": "zip",
    b"WARC/": "warc",
}

# POSIX pax 4.9.5; bzip2, XZ (2.1.1.1), RFC 8878 3.1.1, 7-Zip and RAR 5.0 by their makers' notes on their formats.
_ARCHIVES_NOT_READ = {
    b"BZh": "bzip2",
    b"\xfd7zXZ\0": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!\x1a\x07": "rar",
}
_TAR_AT = 257
_TAR = (b"ustar\x0000", b"ustar  \0")  # POSIX and GNU
_BZIP2_BLOCK = (b"\x31\x41\x59\x26\x53\x59", b"\x17\x72\x45\x38\x50\x90")

# ISO 32000-2 7.5.2. A PDF may be free of NUL bytes and even valid UTF-8, but is no text.
_NOT_READ_YET = {
    b"%PDF": "pdf",
}

_PAGE_ROOT = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_FEED_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s/>]", re.IGNORECASE)
_PROLOG = re.compile(r"<\?xml|<!doctype", re.IGNORECASE)
_PAGE_TAG = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_JSON_ROW = re.compile(r"[\[{]\s{0,99}[\[{\"]")
_JSON_FIELD = re.compile(r"\"(?:text|html)\"\s{0,9}:|\"articles\"\s{0,9}:\s{0,9}\[")

_LINE = re.compile(r"[^\r\n]+")

_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_JSON_SUFFIXES = frozenset((".json", ".jsonl", ".ndjson"))
_CSV_SUFFIXES = frozenset((".csv", ".tsv"))
_TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown"))

EARLY = 2048
"""Characters within which `<head` or `<body` makes a page of a file whose name says nothing."""


def recognise(head: bytes, suffix: str) -> Kind | Reason:
    """What the file with these first bytes is, or why it is not read.

    Args:
        head: the first `HEAD_BYTES`, all of a shorter file.
        suffix: last suffix of the file's name in lower case.
    """
    signed = _of_signature(head)
    if signed:
        return signed
    text = _characters(head)
    if not text.strip() and len(head) < HEAD_BYTES:
        return Reason.of("empty")
    if "\0" in text:  # an archive that unpacks itself begins with a program
        return "zip" if suffix == ".zip" else Reason.of("binary")
    return _of_text(text, suffix)


def _of_signature(head: bytes) -> Kind | Reason | None:
    for signature, kind in _ARCHIVES.items():
        if head.startswith(signature):
            return kind
    for signature, name in _ARCHIVES_NOT_READ.items():
        if head.startswith(signature) and (name != "bzip2" or head[4:10] in _BZIP2_BLOCK):
            return Reason.of("archive_not_read", format=name)
    if head.startswith(_TAR, _TAR_AT):
        return Reason.of("archive_not_read", format="tar")
    for signature, name in _NOT_READ_YET.items():
        if head.startswith(signature):
            return Reason.of("format_not_read_yet", format=name)
    return None


def _characters(head: bytes) -> str:
    encoding = "utf-16" if head.startswith(UTF16_BOMS) else "utf-8"
    return head.removeprefix(UTF8_BOM).decode(encoding, "replace")


def _of_text(text: str, suffix: str) -> Kind | Reason:
    start = _after_prolog(text)
    if _PAGE_ROOT.match(text, start):
        return "page"
    root = root_at(text) if _PROLOG.match(text, start) else start
    if isinstance(root, Reason):
        return root
    if _FEED_ROOT.match(text, root):
        return "feed"
    if suffix in _JSON_SUFFIXES:
        return "json"
    if suffix in _CSV_SUFFIXES:
        return "csv"
    if suffix in _PAGE_SUFFIXES:
        return "page"
    if suffix == ".xml" or text.startswith("<?xml"):
        return Reason.of("format_not_read_yet", format="xml")
    if _JSON_ROW.match(text, start) and _JSON_FIELD.search(text):
        return "json"
    return "text" if suffix in _TEXT_SUFFIXES else _of_unnamed(text)


def _of_unnamed(text: str) -> Kind:
    """What neither a signature nor a name tells: standard input, or a file of an unknown suffix."""
    if _PAGE_TAG.search(text, 0, EARLY):
        return "page"
    if _JSON_ROW.match(text, len(text) - len(text.lstrip())):
        return "json"
    header = header_in(_LINE.findall(text, 0, EARLY))
    return "csv" if header and len(header.columns) > 1 else "text"


def _after_prolog(text: str) -> int:
    """Where the root of a document begins: after white space, an XML declaration and comments."""
    at = _after_space(text, 0)
    for opening, closing in (("<?xml", "?>"), ("<!--", "-->")):
        while text.startswith(opening, at):
            end = text.find(closing, at)
            if end < 0:
                return at
            at = _after_space(text, end + len(closing))
    return at


_NOT_SPACE = re.compile(r"\S")


def _after_space(text: str, start: int) -> int:
    match = _NOT_SPACE.search(text, start)
    return match.start() if match else len(text)
