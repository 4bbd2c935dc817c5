"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.cli.output import replacing

Run = Callable[..., Result]


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def write_half(file: Path) -> None:
    with replacing(file) as stream:
        stream.write(b"half")
        raise KeyboardInterrupt


def test_the_file_appears_when_all_is_written(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with replacing(file) as stream:
        stream.write(b"words")
        assert not file.exists()
    assert file.read_bytes() == b"words"
    assert names(tmp_path) == ["page.html"]


def test_on_an_error_the_old_file_stays_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_half(file)
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["page.html"]


@pytest.mark.parametrize("given", [None, "elsewhere"])
def test_an_error_of_writing_names_the_file_where_it_names_none(tmp_path: Path, given: str | None) -> None:
    file = tmp_path / "page.html"
    with pytest.raises(OSError, match="No space") as caught, replacing(file):
        raise OSError(errno.ENOSPC, "No space left on device", given)
    assert caught.value.errno == errno.ENOSPC
    assert caught.value.filename == (given or str(file))
    assert names(tmp_path) == []


def test_a_reader_gone_early_is_no_other_error(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), replacing(tmp_path / "page.html"):
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_it_may_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "page.html") as stream:
            stream.write(b"words")
    finally:
        os.umask(before)
    assert (tmp_path / "page.html").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links need no rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "there" / "real.html")
    with replacing(link) as stream:
        stream.write(b"words")
    assert link.is_symlink()
    assert (tmp_path / "there" / "real.html").read_bytes() == b"words"


@pytest.mark.skipif(os.name != "posix", reason="pipes with names")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with replacing(pipe) as stream:
            stream.write(b"words")
        assert os.read(reader, 100) == b"words"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_missing_folder_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with (
        pytest.raises(OSError, match=r"cannot be written here \(No such file or directory\)") as caught,
        replacing(tmp_path / "no" / "page.html"),
    ):
        pass
    assert caught.value.filename == str(tmp_path / "no" / "page.html")


@pytest.mark.parametrize("command", [("report",), ("export", "articles")])
def test_an_output_never_replaces_a_ledger(
    run: Run, sample_ledger: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ledger = tmp_path / "my.ledger"
    ledger.write_bytes(sample_ledger.read_bytes())
    link = tmp_path / "link"
    link.symlink_to(ledger)
    for output in (ledger, link):
        result = run(*command, "--ledger", ledger, "-o", output)
        assert result.exit_code == 2
        sentence = "this is a ledger, and it has been left as it is; name another file"
        assert result.stderr == f"onrecord: {output}: {sentence}\n"
    assert ledger.read_bytes() == sample_ledger.read_bytes()


def test_a_loop_of_links_is_one_line(run: Run, sample_ledger: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    result = run("report", "--ledger", sample_ledger, "-o", loop)
    assert result.exit_code in {1, 2}
    assert result.stderr.count("\n") == 1
