"""Files that change while they are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal


def while_unchanged(
    stream: BinaryIO, name: str, found: Iterator[Article | InputRefusal]
) -> Iterator[Article | InputRefusal]:
    """What was found in a file; the article found last is refused where the file has changed meanwhile.

    A program that writes adds at the end, as a log's does, or writes the file anew: either way it is what was read last
    that may be half of two versions. A file that another one replaced, as editors save, stays open as it was.
    """
    before = _state(stream)
    last: Article | InputRefusal | None = None
    for item in found:
        if last is not None:
            yield last
        last = item
    if _state(stream) == before:
        if last is not None:
            yield last
        return
    if isinstance(last, InputRefusal):
        yield last
    left_out = {"left_out": last.name} if isinstance(last, Article) and last.name != name else {}
    yield InputRefusal(name, "", Reason.of("changed_while_read", **left_out))


def _state(stream: BinaryIO) -> tuple[int, int]:
    state = os.fstat(stream.fileno())
    return state.st_size, state.st_mtime_ns
