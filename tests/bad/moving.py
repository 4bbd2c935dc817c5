"""Bad inputs that are no file at rest: one that grows while it is read, one that cannot be read."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, Any

import pytest
from tests.bad.case import Refused

from onrecord.records.reason import Reason

GROWING, FORBIDDEN = "growing.jsonl", "forbidden.txt"

ROW = b'{"text": "The ferry sails."}\n'

MOVING: tuple[Refused, ...] = (
    (FORBIDDEN, "", Reason.of("unreadable", problem="Permission denied")),
    (GROWING, "", Reason.of("changed_while_read", left_out=f"{GROWING}#3")),
)
MOVING_READ = (f"{GROWING}#1", f"{GROWING}#2")


class Growing(io.FileIO):
    """A file that somebody adds a line to when all of it has been read."""

    grown = False

    def readinto(self, buffer: Any, /) -> int:
        """Read on; at its end, let the file grow."""
        size = super().readinto(buffer) or 0
        if not size and not self.grown:
            self.grown = True
            with open(self.name, "ab") as file:  # noqa: PTH123 - `Path.open` is what opens this class
                file.write(ROW)
        return size


def let_move(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the two into the folder, and have them behave so when they are opened."""
    plain = Path.open

    def opened(path: Path, mode: str = "r", **rest: Any) -> IO[Any]:
        if path.name == FORBIDDEN:
            raise PermissionError(13, "Permission denied")
        if path.name == GROWING:
            return io.BufferedReader(Growing(path))
        return plain(path, mode, **rest)

    (folder / GROWING).write_bytes(ROW * 2)
    (folder / FORBIDDEN).write_bytes(b"Words.")
    # Permissions do not stop the superuser, under whom tests may run.
    monkeypatch.setattr(Path, "open", opened)
