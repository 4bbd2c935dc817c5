"""Zip (PKWARE's APPNOTE, as far as ISO/IEC 21320-1 allows it): its members, each to be read like a file."""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from onrecord.read.archives.unfolding import DamagedError, Unfolding
from onrecord.read.archives.zip_names import MIMETYPE, document_format, is_hidden, is_unsafe, member_name, suffix_of
from onrecord.read.archives.zip_streams import member_stream, open_zip
from onrecord.read.carrier import Carrier
from onrecord.read.walk import NAMELESS
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

_ENCRYPTED = 0x1  # bit 0 of the general purpose flags, APPNOTE 4.4.4
_UNIX = 3  # APPNOTE 4.4.2: whose attributes the upper half of `external_attr` are
# APPNOTE 4.4.5. Of bzip2 and LZMA, Python's decompressors cannot be told how much they may unfold at once.
_METHODS = {1: "shrink", 6: "implode", 9: "deflate64", 12: "bzip2", 14: "lzma", 93: "zstd", 95: "xz", 98: "ppmd"}

Found = Iterator[Carrier | InputRefusal]


def zip_members(carrier: Carrier) -> Found:
    """The members, sorted by name as the files of a folder are, and a refusal for each that cannot be read.

    An archive in an archive, or on standard input, is held in memory whole: its list of members stands at its end.
    """
    file = carrier.seekable or _held(carrier)
    if isinstance(file, Reason):
        yield carrier.refusal(file)
        return
    try:
        archive = open_zip(file)
    except DamagedError as error:
        yield _refused_whole(carrier, file, error.reason)
        return
    unfolding = carrier.unfolding or Unfolding(carrier.size or file.seek(0, io.SEEK_END))
    with archive:
        yield from _members(carrier, archive, file, unfolding)


def _held(carrier: Carrier) -> BinaryIO | Reason:
    data = carrier.whole()
    return data if isinstance(data, Reason) else io.BytesIO(data)


def _members(carrier: Carrier, archive: ZipFile, file: BinaryIO, unfolding: Unfolding) -> Found:
    listed = sorted(((member_name(info), info) for info in archive.infolist()), key=_by_name)
    names = {name for name, _ in listed}
    if document := document_format(names, _media_type(archive) if MIMETYPE in names else b""):
        yield _refused_whole(carrier, file, Reason.of("format_not_read_yet", format=document))
        return
    files = [name for name in names if not name.endswith("/")]
    if files and all(is_hidden(name) and not is_unsafe(name) for name in files):
        yield _refused_whole(carrier, file, Reason.of("only_hidden"))
    for name, info in listed:
        if is_unsafe(name):
            yield carrier.refusal(Reason.of("unsafe_name", member=name or NAMELESS))
        elif not is_hidden(name) and not name.endswith("/"):
            yield _member(carrier, archive, name, info, unfolding)


def _by_name(member: tuple[str, ZipInfo]) -> tuple[str, int]:
    return member[0], member[1].header_offset


def _member(
    carrier: Carrier, archive: ZipFile, name: str, info: ZipInfo, unfolding: Unfolding
) -> Carrier | InputRefusal:
    whole_name = f"{carrier.name}/{name}"
    if reason := _not_read(info):
        return InputRefusal(whole_name, "", reason)
    try:
        stream = member_stream(archive, info, unfolding)
    except DamagedError as error:
        return InputRefusal(whole_name, "", error.reason)
    return replace(
        carrier,
        name=whole_name,
        suffix=suffix_of(name),
        stream=stream,
        size=info.file_size,
        seekable=None,
        anew=lambda: member_stream(archive, info, copy(unfolding)),
        depth=carrier.depth + 1,
        unfolding=unfolding,
    )


def _not_read(info: ZipInfo) -> Reason | None:
    if info.flag_bits & _ENCRYPTED:
        return Reason.of("encrypted")
    if info.create_system == _UNIX and stat.S_ISLNK(info.external_attr >> 16):
        return Reason.of("link_in_archive")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return Reason.of("compression_not_read", method=_METHODS.get(info.compress_type, info.compress_type))
    return None


def _media_type(archive: ZipFile) -> bytes:
    try:
        return member_stream(archive, archive.getinfo(MIMETYPE), Unfolding()).read(100)
    except DamagedError:
        return b""


def _refused_whole(carrier: Carrier, file: BinaryIO, reason: Reason) -> InputRefusal:
    file.seek(0)
    return replace(carrier, stream=file).refusal_unread(reason)
