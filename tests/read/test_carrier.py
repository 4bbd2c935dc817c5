from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.carrier import Carrier

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECES = st.lists(st.binary(min_size=1, max_size=9), max_size=6)


class Breaking(io.RawIOBase):
    """Pieces, one a reading, and then an error."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__()
        self._pieces = list(pieces)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if not self._pieces:
            raise OSError(5, "Input/output error")
        room = memoryview(buffer).cast("B")
        piece = self._pieces[0][: len(room)]
        self._pieces[:1] = [rest] if (rest := self._pieces[0][len(piece) :]) else []
        room[: len(piece)] = piece
        return len(piece)


def carrier(stream: io.IOBase) -> Carrier:
    return Carrier("a", "", cast("BinaryIO", stream), 1_000)


@given(PIECES, st.integers(0, 60))
def test_beginning_is_read_again_with_the_rest(pieces: list[bytes], size: int) -> None:
    data = b"".join(pieces)
    head, begun = carrier(io.BytesIO(data)).begun(size)
    assert head == data[:size]
    assert begun.stream.read() == data


@given(PIECES, st.integers(10, 60))
def test_nothing_before_a_break_is_lost(pieces: list[bytes], size: int) -> None:
    """Buffered or not, and begun as often as readers do."""
    for stream in (Breaking(pieces), io.BufferedReader(Breaking(pieces))):
        head, begun = carrier(stream).begun(size)
        assert b"".join(pieces).startswith(head)
        _, again = begun.begun(size)
        given_ = b"".join(again.stream.read(1) for _ in b"".join(pieces))
        assert given_ == b"".join(pieces)
        with pytest.raises(OSError, match="Input/output error"):
            again.stream.read(1)


def test_break_within_the_beginning_is_told_when_it_is_reached() -> None:
    head, begun = carrier(Breaking([b"row\n", b"ro"])).begun(100)
    assert head == b"row\nro"
    assert begun.stream.readline() == b"row\n"
    with pytest.raises(OSError, match="Input/output error"):
        begun.stream.readline()
