"""The program without its start: forked from a process that has loaded all of it.

Loading takes most of a small build's time, and nothing is at stake meanwhile. Nor is it at Python's own end, which such
a process does without: onnxruntime waits there for threads that no fork takes along.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from commands import BenchError

# It leads a process group of its own, as what a terminal starts does, and sees no ledger before it is forked.
SERVER = """
import json, os, sys
import onrecord
from onrecord.cli import build, main
onrecord.annotate("“It is open,” said Mayor Ilse Brandt.")
for line in sys.stdin:
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        for stream in range(3):
            os.dup2(os.open(os.devnull, os.O_RDWR), stream)
        sys.argv = ["onrecord", *json.loads(line)]
        code = 1
        try:
            main.main()
        except SystemExit as ended:
            code = ended.code
        finally:
            os._exit(code)
    os.setpgid(child, child)  # whichever of the two comes first
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Forked:
    """One run of the program.

    Attributes:
        pid: its process, and the group that it leads.
        code: how it ended, as `subprocess` tells it; `None` before `ended` has seen it.
    """

    def __init__(self, answers: int) -> None:
        self._answers = answers
        self.pid = _number(answers)
        self.code: int | None = None

    def ended(self, seconds: float | None) -> bool:
        """Whether it has ended, or does within so many seconds; `None` waits for it."""
        if self.code is None and select.select([self._answers], [], [], seconds)[0]:
            self.code = _number(self._answers)
        return self.code is not None


class Forks:
    """Starts the program, one run at a time; a context manager."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-c", SERVER]
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._server as server:
            server.kill()

    def start(self, arguments: Sequence[str]) -> Forked:
        """Start `onrecord` with these arguments; the run before it must have ended."""
        stdin, stdout = self._server.stdin, self._server.stdout
        assert stdin  # noqa: S101  # both are pipes
        assert stdout  # noqa: S101
        stdin.write(json.dumps(arguments).encode() + b"\n")
        return Forked(stdout.fileno())


def _number(answers: int) -> int:
    """The next line of the answers, read by single bytes: what is buffered here would be hidden from `select`."""
    line = b""
    while not line.endswith(b"\n"):
        if not (byte := os.read(answers, 1)):
            raise BenchError("the process that starts the program has ended before its time")
        line += byte
    return int(line)
