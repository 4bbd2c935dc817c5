"""What a file is, by its first bytes; its name only settles what they leave open."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.read.csv_header import header_in
from onrecord.read.decoding import UTF8_BOM, UTF16_BOMS
from onrecord.records.reason import Reason

Kind = Literal["text", "page", "json", "csv"]

HEAD_BYTES = 1 << 16
"""How much of a file is looked at to recognise it."""

# File signatures: RFC 1952 2.3.1, PKWARE's APPNOTE 4.3, ISO 28500 (WARC) 4, ISO 32000-2 7.5.2. A PDF may be free of
# NUL bytes and even valid UTF-8, but is no text; documents of word processors are zip files.
_NOT_READ_YET = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"WARC/": "warc",
    b"%PDF": "pdf",
}

_PAGE_ROOT = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
_PAGE_TAG = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_JSON_ROW = re.compile(r"[\[{]\s{0,99}[\[{\"]")
_JSON_FIELD = re.compile(r"\"(?:text|html)\"\s{0,9}:")

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
    for signature, name in _NOT_READ_YET.items():
        if head.startswith(signature):
            return Reason.of("format_not_read_yet", format=name)
    text = _characters(head)
    if not text.strip() and len(head) < HEAD_BYTES:
        return Reason.of("empty")
    if "\0" in text:
        return Reason.of("binary")
    return _of_text(text, suffix)


def _characters(head: bytes) -> str:
    encoding = "utf-16" if head.startswith(UTF16_BOMS) else "utf-8"
    return head.removeprefix(UTF8_BOM).decode(encoding, "replace")


def _of_text(text: str, suffix: str) -> Kind | Reason:
    start = _after_prolog(text)
    if _PAGE_ROOT.match(text, start):
        return "page"
    if _FEED_ROOT.match(text, start):
        return Reason.of("format_not_read_yet", format="feed")
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
