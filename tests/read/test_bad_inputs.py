from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from tests.bad.case import Bad
from tests.bad.folder import BAD, GOOD, LIMIT, NO_FILES, made

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every bad input, and some good ones."""
    path = tmp_path_factory.mktemp("bad")
    with made(path):
        yield path


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_bad_file_is_refused_with_its_place_and_reason(folder: Path, case: Bad) -> None:
    found = list(read_inputs([str(folder / case.name)], max_bytes=LIMIT))
    refused = [item for item in found if isinstance(item, InputRefusal)]
    assert [(item.name, item.place, item.reason) for item in refused] == list(case.refused)
    assert [item.name for item in found if isinstance(item, Article)] == list(case.read)
    assert all((len(item.source_hash) == 64) == case.hashed for item in refused)


def test_bad_files_leave_the_good_ones(folder: Path) -> None:
    found = list(read_inputs([str(folder)], max_bytes=LIMIT))
    good = [name for case in BAD for name in case.read] + list(GOOD)
    assert sorted(item.name for item in found if isinstance(item, Article)) == sorted(good)
    refused = [refusal for case in BAD for refusal in case.refused] + list(NO_FILES)
    given = [(item.name, item.place, item.reason) for item in found if isinstance(item, InputRefusal)]
    assert sorted(given) == sorted(refused)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    [refusal] = read_inputs([str(tmp_path / "gone.txt")])
    assert refusal == InputRefusal(str(tmp_path / "gone.txt"), "", Reason.of("not_found"))
    [device] = read_inputs(["/dev/null"])
    assert device == InputRefusal("/dev/null", "", Reason.of("not_a_regular_file", kind="device"))


def test_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not stop the superuser, under whom tests may run.
    def forbid(_path: Path, _mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_bytes(b"words")
    monkeypatch.setattr(Path, "open", forbid)
    [refusal] = read_inputs([str(tmp_path)])
    assert refusal == InputRefusal("a.txt", "", Reason.of("unreadable", problem="Permission denied"))
