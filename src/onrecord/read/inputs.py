"""The inputs a user names, read one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from onrecord.read.carrier import Carrier
from onrecord.read.csv_rows import read_csv
from onrecord.read.json_rows import read_json
from onrecord.read.kinds import HEAD_BYTES, recognise
from onrecord.read.page import read_page_file
from onrecord.read.plain import read_plain
from onrecord.read.walk import Source, sources, why
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

MAX_BYTES = 256 * 1024 * 1024

_READERS = {"text": read_plain, "page": read_page_file, "json": read_json, "csv": read_csv}


def read_inputs(
    inputs: Sequence[str],
    stdin: BinaryIO | None = None,
    max_bytes: int = MAX_BYTES,
    leave_out: frozenset[str] = frozenset(),
) -> Iterator[Article | InputRefusal]:
    """Every article of the inputs, and a refusal for whatever gives none; nothing is read before it is asked for.

    Args:
        inputs: paths of files or folders, in the order to read them; "-" is standard input.
        stdin: what "-" reads; the process's own standard input where it is `None`.
        max_bytes: a file of more is refused unread; so is one line of that length on standard input.
        leave_out: real paths of files that are passed over where they lie in a folder given.
    """
    for source in sources(inputs, leave_out):
        if isinstance(source, InputRefusal):
            yield source
        elif source.path is None:
            yield from _guarded(source, stdin or sys.stdin.buffer, max_bytes)
        else:
            yield from _file(source, source.path, max_bytes)


def _file(source: Source, path: Path, max_bytes: int) -> Iterator[Article | InputRefusal]:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            yield InputRefusal(source.name, "", Reason.of("too_large", limit=max_bytes, size=size))
            return
        with path.open("rb") as stream:
            yield from _guarded(source, stream, max_bytes)
    except OSError as error:
        yield InputRefusal(source.name, "", why(error))


def _guarded(source: Source, stream: BinaryIO, max_bytes: int) -> Iterator[Article | InputRefusal]:
    """What a stream gives; one that breaks off gives a refusal after what came before."""
    try:
        yield from _read(source, stream, max_bytes)
    except OSError as error:
        yield InputRefusal(source.name, "", why(error))


def _read(source: Source, stream: BinaryIO, max_bytes: int) -> Iterator[Article | InputRefusal]:
    head = stream.read(HEAD_BYTES)
    suffix = PurePosixPath(source.name).suffix.lower()
    carrier = Carrier(source.name, suffix, stream, max_bytes).again(head)
    kind = recognise(head, suffix)
    if isinstance(kind, Reason):
        yield carrier.refusal_unread(kind)
        return
    silent = True
    for found in _READERS[kind](carrier):
        silent = False
        yield found
    if silent:  # a header without rows, an empty list
        yield carrier.refusal(Reason.of("empty"), head if len(head) < HEAD_BYTES else None)
