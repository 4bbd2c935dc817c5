from __future__ import annotations

import os
from typing import TYPE_CHECKING

from onrecord.read.walk import Source, sources
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"words")


def names(*inputs: str) -> list[str]:
    return [found.name for found in sources(inputs)]


def test_folder_is_sorted_by_whole_path_without_hidden_files(tmp_path: Path) -> None:
    fill(tmp_path, "a/x.txt", "a.txt", "a-b/y.txt", "B.txt", ".hidden", ".git/config", "a/.x", "a/b/c/d.txt")
    found = names(str(tmp_path))
    assert found == ["B.txt", "a-b/y.txt", "a.txt", "a/b/c/d.txt", "a/x.txt"]
    assert found == sorted(found)


def test_hidden_file_is_read_where_it_is_named(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden", ".folder/a.txt")
    assert names(str(tmp_path / ".hidden"), str(tmp_path / ".folder")) == [".hidden", "a.txt"]


def test_link_to_a_file_is_followed_and_a_named_link_to_a_folder_too(tmp_path: Path) -> None:
    fill(tmp_path, "folder/a.txt")
    (tmp_path / "folder" / "b.txt").symlink_to("a.txt")
    (tmp_path / "named").symlink_to("folder")
    assert names(str(tmp_path / "named")) == ["a.txt", "b.txt"]


def test_deep_folders_do_not_recurse(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(300):
        here /= "d"
    here.mkdir(parents=True)
    (here / "a.txt").write_bytes(b"words")
    assert names(str(tmp_path)) == ["d/" * 300 + "a.txt"]


def test_name_that_is_no_utf8_is_escaped(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"words")
    assert names(str(tmp_path)) == ["caf\\xe9.txt"]


def test_folder_that_cannot_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", forbid)
    [refusal] = sources([str(tmp_path)])
    assert refusal == InputRefusal(str(tmp_path), "", Reason.of("unreadable", problem="Permission denied"))


def test_empty_name_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert list(sources([""])) == [InputRefusal('""', "", Reason.of("not_found"))]
    assert names(".") == ["a.txt"]


def test_standard_input_and_impossible_names() -> None:
    assert list(sources(["-", "a\0b"])) == [Source("-", None), InputRefusal("a\0b", "", Reason.of("not_found"))]
