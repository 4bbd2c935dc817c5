from __future__ import annotations

import io
from typing import BinaryIO, cast

from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.archives.checksums import stream_beside, vouched_for
from onrecord.read.carrier import Carrier


@given(st.binary(max_size=300), st.lists(st.tuples(st.booleans(), st.integers(1, 40)), max_size=20))
def test_two_readers_of_one_stream_do_not_disturb_each_other(data: bytes, readings: list[tuple[bool, int]]) -> None:
    stream = cast("BinaryIO", io.BytesIO(data))
    streams = (stream, stream_beside(stream))
    given_ = [b"", b""]
    for which, size in readings:
        given_[which] += streams[which].read(size)
    assert all(data.startswith(one) for one in given_)
    assert [one + stream.read() for one, stream in zip(given_, streams, strict=True)] == [data, data]


def test_what_passes_but_once_is_left_as_it_is() -> None:
    carrier = Carrier("-", "", cast("BinaryIO", io.BytesIO(b"words")), 100)
    assert vouched_for(carrier) is carrier
