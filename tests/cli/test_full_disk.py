"""Full disks, and disks nobody may write to: one sentence, and for readers the ledger as it was."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from tests.disks import READ_ONLY, SMALL, Disk, mounting

from disturbed import Case, Exports, cases, exports, wrong
from onrecord.cli.problems import MAKE_ROOM

Program = Callable[..., "subprocess.CompletedProcess[bytes]"]
ROOM = b"no room left on the disk; free some and run again, what is kept stays kept"
READERS = (("export", "statements"), ("report", "-o", "-"), ("doctor",))


@pytest.fixture
def mounted(tmp_path: Path, executable: Path) -> Iterator[Callable[[str], Disk]]:
    with mounting(tmp_path / "disk", executable) as mount:
        yield mount


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Exports, Exports]:
    """A build on a ledger that shows articles, with what readers see before and after it."""
    case = next(case for case in cases(tmp_path_factory.mktemp("grown")) if case.name == "anew")
    before = case.begin()
    case.finish()
    return case, before, exports(case.ledger)


def build_into(case: Case, ledger: Path) -> tuple[str, ...]:
    return ("build", str(case.inputs), "--ledger", str(ledger), "--actors", str(case.actors))


# Of the 4,000 kB that the build takes beside the ledger: none for the log's index; too little for what is read, for
# what is made of it, for what readers are to see; and enough for all that, but not for folding the log in.
@pytest.mark.parametrize("free", [0, 60, 150, 1400, 3000])
def test_a_disk_that_fills_up_ends_a_build_with_a_sentence_and_the_next_goes_on(
    mounted: Callable[[str], Disk], grown: tuple[Case, Exports, Exports], tmp_path: Path, free: int
) -> None:
    case, before, after = grown
    disk = mounted(SMALL)
    assert case.start
    ledger = disk.folder / "news.ledger"
    shutil.copyfile(case.start, disk.outside / ledger.name)
    disk.fill(free)
    struck = disk.run(*build_into(case, ledger))
    assert (struck.returncode, struck.stdout) == (1, b"")
    assert struck.stderr.startswith(f"onrecord: {ledger}: ".encode() + ROOM)
    assert struck.stderr.count(b"\n") == 1
    assert list(wrong(disk.copy(tmp_path / "struck"), before, *[after] * (free > 2500))) == []
    (disk.outside / "ballast").unlink()
    assert disk.run(*build_into(case, ledger)).returncode == 0
    assert disk.names == [ledger.name]
    assert list(wrong(disk.copy(tmp_path / "ended"), after)) == []


def test_a_new_ledger_leaves_nothing_on_a_full_disk(
    mounted: Callable[[str], Disk], grown: tuple[Case, Exports, Exports]
) -> None:
    disk = mounted(SMALL)
    disk.fill(40)
    struck = disk.run(*build_into(grown[0], disk.folder / "news.ledger"))
    assert (struck.returncode, struck.stdout) == (1, b"")
    assert ROOM in struck.stderr
    assert struck.stderr.count(b"\n") == 1
    assert disk.names == []


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
def test_a_ledger_on_a_full_disk_can_be_read(
    mounted: Callable[[str], Disk], grown: tuple[Case, Exports, Exports], program: Program, command: tuple[str, ...]
) -> None:
    disk = mounted(SMALL)
    ledger = disk.folder / "news.ledger"
    shutil.copyfile(grown[0].ledger, disk.outside / ledger.name)
    disk.fill()
    read = disk.run(*command, "--ledger", ledger)
    assert (read.returncode, read.stderr) == (0, b"")
    shutil.copyfile(grown[0].ledger, ledger)  # what others see there is no disk
    assert read.stdout == program(*command, "--ledger", ledger).stdout
    assert (disk.outside / ledger.name).read_bytes() == grown[0].ledger.read_bytes()


def test_what_is_written_onto_a_full_disk_leaves_the_old_file(
    mounted: Callable[[str], Disk], grown: tuple[Case, Exports, Exports]
) -> None:
    disk = mounted(SMALL)
    old = disk.outside / "rows"
    old.write_bytes(b"old")
    disk.fill(8)
    for command in (("report",), *(("export", "statements", "--format", form) for form in ("jsonl", "csv", "parquet"))):
        written = disk.run(*command, "--ledger", grown[0].ledger, "-o", disk.folder / "rows")
        assert (written.returncode, written.stdout) == (1, b"")
        assert written.stderr == f"onrecord: {disk.folder / 'rows'}: No space left on device\n".encode()
        assert (old.read_bytes(), disk.names) == (b"old", ["rows"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", READERS[:2], ids=lambda command: command[0])
def test_a_full_device_is_one_sentence(
    program: Program, executable: Path, grown: tuple[Case, Exports, Exports], command: tuple[str, ...]
) -> None:
    given = [*command, "--ledger", str(grown[0].ledger)]
    written = program(*given, "-o", "/dev/full")
    assert (written.returncode, written.stderr) == (1, b"onrecord: /dev/full: No space left on device\n")
    with Path("/dev/full").open("wb") as full:
        printed = subprocess.run([executable, *given], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert printed.returncode == 1
    assert printed.stderr == f"onrecord: No space left on device; {MAKE_ROOM}\n".encode()


@contextmanager
def _untouched(path: Path) -> Iterator[None]:
    """The file's bytes and time, and the names beside it, are the same at the end."""
    look: Callable[[], object] = lambda: (path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir()))  # noqa: E731
    before = look()
    yield
    assert look() == before


