"""One build at a time: a lock that dies with the process that holds it, and that no reader ever meets.

It is an advisory lock of the operating system on a file beside the ledger, not one inside SQLite, so that readers and
`sqlite3` are not held up and a killed build leaves nothing to clear away.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from onrecord.ledger.errors import LedgerBusyError, LedgerMissingError, ReadOnlyError

POLL_SECONDS = 0.1


class BuildLock:
    """The right to write one ledger, until `release` or the end of the process."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._path = ledger.with_name(ledger.name + ".lock")
        self._held: int | None = None
        if sys.platform != "win32":  # workers forked by a build that is then killed must not go on holding its lock
            os.register_at_fork(after_in_child=self._let_go)

    def acquire(self, wait: float, waiting: Callable[[], None]) -> None:
        """Take the lock; call `waiting` once if another process has it.

        Args:
            wait: seconds to wait at most.
            waiting: called before the first wait.

        Raises:
            LedgerBusyError: it is still held after `wait` seconds.
            LedgerMissingError: the ledger's folder does not exist.
            ReadOnlyError: no file can be made in that folder.
        """
        until = time.monotonic() + wait
        if self._try():
            return
        waiting()
        while not self._try():
            if time.monotonic() >= until:
                raise LedgerBusyError(
                    f"{self._ledger}: another build is writing this ledger (waited {wait:g} s); "
                    "try again when it has finished"
                )
            time.sleep(POLL_SECONDS)

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._held is None:
            return
        held, self._held = self._held, None
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(held)
        with suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(held)

    def _let_go(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def _try(self) -> bool:
        handle = self._open()
        # The file may have been removed by its last holder between opening and locking: then this is no lock at all.
        if _lock(handle) and self._is_file(handle):
            self._held = handle
            return True
        os.close(handle)
        return False

    def _open(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError as error:
            raise LedgerMissingError(f"{self._ledger}: the folder {self._ledger.parent} does not exist") from error
        except OSError as error:
            raise ReadOnlyError(
                f"{self._ledger}: cannot write beside it ({error.strerror}); "
                "a build needs a folder it may write to, reading does not"
            ) from error

    def _is_file(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
