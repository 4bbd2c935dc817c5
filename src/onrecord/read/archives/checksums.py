"""Checksums of what is compressed, tested before any of it is read: rows are given before the end is reached."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, cast

from onrecord.read.archives.unfolding import DamagedError
from onrecord.read.carrier import CHUNK_BYTES, Carrier, some

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def stream_beside(stream: BinaryIO) -> BinaryIO:
    """The bytes of a seekable stream from its beginning; who reads on in the stream itself is not disturbed."""
    return cast("BinaryIO", _Beside(stream))


def vouched_for(carrier: Carrier) -> Carrier:
    """The carrier, which breaks off where what a wrong checksum stands for begins.

    What is compressed in it is unfolded once more for that, and nothing of it kept. A stream that cannot be read anew
    is left as it is.

    Raises:
        UnfoldsTooFarError: what was unfolded for a checksum that proved wrong is more than the archive's size allows.
    """
    found = _wrong(carrier.anew()) if carrier.anew and carrier.unfolding else None
    if found is None:
        return carrier
    passed, start, error = found
    if carrier.unfolding:
        carrier.unfolding.gave(passed)
    return replace(carrier, stream=io.BufferedReader(_Until(carrier.stream, start, error)))


def _wrong(stream: BinaryIO) -> tuple[int, int, DamagedError] | None:
    """How much was read until a checksum proved wrong, where what it stands for begins, and the error."""
    passed = 0
    try:
        while piece := some(stream, CHUNK_BYTES):
            passed += len(piece)
    except DamagedError as error:
        if error.is_of_checksum:
            start = 0 if error.unsound is None else passed - error.unsound
            return passed, start, DamagedError(error.reason, unsound=0)
    return None


class _Beside(io.RawIOBase):
    """A seekable stream with a place of its own."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room, before = memoryview(buffer).cast("B"), self._stream.tell()
        self._stream.seek(self._at)
        piece = self._stream.read(len(room))
        self._stream.seek(before)
        self._at += len(piece)
        room[: len(piece)] = piece
        return len(piece)


class _Until(io.RawIOBase):
    """The first bytes of a stream, and then an error."""

    def __init__(self, stream: BinaryIO, size: int, error: DamagedError) -> None:
        super().__init__()
        self._stream = stream
        self._left = size
        self._error = error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        piece = some(self._stream, min(len(room), self._left)) if self._left else b""
        if not piece:
            raise self._error
        self._left -= len(piece)
        room[: len(piece)] = piece
        return len(piece)
