"""From the inputs a user names to the files to read, in a fixed order."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.read.archives.unfolding import DamagedError
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

STDIN = "-"
NAMELESS = '""'
"""What an input without a name is called in its refusal."""


@dataclass(frozen=True, slots=True)
class Source:
    """A thing to read.

    Attributes:
        name: its base name, its path inside the folder given, or "-".
        path: where it lies; `None` is standard input.
    """

    name: str
    path: Path | None


def sources(inputs: Sequence[str], leave_out: frozenset[str] = frozenset()) -> Iterator[Source | InputRefusal]:
    """Every file the inputs mean: inputs in the order given, folders sorted by path and without hidden files.

    `leave_out` are real paths of files that are passed over where they lie in a folder given.
    """
    for given in inputs:
        if given == STDIN:
            yield Source(STDIN, None)
            continue
        if not given:  # `Path("")` would be the current folder, which nobody named
            yield InputRefusal(NAMELESS, "", Reason.of("not_found"))
            continue
        path = Path(given)
        kind = _kind(path)
        if isinstance(kind, Reason):
            yield InputRefusal(_printable(given), "", kind)
        elif kind == "folder":
            yield from _inside(path, leave_out)
        else:
            yield Source(_printable(path.name), path)


def why(error: OSError) -> Reason:
    """The reason for what the operating system refused, or an archive could not give."""
    if isinstance(error, DamagedError):
        return error.reason
    if error.errno == errno.ELOOP:
        return Reason.of("symlink_loop")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Reason.of("not_found")
    return Reason.of("unreadable", problem=error.strerror or type(error).__name__)


def _inside(folder: Path, leave_out: frozenset[str]) -> Iterator[Source | InputRefusal]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if leave_out and os.path.realpath(path) in leave_out:
            continue
        name = _printable(path.relative_to(folder).as_posix()) if path != folder else _printable(str(folder))
        kind = "folder" if path == folder else _kind_inside(path)
        if isinstance(kind, Reason):
            yield InputRefusal(name, "", kind)
        elif kind == "file":
            yield Source(name, path)
        else:
            try:
                waiting += _children(path)
            except OSError as error:
                yield InputRefusal(name, "", why(error))


def _children(folder: Path) -> list[Path]:
    """What is not hidden in a folder, last first.

    A folder sorts as if a slash ended its name, so that the whole walk comes out sorted by path.
    """
    with os.scandir(folder) as entries:
        seen = [(entry.name + "/" * entry.is_dir(follow_symlinks=False), entry.name) for entry in entries]
    return [folder / name for _, name in sorted(seen, reverse=True) if not name.startswith(".")]


def _kind_inside(path: Path) -> str | Reason:
    """As `_kind`, but a link to a folder is not followed: two such links make a walk without end."""
    kind = _kind(path)
    if kind != "folder" or not path.is_symlink():
        return kind
    target, here = path.resolve(), path.parent.resolve()
    return Reason.of("symlink_loop" if target == here or target in here.parents else "symlink_to_folder")


def _kind(path: Path) -> str | Reason:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return why(error)
    except ValueError:  # a NUL in the name
        return Reason.of("not_found")
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else Reason.of("not_a_regular_file", kind=_special(mode))


def _special(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "pipe"
    return "socket" if stat.S_ISSOCK(mode) else "device"


def _printable(name: str) -> str:
    """A name as UTF-8 can hold it: a byte that is none is written as its hexadecimal escape."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
