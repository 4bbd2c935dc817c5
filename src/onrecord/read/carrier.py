"""What carries articles: a named stream of bytes, read whole or on from any point."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from onrecord.read.decoding import UTF8_BOM, UTF16_BOMS, decode_text
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK_BYTES = 1 << 16


class _Rewound(io.RawIOBase):
    """Bytes that were read already, and then the rest of the stream they were read from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        if self._head:
            piece, self._head = self._head[: len(room)], self._head[len(room) :]
        else:
            piece = memoryview(self._rest.read(len(room)))
        room[: len(piece)] = piece
        return len(piece)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A file or standard input while it is read.

    Attributes:
        name: what the user calls it.
        suffix: the last suffix of its name in lower case, "" for standard input.
        stream: its bytes; reading moves on.
        max_bytes: the most that is held in memory at once, for one document or one line.
    """

    name: str
    suffix: str
    stream: BinaryIO
    max_bytes: int

    def again(self, head: bytes) -> Carrier:
        """The same carrier with `head`, which was read from it, to be read again."""
        return replace(self, stream=io.BufferedReader(_Rewound(head, self.stream)))

    def whole(self) -> bytes | Reason:
        """Everything that is left, or `too_large`."""
        data = self.stream.read(self.max_bytes + 1)
        return data if len(data) <= self.max_bytes else Reason.of("too_large", limit=self.max_bytes)

    def refusal(self, reason: Reason, data: bytes | None = None, place: str = "") -> InputRefusal:
        """The refusal of this carrier, or of `data` at `place` in it."""
        return InputRefusal(self.name, place, reason, "" if data is None else sha256(data).hexdigest())

    def refusal_unread(self, reason: Reason) -> InputRefusal:
        """The refusal of what was recognised by its first bytes; the rest is read for its hash alone."""
        total, size = sha256(), 0
        while piece := self.stream.read(CHUNK_BYTES):
            size += len(piece)
            if size > self.max_bytes:
                return self.refusal(reason)
            total.update(piece)
        return InputRefusal(self.name, "", reason, total.hexdigest())

    def in_utf8(self) -> Carrier | InputRefusal:
        """The same in UTF-8 without a byte-order mark, as readers of rows want it.

        UTF-16 is held in memory whole: its line ends cannot be found byte by byte.
        """
        head = self.stream.read(len(UTF8_BOM))
        if head == UTF8_BOM:
            return self
        again = self.again(head)
        if not head.startswith(UTF16_BOMS):
            return again
        data = again.whole()
        if isinstance(data, Reason):
            return self.refusal(data)
        text = decode_text(data)
        if isinstance(text, Reason):
            return self.refusal(text, data)
        return replace(self, stream=io.BytesIO(text.removeprefix("\ufeff").encode()))
