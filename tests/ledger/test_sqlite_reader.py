"""A ledger can be read where there is no room for as much as a log's index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.disks import no_file_over

from onrecord.ledger.errors import DiskFullError
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article


@pytest.mark.parametrize("limit", [0, 1000])
def test_a_reader_needs_no_room_on_the_disk(
    path: Path, article: Callable[..., Article], build: Callable[..., Published], limit: int
) -> None:
    build(path, [article(1)])
    before = path.read_bytes()
    with no_file_over(limit), open_ledger(path) as ledger:
        assert len(list(ledger.rows("statements"))) == 2
    with (
        no_file_over(limit),
        pytest.raises(DiskFullError, match=r"news\.ledger: no room left.* what is kept stays kept"),
    ):
        open_ledger(path, write=True)
    assert path.read_bytes() == before
    open_ledger(path).close()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("limit", [0, 1000])
def test_on_a_full_disk_a_log_that_was_left_is_not_passed_over(
    path: Path, article: Callable[..., Article], build: Callable[..., Published], limit: int
) -> None:
    build(path, [article(1)])
    path.with_name(path.name + "-wal").write_bytes(b"left by a killed build")
    with no_file_over(limit), pytest.raises(DiskFullError, match="no room left"):
        open_ledger(path)
