"""Gzip (RFC 1952): one stream of bytes, whichever number of members it is written in."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from onrecord.read.archives.unfolding import DamagedError, Unfolding
from onrecord.read.carrier import Carrier
from onrecord.records.reason import Reason

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SUFFIXES = frozenset((".gz", ".gzip"))
_WITH_HEADER = 16 + zlib.MAX_WBITS
_MEMBER = b"\x1f\x8b\x08"
_FOLDED_BYTES = 1 << 13  # what is left of them is copied for each piece, and for each member that is none
PIECE_BYTES = 1 << 14
"""The most that is unfolded at once: where the stream is damaged, what is lost of the sound bytes before."""


def gzip_content(carrier: Carrier) -> Iterator[Carrier]:
    """What a gzip stream holds, under the same name and with the suffix before `.gz`."""
    unfolding = carrier.unfolding or Unfolding()
    stream = _Gunzipped(carrier.stream, unfolding, outermost=carrier.unfolding is None)
    name = PurePosixPath(carrier.name)
    suffix = PurePosixPath(name.stem).suffix.lower() if carrier.suffix in _SUFFIXES else carrier.suffix
    yield replace(
        carrier,
        suffix=suffix,
        stream=cast("BinaryIO", stream),
        seekable=None,
        unfolding=unfolding,
        depth=carrier.depth + 1,
    )


class _Gunzipped(io.RawIOBase):
    """The unfolded bytes.

    Raises:
        DamagedError: the bytes are cut off, or are no gzip; what came before has been given.
    """

    def __init__(self, folded: BinaryIO, unfolding: Unfolding, *, outermost: bool) -> None:
        super().__init__()
        self._folded = folded
        self._unfolding = unfolding
        self._outermost = outermost
        self._waiting = b""
        self._begin_member()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        piece = self._piece(min(len(room), PIECE_BYTES))
        self._unfolding.gave(len(piece))
        room[: len(piece)] = piece
        return len(piece)

    def _piece(self, most: int) -> bytes:
        while True:
            if self._member.eof and not self._next_member():
                return b""
            data = self._waiting or self._more()
            piece = self._unfold(data, most)
            if piece:
                self._untested += len(piece)
                return piece
            if not data and not self._member.eof:
                raise DamagedError(Reason.of("truncated", format="gzip"), sound=not self._untested)

    def _unfold(self, data: bytes, most: int) -> bytes:
        try:
            piece = self._member.decompress(data, most)
        except zlib.error as error:
            reason = Reason.of("damaged", format="gzip", problem=_problem(error))
            sound = not self._untested
            raise DamagedError(reason, sound=sound, goes_on=self._skip_to_member(data)) from error
        self._waiting = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        return piece

    def _skip_to_member(self, damaged: bytes) -> bool:
        """Whether a member follows; a web archive has its records in members of their own."""
        data = damaged[1:]  # the damaged member itself may begin here
        while (at := data.find(_MEMBER)) < 0:
            more = self._more()
            if not more:
                return False
            data = data[-len(_MEMBER) :] + more
        self._waiting = data[at:]
        self._begin_member()
        return True

    def _next_member(self) -> bool:
        """Whether another member follows; zeros that fill up a block may stand before it or at the end."""
        self._waiting = self._waiting.lstrip(b"\0")
        while not self._waiting:
            more = self._more()
            if not more:
                return False
            self._waiting = more.lstrip(b"\0")
        self._begin_member()
        return True

    def _begin_member(self) -> None:
        self._member = zlib.decompressobj(_WITH_HEADER)
        self._untested = 0  # bytes given before the member's checksum was reached

    def _more(self) -> bytes:
        data = self._folded.read(_FOLDED_BYTES)
        if self._outermost:
            self._unfolding.took(len(data))
        return data


def _problem(error: zlib.error) -> str:
    """Zlib's own words: "Error -3 while decompressing data: invalid distance" without the number."""
    return str(error).rpartition(": ")[2]