def test_a_read_only_disk_is_read_from_and_never_written_to(
    mounted: Callable[[str], Disk], grown: tuple[Case, Exports, Exports], tmp_path: Path
) -> None:
    case = grown[0]
    ledger, rows = tmp_path / "disk" / "news.ledger", tmp_path / "disk" / "rows"
    shutil.copyfile(case.ledger, ledger)
    name = grown[1]["articles"].partition('"name": "')[2].partition('"')[0]
    with _untouched(ledger):
        disk = mounted(READ_ONLY)
        for command in READERS:
            read = disk.run(*command, "--ledger", ledger)
            assert (read.returncode, read.stderr) == (0, b"")
            assert read.stdout
        for writing in (build_into(case, ledger), ("forget", name, "--ledger", ledger)):
            struck = disk.run(*writing)
            sentence = (
                f"{ledger}: cannot write beside it (Read-only file system); a build needs a folder it may write to"
            )
            assert (struck.returncode, struck.stdout) == (1, b"")
            assert struck.stderr == f"onrecord: {sentence}, reading does not\n".encode()
        for writing in (("export", "figures"), ("report",)):
            struck = disk.run(*writing, "--ledger", ledger, "-o", rows)
            assert (struck.returncode, struck.stdout) == (1, b"")
            assert struck.stderr == f"onrecord: {rows}: cannot be written here (Read-only file system)\n".encode()


def _hold_files_to(size: int) -> None:
    import resource  # noqa: PLC0415  # where there is none the test is skipped

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


# The second lets the ledger be written, but not what the language's classifier keeps for a moment.
@pytest.mark.parametrize(("limit", "spoken_of"), [(10_000, "news.ledger: "), (250_000, MAKE_ROOM)])
def test_a_limit_on_the_size_of_files_is_a_full_disk(
    program: Program, grown: tuple[Case, Exports, Exports], tmp_path: Path, limit: int, spoken_of: str
) -> None:
    pytest.importorskip("resource")
    case, before, after = grown
    assert case.start
    ledger = tmp_path / "news.ledger"
    shutil.copyfile(case.start, ledger)
    struck = program(*build_into(case, ledger), preexec_fn=partial(_hold_files_to, limit))
    assert (struck.returncode, struck.stdout) == (1, b"")
    assert spoken_of.encode() in struck.stderr
    assert b"run again" in struck.stderr
    assert struck.stderr.count(b"\n") == 1
    assert list(wrong(ledger, before)) == []
    assert program(*build_into(case, ledger)).returncode == 0
    assert list(wrong(ledger, after)) == []
    assert list(tmp_path.iterdir()) == [ledger]
