"""Names of the members of a zip archive, and what the whole is by them."""

from __future__ import annotations

import re
import struct
from collections.abc import Collection
from pathlib import PurePosixPath
from zipfile import ZipInfo

_UTF8_NAME = 0x800  # bit 11 of the general purpose flags, APPNOTE 4.4.4
_DRIVE = re.compile(r"[A-Za-z]:/")
_OF_MACS = "__MACOSX"

# APPNOTE 4.3.12: a member's header in the list; its flags, and how long its name and what follows it are.
_LISTED = b"PK\x01\x02"
_HEADER = struct.Struct("<8xH18xHHH12x")
_FLAGS_AT = 8

# Documents that are zip archives: a part that each has (ECMA-376 part 2; JAR File Specification), and the folder that
# tells its kind.
_OFFICE = "[Content_Types].xml"
_OFFICE_FOLDERS = {"word": "docx", "xl": "xlsx", "ppt": "pptx"}
_JAR = "META-INF/MANIFEST.MF"
MIMETYPE = "mimetype"
"""The member of an OpenDocument file or e-book that holds its media type (OpenDocument 1.3 part 2, 3.3; EPUB OCF)."""
_MEDIA_TYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/epub+zip": "epub",
}


def member_name(info: ZipInfo) -> str:
    r"""A member's whole name, with `/` between its parts.

    APPNOTE 4.4.17.1 has them parted so; .NET before 4.6.1 wrote `\` on Windows.
    """
    return _spelt(info).replace("\\", "/")


def _spelt(info: ZipInfo) -> str:
    """The name as it is spelt: without a flag in code page 437, but many programs write UTF-8 all the same."""
    name = info.orig_filename
    if info.flag_bits & _UTF8_NAME:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def is_unsafe(name: str) -> bool:
    """Whether a name could lead out of a folder that the archive is unpacked in: nobody makes one by accident."""
    return not name or name.startswith("/") or "\0" in name or bool(_DRIVE.match(name)) or _climbs(name)


def _climbs(name: str) -> bool:
    return ".." in name.split("/")


def is_hidden(name: str) -> bool:
    """Whether the name is one that a walk through folders passes over, or what Macs put beside files."""
    parts = name.split("/")
    return parts[0] == _OF_MACS or any(part.startswith(".") for part in parts)


def suffix_of(name: str) -> str:
    """The last suffix of the name in lower case."""
    return PurePosixPath(name).suffix.lower()


def document_format(names: Collection[str], media_type: bytes) -> str | None:
    """What kind of document an archive with these members is; `None` for an archive of files.

    Args:
        names: of its members.
        media_type: what its member `MIMETYPE` begins with, empty where it has none.
    """
    if _OFFICE in names:
        folders = {name.partition("/")[0] for name in names}
        return next((kind for folder, kind in _OFFICE_FOLDERS.items() if folder in folders), "Office Open XML")
    if _JAR in names:
        return "jar"
    return next((kind for start, kind in _MEDIA_TYPES.items() if media_type.strip() == start), None)


def with_names_mended(listed: bytes) -> bytes:
    """The list of members, in which names that say they are UTF-8 and are not are names without the flag.

    Anything else is given back as it is.
    """
    mended, at = bytearray(listed), 0
    while listed.startswith(_LISTED, at) and at + _HEADER.size <= len(listed):
        flags, *lengths = _HEADER.unpack_from(listed, at)
        name = listed[at + _HEADER.size : at + _HEADER.size + lengths[0]]
        if flags & _UTF8_NAME and not _is_utf8(name):
            mended[at + _FLAGS_AT : at + _FLAGS_AT + 2] = (flags & ~_UTF8_NAME).to_bytes(2, "little")
        at += _HEADER.size + sum(lengths)
    return bytes(mended)


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True
