"""Gzip (RFC 1952): one stream of bytes, whichever number of members it is written in."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from onrecord.read.archives.unfolding import DamagedError, Unfolding
from onrecord.read.carrier import Carrier
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SUFFIXES = frozenset((".gz", ".gzip"))
_WITH_HEADER = 16 + zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"
_MEMBER = _MAGIC + b"\x08"
_OF_CHECKSUM = frozenset(("incorrect data check", "incorrect length check"))  # zlib's words
_FOLDED_BYTES = 1 << 13  # what is left of them is copied for each piece, and for each member that is none
PIECE_BYTES = 1 << 14
"""The most that is unfolded at once: where the stream is damaged, what is lost of the sound bytes before."""


def gzip_content(carrier: Carrier) -> Iterator[Carrier | InputRefusal]:
    """What a gzip stream holds, under the same name and with the suffix before `.gz`.

    What follows its end is left out and told of, as the gzip tool does.
    """
    outermost = carrier.unfolding is None
    unfolding = carrier.unfolding or Unfolding()
    stream = _Gunzipped(carrier.stream, unfolding, outermost=outermost)
    anew = carrier.anew
    name = PurePosixPath(carrier.name)
    suffix = PurePosixPath(name.stem).suffix.lower() if carrier.suffix in _SUFFIXES else carrier.suffix
    yield replace(
        carrier,
        suffix=suffix,
        stream=cast("BinaryIO", stream),
        seekable=None,
        anew=anew and (lambda: cast("BinaryIO", _Gunzipped(anew(), copy(unfolding), outermost=outermost))),
        unfolding=unfolding,
        depth=carrier.depth + 1,
    )
    if stream.trailing:
        yield carrier.refusal(Reason.of("trailing_bytes", bytes=stream.trailing, format="gzip"))


class _Gunzipped(io.RawIOBase):
    """The unfolded bytes.

    Attributes:
        trailing: how many bytes follow the end of the last member and are none.

    Raises:
        DamagedError: the bytes are cut off, or are no gzip; what came before has been given.
    """

    def __init__(self, folded: BinaryIO, unfolding: Unfolding, *, outermost: bool) -> None:
        super().__init__()
        self._folded = folded
        self._unfolding = unfolding
        self._outermost = outermost
        self._waiting = b""
        self.trailing = 0
        self._skipped = 0
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
            if self._member.eof:
                self._untested = 0
                if not self._next_member():
                    return b""
            data = self._waiting or self._more()
            piece = self._unfold(data, most)
            if piece:
                self._untested += len(piece)
                return piece
            if not data and not self._member.eof:
                raise DamagedError(Reason.of("truncated", format="gzip"), unsound=self._untested)

    def _unfold(self, data: bytes, most: int) -> bytes:
        try:
            piece = self._member.decompress(data, most)
        except zlib.error as error:
            problem = str(error).rpartition(": ")[2]  # "Error -3 while decompressing data: invalid distance"
            code = "checksum_wrong" if problem in _OF_CHECKSUM else "damaged"
            raise self._damaged(Reason.of(code, format="gzip", problem=problem), data) from error
        self._waiting = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        return piece

    def _damaged(self, reason: Reason, data: bytes) -> DamagedError:
        unsound = self._untested
        return DamagedError(reason, unsound=unsound, goes_on=self._skip_to_member(data))

    def _skip_to_member(self, damaged: bytes) -> bool:
        """Whether a member follows; a web archive has its records in members of their own."""
        data = damaged[1:]  # the damaged member itself may begin here
        passed = len(damaged)
        while (at := data.find(_MEMBER)) < 0:
            more = self._more()
            if not more:
                self._skipped = passed
                return False
            passed += len(more)
            data = data[-len(_MEMBER) :] + more
        self._waiting = data[at:]
        self._begin_member()
        return True

    def _next_member(self) -> bool:
        """Whether another member follows; zeros that fill up a block may stand before it or at the end.

        Where other bytes stand before it, as in an archive with damage, it is found all the same.
        """
        if self.trailing:
            return False
        self._waiting = self._waiting.lstrip(b"\0")
        while len(self._waiting) < len(_MAGIC):
            more = self._more()
            if not more:
                break
            self._waiting = (self._waiting + more).lstrip(b"\0")
        data = self._waiting
        if data and not data.startswith(_MAGIC):
            error = self._damaged(Reason.of("damaged", format="gzip", problem="incorrect header check"), data)
            if error.goes_on:
                raise error
            self.trailing = self._skipped
            return False
        if data:
            self._begin_member()
        return bool(data)

    def _begin_member(self) -> None:
        self._member = zlib.decompressobj(_WITH_HEADER)
        self._untested = 0  # bytes given before the member's checksum was reached

    def _more(self) -> bytes:
        try:
            data = self._folded.read(_FOLDED_BYTES)
        except DamagedError as error:  # of the archive around this one: members before have checksums of their own
            error.unsound = self._untested
            raise
        if self._outermost:
            self._unfolding.took(len(data))
        return data
