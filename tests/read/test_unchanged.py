from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

ROWS = b"".join(b'{"text": "Ferry %d sails."}\n' % number for number in range(1, 4))


def reading(path: Path) -> Iterator[Article | InputRefusal]:
    """A reading of the file that has begun."""
    found = read_inputs([str(path)])
    first = next(found)
    assert first.name == f"{path.name}#1"
    return found


@pytest.mark.parametrize("added", [b'{"text": "Ferry 4 sails."}\n', b'{"te'])
def test_row_read_last_is_left_out_of_a_file_that_grows(tmp_path: Path, added: bytes) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(ROWS)
    found = reading(path)
    with path.open("ab") as file:
        file.write(added)
    *_, last = rest = list(found)
    whole = added.endswith(b"\n")
    assert [item.name for item in rest if isinstance(item, Article)] == ["log.jsonl#2", "log.jsonl#3"]
    left_out = {"left_out": "log.jsonl#4"} if whole else {}
    assert last == InputRefusal("log.jsonl", "", Reason.of("changed_while_read", **left_out))
    assert whole or rest[-2].name == "log.jsonl"  # the row that is half, as a refusal


def test_file_of_the_same_size_that_was_written_anew_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(ROWS)
    found = reading(path)
    with path.open("r+b") as file:
        file.write(ROWS.replace(b"sails", b"sinks"))
    assert [item.name for item in found] == ["log.jsonl#2", "log.jsonl"]


def test_file_that_another_replaces_is_read_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(ROWS)
    found = reading(path)
    (tmp_path / "new").write_bytes(b"")
    (tmp_path / "new").rename(path)
    assert [item.name for item in found] == ["log.jsonl#2", "log.jsonl#3"]


def test_document_that_changes_is_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Words.")
    times = iter((1, 2))
    monkeypatch.setattr("onrecord.read.unchanged._state", lambda stream: next(times))
    assert list(read_inputs([str(path)])) == [InputRefusal("a.txt", "", Reason.of("changed_while_read"))]
