"""The inputs a user names, read one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from onrecord.read.archives.checksums import stream_beside, vouched_for
from onrecord.read.archives.gzips import gzip_content
from onrecord.read.archives.unfolding import DamagedError, UnfoldsTooFarError
from onrecord.read.archives.zips import zip_members
from onrecord.read.carrier import Carrier
from onrecord.read.feeds.feed import read_feed
from onrecord.read.kinds import HEAD_BYTES, Kind, recognise
from onrecord.read.pages.page import read_page_file
from onrecord.read.plain import read_plain
from onrecord.read.rows.csv_rows import read_csv
from onrecord.read.rows.json_rows import read_json
from onrecord.read.unchanged import while_unchanged
from onrecord.read.walk import Source, sources, why
from onrecord.read.web_archives.warc import read_warc
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Found = Iterator[Article | InputRefusal]

MAX_BYTES = 256 * 1024 * 1024

_READERS: dict[Kind, Callable[[Carrier], Found]] = {
    "text": read_plain,
    "page": read_page_file,
    "json": read_json,
    "csv": read_csv,
    "feed": read_feed,
    "warc": read_warc,
}

_ARCHIVES: dict[Kind, Callable[[Carrier], Iterator[Carrier | InputRefusal]]] = {
    "gzip": gzip_content,
    "zip": zip_members,
}
"""What holds files in its turn; each is recognised by its content like any other."""

_ONE_BY_ONE = frozenset((*_ARCHIVES, "warc"))
"""What is read member by member or record by record: `max_bytes` holds for each of them, not for the whole."""

_ROW_BY_ROW = frozenset(("json", "csv"))
"""What gives articles before it is read to its end, where a checksum stands; a web archive has one a record."""

MOST_DEPTH = 2
"""An archive in an archive is read; what a third one holds is not."""


def read_inputs(
    inputs: Sequence[str],
    stdin: BinaryIO | None = None,
    max_bytes: int = MAX_BYTES,
    leave_out: frozenset[str] = frozenset(),
) -> Found:
    """Every article of the inputs, and a refusal for whatever gives none; nothing is read before it is asked for.

    Args:
        inputs: paths of files or folders, in the order to read them; "-" is standard input.
        stdin: what "-" reads; the process's own standard input where it is `None`.
        max_bytes: a file of more is refused unread; so is one line of that length on standard input. Of an archive
            it is the limit of each member, of a web archive that of each record.
        leave_out: real paths of files that are passed over where they lie in a folder given.
    """
    for source in sources(inputs, leave_out):
        if isinstance(source, InputRefusal):
            yield source
        elif source.path is None:
            yield from _guarded(Carrier(source.name, "", stdin or sys.stdin.buffer, max_bytes))
        else:
            yield from _file(source, source.path, max_bytes)


def _file(source: Source, path: Path, max_bytes: int) -> Found:
    suffix = PurePosixPath(source.name).suffix.lower()
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            anew = partial(stream_beside, stream)
            carrier = Carrier(source.name, suffix, stream, max_bytes, size=size, seekable=stream, anew=anew)
            yield from while_unchanged(stream, source.name, _guarded(carrier))
    except OSError as error:
        yield InputRefusal(source.name, "", why(error))


def _guarded(carrier: Carrier) -> Found:
    """What a carrier gives; one that breaks off gives a refusal after what came before.

    Only the archive that the user named is refused for unfolding too far, once, whichever member was being read.
    """
    with_articles = False
    try:
        for found in _read(carrier):
            with_articles = with_articles or isinstance(found, Article)
            yield found
    except UnfoldsTooFarError as error:
        if carrier.depth:
            raise
        yield InputRefusal(carrier.name, "", error.reason)
    except OSError as error:
        reason = error.after_articles() if with_articles and isinstance(error, DamagedError) else why(error)
        yield InputRefusal(carrier.name, "", reason)


def _read(carrier: Carrier) -> Found:
    head, begun = carrier.begun(HEAD_BYTES)
    kind = recognise(head, carrier.suffix)
    if carrier.size is not None and carrier.size > carrier.max_bytes and kind not in _ONE_BY_ONE:
        yield carrier.refusal(Reason.of("too_large", limit=carrier.max_bytes, size=carrier.size))
        return
    if kind in _ARCHIVES and carrier.depth == MOST_DEPTH:
        kind = Reason.of("nested_too_deep", format=kind)
    if isinstance(kind, Reason):
        yield begun.refusal_unread(kind)
        return
    if kind in _ROW_BY_ROW:
        begun = vouched_for(begun)
    silent = True
    for found in _members(kind, begun) if kind in _ARCHIVES else _READERS[kind](begun):
        silent = False
        yield found
    if silent:  # a header without rows, an empty list
        yield carrier.refusal(Reason.of("empty"), head if len(head) < HEAD_BYTES else None)


def _members(kind: Kind, carrier: Carrier) -> Found:
    for member in _ARCHIVES[kind](carrier):
        if isinstance(member, InputRefusal):
            yield member
        else:
            yield from _guarded(member)
