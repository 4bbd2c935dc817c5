from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.carrier import Carrier
from onrecord.records.reason import Reason

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


@pytest.mark.parametrize("limit", [60_000_000_000, 2**62])
def test_a_limit_past_all_memory_takes_none(limit: int) -> None:
    for raw in (io.BytesIO(b"Words."), io.BufferedReader(Breaking([]))):
        stream = cast("BinaryIO", raw)
        data, broken = Carrier("a", "", stream, limit).as_far_as_it_goes()
        assert (data, broken is None) == ((b"Words.", True) if isinstance(raw, io.BytesIO) else (b"", False))


@given(PIECES)
def test_all_before_a_break_is_given_with_the_error(pieces: list[bytes]) -> None:
    data, broken = carrier(io.BufferedReader(Breaking(pieces))).as_far_as_it_goes()
    assert data == b"".join(pieces)
    assert isinstance(broken, OSError)
    with pytest.raises(OSError, match="Input/output error"):
        carrier(io.BufferedReader(Breaking(pieces))).whole()


def test_whole_is_held_to_the_limit() -> None:
    assert carrier(io.BytesIO(b"x" * 1_000)).whole() == b"x" * 1_000
    assert carrier(io.BytesIO(b"x" * 1_001)).whole() == Reason.of("too_large", limit=1_000)


def test_break_within_the_beginning_is_told_when_it_is_reached() -> None:
    head, begun = carrier(Breaking([b"row\n", b"ro"])).begun(100)
    assert head == b"row\nro"
    assert begun.stream.readline() == b"row\n"
    with pytest.raises(OSError, match="Input/output error"):
        begun.stream.readline()
