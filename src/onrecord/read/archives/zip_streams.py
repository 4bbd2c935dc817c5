"""Streams around a zip archive: what goes wrong in one is told as one kind of error."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from onrecord.read.archives.unfolding import DamagedError, Unfolding
from onrecord.read.archives.zip_names import with_names_mended
from onrecord.records.reason import Reason

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_AT_ONCE = 64 * 1024 * 1024
"""The most that is read of an archive at once: only a list of half a million members or more is longer."""

PIECE_BYTES = 1 << 14
"""The most that is unfolded at once: of a damaged member, so much of what is sound may be lost before the damage."""

_WRONG_CHECKSUM = "Bad CRC-32"  # how its words for a wrong one begin
_NO_END = "File is not a zip file"  # the zipfile module's words for an archive without the record at its end
_BEFORE_BEGINNING = "It is said to stand before the archive's beginning"

# What the zipfile module lets through of an archive that lies about itself, beside its own error.
_LIES = (BadZipFile, NotImplementedError, RuntimeError, ValueError, OverflowError, struct.error, zlib.error)


def open_zip(file: BinaryIO) -> ZipFile:
    """The archive in a seekable stream.

    Raises:
        DamagedError: there is none, or its list of members cannot be read.
    """
    with _told():
        try:
            return ZipFile(cast("BinaryIO", _Bounded(file)))
        except UnicodeDecodeError:  # one name costs its own spelling, not the archive
            bounded = _Bounded(file, names_mended=True)
            archive = ZipFile(cast("BinaryIO", bounded))
            bounded.names_mended = False
            return archive


def member_stream(archive: ZipFile, info: ZipInfo, unfolding: Unfolding) -> BinaryIO:
    """A member's bytes, counted as they come out.

    Raises:
        DamagedError: they are cut off, or are not those the archive says they are. What came before has been given.
    """
    with _told():
        return cast("BinaryIO", _Unzipped(archive.open(info), unfolding))


@contextmanager
def _told() -> Iterator[None]:
    """Have whatever is wrong with the archive raised as `DamagedError`."""
    try:
        yield
    except EOFError as error:
        raise DamagedError(Reason.of("truncated", format="zip")) from error
    except _LIES as error:
        raise DamagedError(_reason(error)) from error


def _reason(error: Exception) -> Reason:
    problem = "its name is no UTF-8" if isinstance(error, UnicodeError) else str(error)
    if problem == _NO_END:
        return Reason.of("truncated", format="zip")
    code = "checksum_wrong" if problem.startswith(_WRONG_CHECKSUM) else "damaged"
    return Reason.of(code, format="zip", problem=problem)


class _Bounded(io.RawIOBase):
    """A seekable stream of which no more than `MOST_AT_ONCE` is read in one go: so long a list would fill memory.

    Attributes:
        names_mended: whether what is read is the list of members, in which no name should claim in vain to be UTF-8.
    """

    def __init__(self, stream: BinaryIO, *, names_mended: bool = False) -> None:
        super().__init__()
        self._stream = stream
        self.names_mended = names_mended

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if offset < 0 and whence == io.SEEK_SET:
            raise BadZipFile(_BEFORE_BEGINNING)
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int = -1) -> bytes:
        if size > MOST_AT_ONCE:
            raise DamagedError(Reason.of("too_many_members", limit=f"{MOST_AT_ONCE} bytes of names"))
        data = self._stream.read(size)
        return with_names_mended(data) if self.names_mended else data


class _Unzipped(io.RawIOBase):
    """A member's bytes."""

    def __init__(self, member: IO[bytes], unfolding: Unfolding) -> None:
        super().__init__()
        self._member = member
        self._unfolding = unfolding

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        with _told():
            piece = self._member.read(min(len(room), PIECE_BYTES))
        self._unfolding.gave(len(piece))
        room[: len(piece)] = piece
        return len(piece)
