"""A build that is stopped, by Ctrl-C or by force, while other processes read for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.ledger.open import open_ledger

Program = Callable[..., "subprocess.CompletedProcess[bytes]"]
Start = Callable[[], "subprocess.Popen[bytes]"]
MANY = 400

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at processes as Linux shows them")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    text = "Mayor Ilse Brandt said that {n} lamps are lit. “We wait,” she added. It cost 2 million euros.\n\n"
    rows = ({"id": f"n{n}", "text": text.replace("{n}", str(n))} for n in range(MANY))
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


@pytest.fixture
def _ctrl_c_heeded() -> Iterator[None]:
    """As in a terminal, though the tests may run in the background of a shell, which has its programs ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def start(executable: Path, many: Path) -> Iterator[Start]:
    """Starts a build in a process group of its own, as a terminal does, and waits until another reads with it."""
    begun: list[subprocess.Popen[bytes]] = []

    def build() -> subprocess.Popen[bytes]:
        command = [str(executable), "build", str(many), "--ledger", str(many.with_suffix(".ledger"))]
        one = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        begun.append(one)
        until = time.monotonic() + 30
        while not workers(one.pid) and one.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        return one

    yield build
    for one in begun:
        if one.poll() is None:
            os.killpg(one.pid, signal.SIGKILL)
        one.communicate()


def workers(parent: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status, line = (folder / "status").read_text(), (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if f"\nPPid:\t{parent}\n" in status and b"spawn_main" in line:
            found.append(int(folder.name))
    return found


def alive(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core reads alone")
@pytest.mark.usefixtures("_ctrl_c_heeded")
def test_ctrl_c_while_others_read(start: Start, many: Path, program: Program) -> None:
    build = start()
    time.sleep(0.5)
    os.killpg(build.pid, signal.SIGINT)
    out, err = build.communicate(timeout=20)
    assert (build.returncode, out, err) == (
        130,
        b"",
        b"onrecord: stopped; what was read is kept, and the next build goes on from there\n",
    )
    ledger = many.with_suffix(".ledger")
    with open_ledger(ledger) as opened:
        assert opened.check() == []
        assert list(opened.rows("articles")) == []
    again = program("build", many, "--ledger", ledger)
    assert again.returncode == 0
    assert f"holds {MANY:,} articles".encode() in again.stdout


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core reads alone")
def test_a_killed_build_leaves_no_process_behind(start: Start) -> None:
    build = start()
    others = workers(build.pid)
    assert others
    build.kill()
    build.wait()
    until = time.monotonic() + 20
    while any(map(alive, others)) and time.monotonic() < until:
        time.sleep(0.05)
    assert [process for process in others if alive(process)] == []


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core reads alone")
def test_a_worker_that_is_killed_ends_the_build_with_a_sentence(start: Start) -> None:
    build = start()
    os.kill(workers(build.pid)[0], signal.SIGKILL)
    out, err = build.communicate(timeout=20)
    assert (build.returncode, out) == (1, b"")
    assert err.startswith(b"onrecord: a process that was reading articles was ended from outside")
    assert err.count(b"\n") == 1


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core reads alone")
def test_a_build_in_the_background_of_a_shell_ignores_ctrl_c(start: Start) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        build = start()
    finally:
        signal.signal(signal.SIGINT, before)
    time.sleep(0.5)
    os.killpg(build.pid, signal.SIGINT)
    out, err = build.communicate(timeout=60)
    assert (build.returncode, err) == (0, b"")
    assert out.startswith(f"Read {MANY} articles".encode())
