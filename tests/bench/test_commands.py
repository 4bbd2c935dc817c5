"""Running a program: its output, its peak, what it may end with, and how it is shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import commands
from commands import BenchError, Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for name in ("work", "shared"):
        (tmp_path / name).mkdir()
    return Place(tmp_path / "work", tmp_path / "shared")


def test_output_is_given_or_kept_in_a_file(place: Place) -> None:
    assert place.run(sys.executable, "-c", "print('çedilla')").out == "çedilla\n"
    ran = place.run(sys.executable, "-c", "print('çedilla')", to="said.txt")
    assert ran.out == ""
    assert (place.work / "said.txt").read_text(encoding="utf-8") == "çedilla\n"


def test_another_exit_code_is_an_error_with_what_was_complained_of(place: Place) -> None:
    program = "import sys; print('no such ledger', file=sys.stderr); sys.exit(3)"
    assert place.run(sys.executable, "-c", program, allowed=(0, 3)).code == 3
    with pytest.raises(BenchError, match="exit code 3: no such ledger"):
        place.run(sys.executable, "-c", program)


def test_a_program_that_is_not_there_is_an_error(place: Place) -> None:
    with pytest.raises(BenchError, match="cannot be started"):
        place.run(place.work / "nothing")


PEAKS = """
import sys
from pathlib import Path
from commands import Place

place = Place(Path(sys.argv[1]), Path(sys.argv[1]))
for program in ("bytearray(300_000_000)", "pass"):
    print(place.run(sys.executable, "-c", program).peak)
"""


def test_each_programs_peak_is_its_own(place: Place) -> None:
    # From a small process, as the bench is one: Linux counts in what the starting process held.
    bench = str(Path(commands.__file__).parent)
    driver = [sys.executable, "-c", PEAKS, str(place.work)]
    done = subprocess.run(driver, env={**os.environ, "PYTHONPATH": bench}, capture_output=True, text=True, check=True)
    large, small = map(int, done.stdout.split())
    assert large > 300_000_000 > small


def test_processor_time_counts_the_processes_a_program_starts_and_no_waiting(place: Place) -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    ran = place.run(sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])")
    waited = place.run(sys.executable, "-c", "import time; time.sleep(0.3)")
    assert ran.cpu >= 0.3
    assert waited.cpu < waited.seconds - 0.2


def test_commands_are_shown_without_this_machines_folders(place: Place) -> None:
    words = [sys.executable, f"{place.shared}/score/times.py", f"{place.shared}/corpora/x", f"{place.work}/a.jsonl"]
    assert place.shown(words, "b.jsonl") == "python $SHARED/score/times.py $SHARED/corpora/x a.jsonl > b.jsonl"
