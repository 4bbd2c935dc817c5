"""Small zip archives for tests, byte by byte, so that they can be wrong in every way."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

STORED, DEFLATED, BZIP2 = 0, 8, 12
ENCRYPTED = 0x1
UTF8 = 0x800
SYMLINK = 0o120777 << 16
UNIX = 3 << 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member, and the lies the archive tells about it.

    Attributes:
        name: as its bytes stand in both headers.
        data: unfolded.
        method: of compression.
        flags: general purpose flags.
        attributes: external ones.
        crc: the checksum that is told; `None` is the true one.
        size: the unfolded size that is told; `None` is the true one.
        at: where the archive says the member begins; `None` is the truth.
    """

    name: bytes
    data: bytes = b""
    method: int = DEFLATED
    flags: int = UTF8
    attributes: int = 0
    crc: int | None = None
    size: int | None = None
    at: int | None = None


def zipped(*members: Member, before: bytes = b"", comment: bytes = b"") -> bytes:
    """An archive of these members, as APPNOTE 4.3 lays it out.

    Args:
        members: in order of the archive.
        before: bytes before the first header, which offsets do not count, as of an archive that unpacks itself.
        comment: the archive's.
    """
    body, listed = bytearray(), bytearray()
    for member in members:
        told, folded = _told(member)
        at = len(body) if member.at is None else member.at
        body += b"PK\x03\x04" + told + struct.pack("<HH", len(member.name), 0) + member.name + folded
        listed += b"PK\x01\x02" + struct.pack("<H", UNIX | 20) + told
        listed += struct.pack("<HHHHHII", len(member.name), 0, 0, 0, 0, member.attributes, at) + member.name
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(listed), len(body), len(comment))
    return before + bytes(body + listed) + b"PK\x05\x06" + end + comment


def texts(**named: str) -> bytes:
    """An archive of text files; `a="..."` is a file `a.txt`."""
    return zipped(*(Member(name=f"{name}.txt".encode(), data=text.encode()) for name, text in named.items()))


def _told(member: Member) -> tuple[bytes, bytes]:
    """What both headers tell of a member, and its bytes as they lie in the archive."""
    folded = _deflated(member.data) if member.method == DEFLATED else member.data
    crc = zlib.crc32(member.data) if member.crc is None else member.crc
    size = len(member.data) if member.size is None else member.size
    no_date = 0x21  # 1 January 1980
    return struct.pack("<HHHHHIII", 20, member.flags, member.method, 0, no_date, crc, len(folded), size), folded


def _deflated(data: bytes) -> bytes:
    folding = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return folding.compress(data) + folding.flush()


def joined(archives: Sequence[bytes]) -> bytes:
    """An archive of archives, `0.zip`, `1.zip` and so on."""
    return zipped(*(Member(name=b"%d.zip" % number, data=data) for number, data in enumerate(archives)))
