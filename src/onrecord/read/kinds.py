"""What a file is, by its first bytes; its name only settles what they leave open."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.read.beginning import after_prolog, characters
from onrecord.read.feeds.prolog import root_at
from onrecord.read.rows.likely import could_be_json, is_csv
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

# ISO 32000-2 7.5.2; Rich Text Format 1.9.1; PostScript Language Document Structuring Conventions 3.0; Internet
# Archive's ARC 1.0. Each may be free of NUL bytes and even valid UTF-8, but is no text.
_NOT_READ_YET = {
    b"%PDF": "pdf",
    b"{\\rtf": "rtf",
    b"%!PS": "postscript",
    b"filedesc://": "arc",
}
# RFC 2557, as browsers save whole pages: fields alone up to the first empty line, and these two among them.
_FIELDS = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,99}:[^\r\n]{0,998}\r?\n(?:[ \t][^\r\n]{0,998}\r?\n){0,99}){2,99}\r?\n"
)
_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_PARTS = re.compile(rb"^Content-Type:\s{0,9}multipart/related", re.IGNORECASE | re.MULTILINE)

_WARC = re.compile(rb"[\r\n \t]{1,9999}WARC/[01]\.[0-9]{1,2}[ \t]{0,9}\r?\n")

_PAGE_ROOT = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_FEED_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s/>]", re.IGNORECASE)
_PROLOG = re.compile(r"<\?xml|<!doctype", re.IGNORECASE)
_PAGE_TAG = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_JSON_ROW = re.compile(r"[\[{]\s{0,99}[\[{\"]")
_JSON_FIELD = re.compile(r"\"(?:text|html)\"\s{0,9}:|\"articles\"\s{0,9}:\s{0,9}\[")

_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_JSON_SUFFIXES = frozenset((".json", ".jsonl", ".ndjson"))
_CSV_SUFFIXES = frozenset((".csv", ".tsv"))
_TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown"))
_SUFFIXES_NOT_READ = frozenset(
    ".css .js .mjs .svg .url .ini .cdx .cdxj .log .map .srt .vtt .py .sh .sql .yaml .yml .toml .lock".split()
)
"""Of files that lie beside articles and hold none, as a browser's saved page and a crawl's index do."""

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
    text = characters(head)
    if not text.strip() and len(head) < HEAD_BYTES:
        return Reason.of("empty")
    if "\0" in text:  # an archive that unpacks itself begins with a program
        return "zip" if suffix == ".zip" else Reason.of("binary")
    return _of_text(text, suffix, whole=len(head) < HEAD_BYTES)


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
    if _WARC.match(head):
        return "warc"
    return Reason.of("format_not_read_yet", format="mhtml") if _is_mhtml(head) else None


def _is_mhtml(head: bytes) -> bool:
    fields = _FIELDS.match(head)
    return bool(fields and _MIME.search(fields[0]) and _PARTS.search(fields[0]))


def _of_text(text: str, suffix: str, *, whole: bool) -> Kind | Reason:
    start = after_prolog(text)
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
    if _JSON_ROW.match(text, start) and _JSON_FIELD.search(text):
        return "json"
    if suffix in _SUFFIXES_NOT_READ:
        return Reason.of("suffix_not_read", suffix=suffix)
    if suffix == ".xml" or text.startswith("<?xml"):
        return Reason.of("format_not_read_yet", format="xml")
    return "text" if suffix in _TEXT_SUFFIXES else _of_unnamed(text, whole=whole)


def _of_unnamed(text: str, *, whole: bool) -> Kind:
    """What neither a signature nor a name tells: standard input, or a file of an unknown suffix."""
    if _PAGE_TAG.search(text, 0, EARLY):
        return "page"
    if could_be_json(text, len(text) - len(text.lstrip())):
        return "json"
    return "csv" if is_csv(text, whole=whole) else "text"
