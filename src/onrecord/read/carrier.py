"""What carries articles: a named stream of bytes, read whole or on from any point."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from onrecord.read.archives.unfolding import Unfolding
from onrecord.read.characters.decoding import UTF8_BOM, UTF16_BOMS, decode_text
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK_BYTES = 1 << 16


def some(stream: BinaryIO, size: int) -> bytes:
    """The next bytes, at most `size`, fewer where the stream gives fewer at once; none at its end.

    `read` of a buffered stream loses what it gathered when the stream breaks off; what is read so is kept.
    """
    return stream.read1(size) if isinstance(stream, io.BufferedIOBase) else stream.read(size)


class _Rewound(io.RawIOBase):
    """Bytes that were read already, and then the rest of the stream they were read from."""

    def __init__(self, head: bytes, rest: BinaryIO, broken: OSError | None = None) -> None:
        super().__init__()
        self._head = memoryview(head)
        self._rest = rest
        self._broken = broken

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        if self._head:
            piece, self._head = self._head[: len(room)], self._head[len(room) :]
        elif self._broken:
            broken, self._broken = self._broken, None
            raise broken
        else:
            piece = memoryview(some(self._rest, len(room)))
        room[: len(piece)] = piece
        return len(piece)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A file, standard input or a member of an archive while it is read.

    Attributes:
        name: what the user calls it; a member's is `news.zip/a/b.html`.
        suffix: the last suffix of its name in lower case, "" for standard input; of what is inside for gzip.
        stream: its bytes; reading moves on. Where they break off it raises `OSError`, and `why` knows the reason.
        max_bytes: the most that is held in memory at once, for one document or one line.
        size: its bytes as they are known before reading: a file's size, what an archive says of a member.
        seekable: the file itself, for a format that is read from its end; `None` where there is but a stream.
        anew: gives its bytes from the beginning once more; `None` where they pass but once.
        depth: how many archives it is in.
        unfolding: what the outermost of them has unfolded to so far.
    """

    name: str
    suffix: str
    stream: BinaryIO
    max_bytes: int
    size: int | None = None
    seekable: BinaryIO | None = None
    anew: Callable[[], BinaryIO] | None = None
    depth: int = 0
    unfolding: Unfolding | None = None

    def again(self, head: bytes) -> Carrier:
        """The same carrier with `head`, which was read from it, to be read again."""
        return replace(self, stream=io.BufferedReader(_Rewound(head, self.stream)))

    def begun(self, size: int) -> tuple[bytes, Carrier]:
        """The first `size` bytes, and the carrier with them to be read again.

        A stream that breaks off within them gives what came before, and breaks off when it is read again.
        """
        head, broken = b"", None
        try:
            while len(head) < size and (piece := some(self.stream, size - len(head))):
                head += piece
        except OSError as error:
            broken = error
        return head, replace(self, stream=io.BufferedReader(_Rewound(head, self.stream, broken)))

    def whole(self) -> bytes | Reason:
        """Everything that is left, or `too_large`."""
        data, broken = self.as_far_as_it_goes()
        if broken:
            raise broken
        return data

    def as_far_as_it_goes(self) -> tuple[bytes | Reason, OSError | None]:
        """Everything up to where the stream breaks off, or `too_large`; and the error where it does."""
        # Gathered piece by piece: `read` makes room for all that it may read, however little there is.
        held = io.BytesIO()
        try:
            while held.tell() <= self.max_bytes and (piece := some(self.stream, CHUNK_BYTES)):
                held.write(piece)
        except OSError as error:
            return held.getvalue(), error
        data = held.getvalue()
        return (data if len(data) <= self.max_bytes else Reason.of("too_large", limit=self.max_bytes)), None

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
