from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.ledger.errors import LedgerBusyError
from onrecord.ledger.open import open_ledger


def test_a_second_build_waits_says_so_once_and_then_gives_up(path: Path) -> None:
    said: list[str] = []
    with (
        open_ledger(path, write=True),
        pytest.raises(LedgerBusyError, match="another build"),
    ):
        open_ledger(path, write=True, wait=0.3, waiting=lambda: said.append("waiting"))
    assert said == ["waiting"]
    open_ledger(path, write=True, waiting=lambda: said.append("again")).close()
    assert said == ["waiting"]


HOLD = """
import sys, time
from onrecord.ledger.open import open_ledger
ledger = open_ledger(sys.argv[1], write=True)
print("holding", flush=True)
time.sleep(float(sys.argv[2]))
ledger.close()
"""


def test_a_second_build_goes_on_when_the_first_is_done_or_dead(path: Path) -> None:
    for seconds, deadly in (("0.5", False), ("60", True)):
        holder = subprocess.Popen([sys.executable, "-c", HOLD, path, seconds], stdout=subprocess.PIPE, text=True)
        with holder:
            assert holder.stdout
            assert holder.stdout.readline() == "holding\n"
            if deadly:
                holder.kill()
            begun = time.monotonic()
            with open_ledger(path, write=True, wait=30):
                assert deadly or time.monotonic() - begun > 0.1
    assert list(path.parent.iterdir()) == [path]


WORKER = """
import os, signal, sys, time
from onrecord.ledger.open import open_ledger
ledger = open_ledger(sys.argv[1], write=True)
if not os.fork():
    print("working", flush=True)
    time.sleep(60)
    os._exit(0)
time.sleep(60)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system forks no workers")
def test_the_workers_of_a_killed_build_do_not_hold_its_lock(path: Path) -> None:
    build = subprocess.Popen(
        [sys.executable, "-c", WORKER, path], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    with build:
        assert build.stdout
        assert build.stdout.readline() == "working\n"
        build.kill()
        build.wait()
        open_ledger(path, write=True, wait=2).close()
        os.killpg(build.pid, signal.SIGKILL)
