"""How much a program holds: its own and what it starts, at one moment, and nobody else's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import resident
from resident import held_by, watched

LISTING = """    0     1  1000
    1    20   300
   20    22    20
   22    23     7
    1    30  5000
   20    21    40
"""
HOLDS = "held = bytearray(100_000_000); import time; time.sleep(1.2)"
STARTS_ONE = f"import subprocess, sys; held = bytearray(100_000_000); subprocess.run([sys.executable, '-c', {HOLDS!r}])"


def test_a_process_holds_what_all_that_come_from_it_hold() -> None:
    assert held_by(20, LISTING) == (300 + 20 + 7 + 40) * 1024
    assert held_by(23, LISTING) == 7 * 1024


def test_of_a_process_that_has_ended_nothing_is_counted() -> None:
    assert held_by(99, LISTING) == 0


def test_processes_that_hold_at_the_same_time_are_summed() -> None:
    code, most = watched([sys.executable, "-c", STARTS_ONE])
    assert code == 0
    assert 200_000_000 < most < 300_000_000


def test_the_number_goes_to_a_file_and_what_is_printed_where_it_would(tmp_path: Path) -> None:
    program = "import sys; print('one line'); sys.exit(3)"
    command = [sys.executable, resident.__file__, "peak.txt", sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (3, "one line\n", "")
    assert int((tmp_path / "peak.txt").read_text(encoding="utf-8")) >= 0


def test_without_a_listing_the_program_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, command: list[str]) -> None:
            super().__init__(command)
            started.append(self)

    def no_listing(*_: object, **__: object) -> None:
        raise FileNotFoundError("ps")

    monkeypatch.setattr(subprocess, "Popen", Noted)
    monkeypatch.setattr(subprocess, "run", no_listing)
    with pytest.raises(FileNotFoundError):
        watched([sys.executable, "-c", "import time; time.sleep(60)"])
    assert started[0].returncode is not None
