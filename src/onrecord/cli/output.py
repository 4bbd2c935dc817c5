"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

from onrecord.cli.problems import Misused
from onrecord.ledger.sqlite import APPLICATION_ID, application


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` once all are written; on an error the old file stays.

    A ledger is never written over.

    A link stays a link, and its target is replaced; a device or a pipe is written to as it is.

    Raises:
        Misused: there is a ledger at `path`.
        OSError: nothing can be written there, or no more; the error names `path`.
    """
    spare_ledgers(path)
    with _named(path), path.open("wb") if path.exists() and not path.is_file() else _drafted(path) as stream:
        yield stream


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have an error that names no file, as those of writing do, name this one."""
    try:
        yield
    except OSError as error:
        if error.filename or not error.strerror:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def _drafted(path: Path) -> Iterator[BinaryIO]:
    with _draft(path) as stream:
        draft = Path(stream.name)
        try:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            draft.chmod(0o666 & ~_umask())
            draft.replace(os.path.realpath(path))
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def spare_ledgers(path: Path) -> None:
    """Have nobody write an export over a ledger.

    Raises:
        Misused: there is a ledger at `path`.
    """
    if path.is_file() and path.stat().st_size and application(Path(os.path.realpath(path))) == APPLICATION_ID:
        raise Misused(f"{path}: this is a ledger, and it has been left as it is; name another file")


def _draft(path: Path) -> BinaryIO:
    """A file beside the one that is to be written."""
    place = Path(os.path.realpath(path))
    try:
        with suppress(FileNotFoundError):
            path.stat()  # a loop of links is told of, not replaced
        return cast("BinaryIO", NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False))
    except OSError as error:
        raise OSError(error.errno, f"cannot be written here ({error.strerror})", str(path)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
