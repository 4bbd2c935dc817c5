"""The lines of a CSV file, whichever line ends it has."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.carrier import CHUNK_BYTES, Carrier


def csv_lines(carrier: Carrier) -> Iterator[bytes]:
    """Lines with their ends, at most `max_bytes + 1` bytes at once.

    Where a carriage return alone ends the first line, as Excel for Mac saves "CSV (Macintosh)", it ends them all.
    """
    head, again = carrier.begun(CHUNK_BYTES)
    first = head.partition(b"\n")[0]
    if b"\r" in first[:-1]:
        yield from _by_carriage_return(again)
    else:
        while line := again.stream.readline(again.max_bytes + 1):
            yield line


def _by_carriage_return(carrier: Carrier) -> Iterator[bytes]:
    open_: list[bytes] = []
    length = 0
    while chunk := carrier.stream.read(CHUNK_BYTES):
        *ended, last = chunk.split(b"\r")
        for piece in ended:
            yield b"".join([*open_, piece, b"\r"])
            open_, length = [], 0
        open_.append(last)
        length += len(last)
        if length > carrier.max_bytes:
            yield b"".join(open_)
            open_, length = [], 0
    if length:
        yield b"".join(open_)
