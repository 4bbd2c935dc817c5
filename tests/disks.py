"""Disks that are full or read-only, mounted for one program alone, where the system lets us."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

SMALL = 'mount -t tmpfs -o size=8m tmpfs "$1"'
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'


@dataclass(frozen=True)
class Disk:
    """A folder that is a disk of its own for programs run by `run`; others see it at `outside`."""

    folder: Path
    outside: Path
    run: Callable[..., subprocess.CompletedProcess[bytes]]

    @property
    def names(self) -> list[str]:
        return sorted(path.name for path in self.outside.iterdir() if path.name != "ballast")

    def fill(self, free: int = 0) -> None:
        """Leave so many kB."""
        with (self.outside / "ballast").open("wb", buffering=0) as stream:
            while shutil.disk_usage(self.outside).free > free * 1024:
                stream.write(bytes(1024))

    def copy(self, to: Path) -> Path:
        """The ledger with what lies beside it, where there is room."""
        shutil.copytree(self.outside, to, ignore=lambda _, __: ["ballast"])
        return to / "news.ledger"


@contextmanager
def mounting(folder: Path, program: Path) -> Iterator[Callable[[str], Disk]]:
    """Makes a folder a disk, mounted by a line of shell, for a program; the test is skipped where that cannot be."""
    if not (shutil.which("unshare") and shutil.which("nsenter")):
        pytest.skip("needs unshare and nsenter, of util-linux")
    folder.mkdir()
    holders: list[subprocess.Popen[bytes]] = []

    def mount(how: str) -> Disk:
        shell = ["sh", "-c", f"{how} && echo mounted && exec cat", "sh", str(folder)]
        command, pipe = ["unshare", "--map-root-user", "--mount", *shell], subprocess.PIPE
        holder = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
        holders.append(holder)
        assert holder.stdout
        if holder.stdout.readline() != b"mounted\n":
            pytest.skip("this system lets nobody mount a disk for one program alone")
        enter = ["nsenter", "--target", str(holder.pid), "--user", "--preserve-credentials", "--mount", str(program)]

        def run(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
            return subprocess.run([*enter, *map(str, args)], capture_output=True, check=False, timeout=240)

        return Disk(folder, Path(f"/proc/{holder.pid}/root{folder}"), run)

    try:
        yield mount
    finally:
        for holder in holders:
            holder.kill()
            holder.communicate()


@contextmanager
def no_file_over(limit: int) -> Iterator[None]:
    """As on a disk that is full: no file grows over so many bytes."""
    resource = pytest.importorskip("resource")
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
