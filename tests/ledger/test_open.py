from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.disks import no_file_over

from onrecord.ledger.errors import (
    DiskFullError,
    LedgerDamagedError,
    LedgerError,
    LedgerMissingError,
    NotALedgerError,
    ReadOnlyError,
)
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article

NOBODY = 65534


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, whom no permission stops."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner can enter, as pytest's own is not."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE articles (article TEXT)")


STRANGERS: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("Dear diary,\n", encoding="utf-8"),
    "short": lambda path: path.write_bytes(b"S"),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "other database": other_database,
}


@pytest.mark.parametrize("make", STRANGERS.values(), ids=STRANGERS)
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_ledger_is_left_as_it_is(path: Path, make: Callable[[Path], object], write: bool) -> None:  # noqa: FBT001
    make(path)
    before, made = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(NotALedgerError, match=r"news\.ledger: .*no onrecord ledger"):
        open_ledger(path, write=write)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, made)
    assert names_in(path.parent) == [path.name]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotALedgerError, match="no file"):
        open_ledger(tmp_path, write=True)


def test_reading_needs_a_ledger_and_makes_none(path: Path) -> None:
    with pytest.raises(LedgerMissingError, match="onrecord build"):
        open_ledger(path)
    assert not path.exists()


def test_writing_needs_a_folder(path: Path) -> None:
    with pytest.raises(LedgerMissingError, match="folder"):
        open_ledger(path / "deeper" / "news.ledger", write=True)


@pytest.mark.parametrize("leftover", [None, "", ".new"])
def test_a_new_ledger_is_made_in_place_of_nothing_or_of_half_a_one(path: Path, leftover: str | None) -> None:
    if leftover is not None:
        path.with_name(path.name + leftover).write_bytes(b"half" if leftover else b"")
    with open_ledger(path, write=True) as ledger:
        assert ledger.check() == []
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize("write", [True, False])
def test_links_that_lead_round_to_each_other_are_no_ledger(tmp_path: Path, write: bool) -> None:  # noqa: FBT001
    here, there = tmp_path / "here.ledger", tmp_path / "there.ledger"
    here.symlink_to(there)
    there.symlink_to(here)
    with pytest.raises(LedgerMissingError, match=r"here\.ledger: links that lead round to each other"):
        open_ledger(here, write=write)
    assert sorted(names_in(tmp_path)) == ["here.ledger", "there.ledger"]


def test_a_link_leads_to_the_ledger(tmp_path: Path) -> None:
    link = tmp_path / "link.ledger"
    link.symlink_to("real.ledger")
    open_ledger(link, write=True).close()
    assert link.is_symlink()
    assert sorted(names_in(tmp_path)) == ["link.ledger", "real.ledger"]


@pytest.mark.parametrize("limit", [0, 4096, 20_000])
def test_a_full_disk_is_left_without_half_a_ledger(path: Path, limit: int) -> None:
    with no_file_over(limit), pytest.raises(DiskFullError, match=r"run again"):
        open_ledger(path, write=True)
    assert names_in(path.parent) == []


def test_a_signed_file_that_is_damaged_says_so(path: Path, build: Callable[..., Published]) -> None:
    build(path, [])
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(LedgerDamagedError, match="damaged"):
        open_ledger(path)


def test_a_reader_needs_no_folder_it_can_write_to(
    open_folder: Path, article: Callable[..., Article], build: Callable[..., Published]
) -> None:
    path = open_folder / "news.ledger"
    build(path, [article(1)])
    open_ledger(path).close()  # what is imported late is imported while it may be
    open_folder.chmod(0o555)
    with as_nobody(), open_ledger(path) as ledger:
        assert len(list(ledger.rows("articles"))) == 1
    with as_nobody(), pytest.raises(ReadOnlyError, match="cannot write beside it"):
        open_ledger(path, write=True)
    assert names_in(open_folder) == ["news.ledger"]


def test_a_log_that_cannot_be_folded_in_is_not_passed_over(
    open_folder: Path, article: Callable[..., Article], build: Callable[..., Published]
) -> None:
    path = open_folder / "news.ledger"
    build(path, [article(1)])
    (open_folder / "news.ledger-wal").write_bytes(b"left by a killed build")
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(ReadOnlyError, match=r"copy both files"):
        open_ledger(path)


def test_a_file_that_may_not_be_read_or_written_says_so(open_folder: Path, build: Callable[..., Published]) -> None:
    path = open_folder / "news.ledger"
    build(path, [])
    open_folder.chmod(0o777)
    path.chmod(0o444)
    with as_nobody(), pytest.raises(ReadOnlyError, match="may not be written to"):
        open_ledger(path, write=True)
    path.chmod(0o000)
    with as_nobody(), pytest.raises(LedgerError, match="cannot be opened"):
        open_ledger(path)


def test_a_path_may_have_signs_that_mean_something_in_addresses(
    tmp_path: Path, build: Callable[..., Published]
) -> None:
    path = tmp_path / "a b#c?mode=memory%20é.ledger"
    build(path, [])
    assert names_in(tmp_path) == [path.name]
    open_ledger(path).close()
