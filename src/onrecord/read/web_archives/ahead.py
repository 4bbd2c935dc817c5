"""A stream with the bytes ahead of the reader in hand: as many as were asked for, no more."""

from __future__ import annotations

import io
import re
from typing import BinaryIO

from onrecord.read.archives.unfolding import DamagedError
from onrecord.read.carrier import CHUNK_BYTES


class Ahead:
    """The bytes of a stream that were read and not yet dropped.

    A stream that fails counts as ended where it failed, so that what came before can be used.

    Attributes:
        held: those bytes.
        fault: what the stream failed with.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.held = bytearray()
        self.fault: OSError | None = None
        self._read = stream.read1 if isinstance(stream, io.BufferedIOBase) else stream.read
        self._ended = False

    def has(self, count: int) -> bool:
        """Whether at least so many bytes are ahead."""
        while len(self.held) < count and self._more():
            pass
        return len(self.held) >= count

    def drop(self, count: int) -> int:
        """Let go of the next bytes, and say how many there were."""
        count = min(count, len(self.held))
        del self.held[:count]
        return count

    def drop_before(self, pattern: re.Pattern[bytes], start: int, longest: int) -> int:
        """Drop everything up to the end of the next match, or all there is, and say how much that was.

        Args:
            pattern: what to look for.
            start: where to begin to look.
            longest: bytes that a match may take, with all that it looks ahead at.
        """
        dropped = 0
        while not (match := pattern.search(self.held, start)):
            dropped += self.drop(max(start, len(self.held) - longest))
            start = 0
            if not self._more():
                return dropped + self.drop(len(self.held))
        return dropped + self.drop(match.end())

    @property
    def sound(self) -> bool:
        """Whether what was held before the stream failed is as it was written."""
        return not self.fault or (isinstance(self.fault, DamagedError) and self.fault.sound)

    @property
    def goes_on(self) -> bool:
        """Whether the stream failed and can be read on behind what is damaged."""
        return isinstance(self.fault, DamagedError) and self.fault.goes_on

    def go_on(self) -> None:
        """Read on where the stream failed.

        Raises:
            OSError: what it failed with, where it cannot be read on.
        """
        if self.fault and not self.goes_on:
            raise self.fault
        self.fault, self._ended = None, False

    def _more(self) -> bool:
        if not self._ended:
            try:
                piece = self._read(CHUNK_BYTES)
            except OSError as error:
                self.fault, piece = error, b""
            self.held += piece
            self._ended = not piece
        return not self._ended
