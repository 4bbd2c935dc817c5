"""A web archive's records, one after the other (ISO 28500, WARC 0.17 to 1.1).

The framing is our own: a record whose length is wrong must not take the records after it along, and must be known for
what it is. FastWARC 2.0 gives such a record with those after it as its text and ends, without an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO

from onrecord.read.web_archives.ahead import Ahead
from onrecord.records.reason import Reason

HEADER_BYTES = 1 << 16
"""The most that a header may take; those of crawlers take a few hundred bytes, addresses included."""

AFTER_BLOCK = 64
"""Bytes within which the next record must begin after a block; the standard has four, two line ends."""

_VERSION = re.compile(rb"WARC/[01]\.[0-9]{1,2}[ \t]{0,9}\r?\n")
# The end of a header, or the beginning of another record where that comes first.
_HEADER_END = re.compile(rb"\n\r?\n|\n(?=WARC/[01]\.)")
_NEXT = re.compile(rb"\n(?=WARC/[01]\.[0-9]{1,2}[ \t]{0,9}\r?\n[A-Za-z-]{1,60}:)")
_NEXT_BYTES = 100
# The next record, as much of it as there is, or the end.
_AFTER = re.compile(rb"([\r\n \t]{0,64})(?:WARC/|(?:W(?:A(?:RC?)?)?)?\Z)")
_LENGTH = re.compile(r"[0-9]{1,18}")
_FOLDED = re.compile(r"\r?\n[ \t]+")


@dataclass(frozen=True, slots=True)
class Record:
    """A record that stands where its length says.

    Attributes:
        number: its place in the file, from 1.
        fields: its header's fields by their names in lower case; of a field given twice the first.
        block: what follows the header.
    """

    number: int
    fields: Mapping[str, str]
    block: bytes


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that could not be taken in, and why."""

    number: int
    reason: Reason


def records(stream: BinaryIO, max_bytes: int) -> Iterator[Record | Broken]:
    """The records of an archive without its compression; after a broken one reading goes on at the next header.

    A record that reaches to where the stream failed is broken, however whole it looks, if no checksum vouches for it.

    Args:
        stream: where the archive is read from; it need not be seekable.
        max_bytes: a record of more is broken, and not held.

    Raises:
        OSError: the stream failed; the records before were given.
    """
    ahead = Ahead(stream)
    _pass_blank_lines(ahead)
    for number in count(1):
        found = _next(ahead, number, max_bytes) if ahead.has(1) else None
        failed = ahead.fault and not ahead.held and not (found and ahead.sound)
        if failed:
            reason = Reason.of("warc_damaged" if ahead.goes_on else "warc_cut_off")
            found = Broken(number, reason) if found or ahead.goes_on else None
        if found:
            yield found
        if failed:
            ahead.go_on()
        elif not found:
            return


def fields_of(header: bytes) -> dict[str, str]:
    """Fields of a WARC or HTTP header by their names in lower case; a line without a colon says nothing."""
    try:
        lines = header.decode()
    except UnicodeDecodeError:
        lines = header.decode("latin-1")
    fields: dict[str, str] = {}
    for line in _FOLDED.sub(" ", lines).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _pass_blank_lines(ahead: Ahead) -> None:
    """Drop what some crawlers leave before the first record."""
    ahead.has(HEADER_BYTES)
    ahead.drop(len(ahead.held) - len(ahead.held.lstrip(b"\r\n \t")))


def _next(ahead: Ahead, number: int, max_bytes: int) -> Record | Broken:
    ended = not ahead.has(HEADER_BYTES)
    version = _VERSION.match(ahead.held)
    end = _HEADER_END.search(ahead.held, version.end() - 1, HEADER_BYTES) if version else None
    if not version or not end or end.end() - end.start() == 1:
        _go_on(ahead, 0)
        cut_off = version and not end and ended
        return Broken(number, Reason.of("warc_cut_off" if cut_off else "warc_header"))
    fields = fields_of(bytes(ahead.held[version.end() : end.start()]))
    stated, start = fields.get("content-length", ""), end.end()
    if not _LENGTH.fullmatch(stated):
        _go_on(ahead, start)
        return Broken(number, Reason.of("warc_length", length=stated[:40]))
    length = int(stated)
    if length > max_bytes:
        return Broken(number, _too_long(ahead, start, length, max_bytes))
    block = _block(ahead, start, length)
    return Broken(number, block) if isinstance(block, Reason) else Record(number, fields, block)


def _block(ahead: Ahead, start: int, length: int) -> bytes | Reason:
    """The block, if it ends where a record may end; what then stands ahead is the next record."""
    end = start + length
    ahead.has(end + AFTER_BLOCK + len(b"WARC/"))
    after = _AFTER.match(ahead.held, end) if len(ahead.held) >= end else None
    if after:
        block = bytes(memoryview(ahead.held)[start:end])
        ahead.drop(after.end(1))
        return block
    short = len(ahead.held) < end
    _go_on(ahead, start)
    return _wrong(ahead, length, short=short)


def _too_long(ahead: Ahead, start: int, length: int, max_bytes: int) -> Reason:
    """Why a record is not read whose length is over the limit: it has that length, or it does not."""
    passed = _go_on(ahead, start) - start
    if length <= passed <= length + AFTER_BLOCK:
        return Reason.of("too_large", limit=max_bytes, size=length)
    return _wrong(ahead, length, short=passed < length)


def _wrong(ahead: Ahead, length: int, *, short: bool) -> Reason:
    """What is said of a length that leads to no record's end: only where nothing follows may the rest be missing."""
    return Reason.of("warc_cut_off" if short and not ahead.has(1) else "warc_length", length=length)


def _go_on(ahead: Ahead, start: int) -> int:
    """Drop what stands before the next header after `start`, and say how much that was."""
    return ahead.drop_before(_NEXT, max(start - 1, 0), _NEXT_BYTES)
