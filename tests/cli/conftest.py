"""Running commands: in this process, and as a user does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]

ARTICLE = "PORT ALDER, 3 June 2025 — The harbour is open again, Mayor Ilse Brandt said. It has 30 berths.\n"


@pytest.fixture
def run() -> Run:
    """Runs a command within this process; what it raises beyond an exit fails the test."""

    def invoke(*args: str | Path, given: bytes = b"") -> Result:
        result = CliRunner().invoke(cli, [str(arg) for arg in args], input=given, prog_name="onrecord")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture(scope="session")
def executable() -> Path:
    """The program as it is installed beside this Python."""
    return Path(sys.executable).parent / "onrecord"


@pytest.fixture(scope="session")
def program(executable: Path) -> Program:
    """Runs the program as a process of its own."""

    def call(*args: str | Path, given: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
        command = [str(executable), *map(str, args)]
        return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def ledger(run: Run, article: Path, tmp_path: Path) -> Path:
    """A ledger of that one article."""
    path = tmp_path / "harbour.ledger"
    assert run("build", article, "--ledger", path).exit_code == 0
    return path
