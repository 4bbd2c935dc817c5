from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.archives.unfolding import DamagedError
from onrecord.read.carrier import CHUNK_BYTES
from onrecord.read.web_archives.ahead import Ahead
from onrecord.records.reason import Reason

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STOP = re.compile(rb"STOP")
DAMAGE = DamagedError(Reason.of("damaged"), goes_on=True)


class Failing(io.RawIOBase):
    """A stream that gives a few bytes at a time and fails after the last."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        piece = self._data.read(7)
        if not piece:
            raise OSError("the disk is gone")
        memoryview(buffer).cast("B")[: len(piece)] = piece
        return len(piece)


@given(st.binary(max_size=50), st.integers(0, 5), st.integers(0, CHUNK_BYTES * 2))
def test_what_stands_before_a_match_is_dropped_wherever_pieces_meet(after: bytes, start: int, before: int) -> None:
    ahead = Ahead(io.BytesIO(b"." * (before + start) + b"STOP" + after))
    ahead.has(start)
    assert ahead.drop_before(STOP, start, len(b"STOP")) == before + start + len(b"STOP")
    ahead.has(len(after) + 1)
    assert bytes(ahead.held) == after


def test_without_a_match_everything_is_dropped() -> None:
    ahead = Ahead(io.BytesIO(b"." * (3 * CHUNK_BYTES)))
    assert ahead.drop_before(STOP, 0, len(b"STOP")) == 3 * CHUNK_BYTES
    assert not ahead.has(1)


def test_no_more_is_held_than_was_asked_for_and_a_piece() -> None:
    ahead = Ahead(io.BytesIO(b"." * (9 * CHUNK_BYTES)))
    assert ahead.has(1)
    assert len(ahead.held) <= CHUNK_BYTES


@pytest.mark.parametrize("buffered", [True, False])
def test_a_stream_that_fails_gives_what_came_before(buffered: bool) -> None:  # noqa: FBT001
    failing = Failing(b"all of this was read")
    ahead = Ahead(io.BufferedReader(failing) if buffered else cast("BinaryIO", failing))
    assert not ahead.has(100)
    assert bytes(ahead.held) == b"all of this was read"
    with pytest.raises(OSError, match="the disk is gone"):
        ahead.go_on()


def test_a_damaged_stream_is_read_on_where_it_can_be() -> None:
    class Damaged(io.RawIOBase):
        """Gives bytes, fails, and gives more."""

        def __init__(self) -> None:
            super().__init__()
            self._left: list[bytes | DamagedError] = [b"before", DAMAGE, b"behind", b""]

        def read(self, size: int = -1, /) -> bytes:
            piece = self._left.pop(0)
            if isinstance(piece, DamagedError):
                raise piece
            return piece[: max(size, 0)]

    ahead = Ahead(cast("BinaryIO", Damaged()))
    assert not ahead.has(9)
    assert (ahead.goes_on, ahead.sound, bytes(ahead.held)) == (True, False, b"before")
    ahead.go_on()
    assert ahead.has(12)
    assert (ahead.goes_on, ahead.sound, bytes(ahead.held)) == (False, True, b"beforebehind")


def test_a_stream_that_ends_is_none_that_failed() -> None:
    ahead = Ahead(io.BytesIO(b"all"))
    assert not ahead.has(4)
    assert ahead.fault is None
    assert ahead.drop(2) == 2
    assert bytes(ahead.held) == b"l"
