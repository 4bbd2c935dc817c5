"""The body of an HTTP message without the codings it was sent in."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Callable, Sequence
from typing import Protocol

from fastwarc.stream_io import BrotliReader, ZstdReader

from onrecord.read.carrier import CHUNK_BYTES
from onrecord.records.reason import Reason

# RFC 9112 7.1; extensions after the size say nothing about the body.
_CHUNK = re.compile(rb"[ \t]{0,9}([0-9A-Fa-f]{1,15})[ \t]{0,9}(?:;[^\r\n]{0,999})?\r?\n")
_MARKUP = re.compile(rb"\s{0,64}<")


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _NotSoCodedError(ValueError):
    """The bytes are not what the coding makes."""


def plain_body(body: bytes, codings: Sequence[str], max_bytes: int) -> bytes | Reason:
    """The body with these codings undone, in that order.

    Many crawlers undo a coding and leave the field that names it: a body that is not in its coding stays as it is.

    Args:
        body: the bytes as they were sent.
        codings: their names in lower case, the last applied first.
        max_bytes: a body that unfolds to more is refused.
    """
    for coding in codings:
        undo = _UNDO.get(coding)
        if undo is None:
            return Reason.of("body_coding", coding=coding[:40])
        if not body:
            break
        try:
            body = undo(body, max_bytes + 1)
        except (_NotSoCodedError, OSError, EOFError, zlib.error):
            if not _looks_plain(body, coding):
                return Reason.of("body_damaged", coding=coding)
        if len(body) > max_bytes:
            return Reason.of("too_large", limit=max_bytes)
    return body


def _looks_plain(body: bytes, coding: str) -> bool:
    """Whether the body is markup, or does not begin as the coding does."""
    beginning = _BEGINNINGS.get(coding)
    return bool(_MARKUP.match(body) or (beginning and not beginning.match(body)))


def _unchunked(body: bytes, _most: int) -> bytes:
    pieces: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    raise _NotSoCodedError


def _gunzipped(body: bytes, most: int) -> bytes:
    return _read(gzip.GzipFile(fileobj=io.BytesIO(body)), most)


def _inflated(body: bytes, most: int) -> bytes:
    """Zlib's format as RFC 9110 8.4.1.2 has it, or bare deflate, which some servers send under that name."""
    try:
        return _inflated_in(zlib.MAX_WBITS, body, most)
    except zlib.error:
        return _inflated_in(-zlib.MAX_WBITS, body, most)


def _inflated_in(window_bits: int, body: bytes, most: int) -> bytes:
    inflating = zlib.decompressobj(window_bits)
    inflated = inflating.decompress(body, most)
    if not inflating.eof and len(inflated) < most:
        raise EOFError
    return inflated


def _unbrotlied(body: bytes, most: int) -> bytes:
    return _read(BrotliReader(io.BytesIO(body)), most)


def _unzstandarded(body: bytes, most: int) -> bytes:
    return _read(ZstdReader(io.BytesIO(body)), most)


def _read(stream: _Readable, most: int) -> bytes:
    """The first bytes; piece by piece, since a reader makes room at once for all that it may read."""
    held = io.BytesIO()
    while piece := stream.read(min(CHUNK_BYTES, most - held.tell())):
        held.write(piece)
    return held.getvalue()


def _as_it_is(body: bytes, _most: int) -> bytes:
    return body


_UNDO: dict[str, Callable[[bytes, int], bytes]] = {
    "chunked": _unchunked,
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _inflated,
    "br": _unbrotlied,
    "zstd": _unzstandarded,
    "identity": _as_it_is,
}

# Brotli and deflate have no mark of their own.
_BEGINNINGS = {
    "chunked": _CHUNK,
    "gzip": re.compile(rb"\x1f\x8b"),
    "x-gzip": re.compile(rb"\x1f\x8b"),
    "zstd": re.compile(rb"\x28\xb5\x2f\xfd"),
}
