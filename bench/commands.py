"""Running a program and watching what it takes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

ONRECORD = str(Path(sys.executable).with_name("onrecord"))
# Linux counts the peak in KiB, macOS in bytes.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class BenchError(Exception):
    """What keeps the bench from going on, as a sentence."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A program that has ended.

    Attributes:
        seconds: from its start to its end.
        cpu: seconds of processor time that it and its processes took.
        peak: resident bytes, at its peak, of the largest of its processes; Linux counts in what the bench itself
            held when it started the program, which is less than any of them.
        code: its exit code.
        out: what it printed, where that went to no file.
        shown: its command for a reader.
    """

    seconds: float
    cpu: float
    peak: int
    code: int
    out: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bench works.

    Attributes:
        work: a folder that is removed at the end.
        shared: the folder with corpora, scorers and seeds.
        prefixes: beginnings of paths and what a reader is shown for them.
    """

    work: Path
    shared: Path
    prefixes: tuple[tuple[str, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        interpreter = Path(sys.executable)
        known = (
            (f"{self.work}/", ""),
            (f"{self.shared}/", "$SHARED/"),
            (str(interpreter), "python"),
            (f"{interpreter.parent}/", ""),
        )
        object.__setattr__(self, "prefixes", known)

    def onrecord(self, *arguments: str | Path, to: str | None = None, allowed: Sequence[int] = (0,)) -> Ran:
        """Run `onrecord`; see `run`."""
        return self.run(ONRECORD, *arguments, to=to, allowed=allowed)

    def score(self, scorer: str, *arguments: str | Path, to: str | None = None, allowed: Sequence[int] = (0,)) -> Ran:
        """Run a scorer; see `run`."""
        return self.run(sys.executable, self.shared / "score" / scorer, *arguments, to=to, allowed=allowed)

    def run(self, *arguments: str | Path, to: str | None = None, allowed: Sequence[int] = (0,)) -> Ran:
        """Run a program in the work folder.

        Args:
            arguments: program and arguments.
            to: name of a file in the work folder for what it prints.
            allowed: exit codes that mean it did what it should.

        Raises:
            BenchError: it could not be started, or ended with another code.
        """
        words = [str(argument) for argument in arguments]
        out = self.work / (to or "out.txt")
        errors = self.work / "errors.txt"
        with out.open("wb") as printed, errors.open("wb") as complaints:
            ended = _watched(words, self.work, printed.fileno(), complaints.fileno())
        shown = self.shown(words, to)
        if ended.code not in allowed:
            tail = errors.read_text(encoding="utf-8", errors="replace").strip()[-2000:]
            raise BenchError(f"`{shown}` ended with exit code {ended.code}: {tail}")
        return replace(ended, out="" if to else out.read_text(encoding="utf-8"), shown=shown)

    def shown(self, words: Sequence[str], to: str | None = None) -> str:
        """A command with short names for this machine's folders."""
        return " ".join(map(self._short, words)) + (f" > {to}" if to else "")

    def _short(self, word: str) -> str:
        for prefix, short in self.prefixes:
            if word.startswith(prefix):
                return short + word.removeprefix(prefix)
        return word


def _watched(words: Sequence[str], folder: Path, out: int, errors: int) -> Ran:
    """Run to the end. `wait4` alone tells one child's peak and time apart from those of the children before it."""
    start = time.perf_counter()
    try:
        process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
    except OSError as error:
        raise BenchError(f"{words[0]} cannot be started: {error.strerror}") from error
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        process.kill()
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, cpu = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    return Ran(seconds, cpu, usage.ru_maxrss * RSS_UNIT, process.returncode)
