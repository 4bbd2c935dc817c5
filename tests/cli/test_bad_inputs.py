"""The folder of bad inputs through the commands that read: each is told of once, and the good ones are read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from tests.bad.case import Refused
from tests.bad.folder import BAD, GOOD, LIMIT, NO_FILES, SAID, made
from tests.bad.moving import MOVING, MOVING_READ, let_move

Run = Callable[..., Result]

REFUSED = sorted((*(refused for case in BAD for refused in case.refused), *NO_FILES, *MOVING))
READ = sorted((*(name for case in BAD for name in case.read), *GOOD, *MOVING_READ))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "in"
    path.mkdir()
    with made(path):
        let_move(path, monkeypatch)
        yield path


def tells_of(line: str, refused: Refused) -> bool:
    """Whether the line names the file, the place and the reason."""
    name, place, reason = refused
    where = f"{name}, {place}" if place else name
    details = [value.encode("unicode_escape").decode() if "\0" in value else value for _, value in reason.params]
    return line.startswith(f"onrecord: {where}: ") and SAID[reason.code] in line and all(one in line for one in details)


def assert_all_told(stderr: str) -> None:
    lines = stderr.splitlines()
    telling = {refused: [line for line in lines if tells_of(line, refused)] for refused in REFUSED}
    assert {refused: len(found) for refused, found in telling.items()} == dict.fromkeys(REFUSED, 1)
    assert sorted(line for [line] in telling.values()) == sorted(lines)


def test_build_tells_of_each_keeps_each_and_reads_the_rest(run: Run, folder: Path, tmp_path: Path) -> None:
    result = run("build", folder, "--ledger", tmp_path / "l", "--max-bytes", str(LIMIT))
    assert result.exit_code == 3
    assert_all_told(result.stderr)
    kept = [json.loads(line) for line in run("export", "refusals", "--ledger", tmp_path / "l").stdout.splitlines()]
    told = [(row["name"], row["reason"]) for row in kept if row["stage"] == "read"]
    assert sorted(told) == sorted((name, reason.code) for name, _, reason in REFUSED)
    articles = run("export", "articles", "--ledger", tmp_path / "l").stdout.splitlines()
    assert sorted(json.loads(line)["name"] for line in articles) == READ


def test_annotate_tells_of_each_and_prints_the_rest(run: Run, folder: Path) -> None:
    result = run("annotate", folder, "--max-bytes", str(LIMIT))
    assert result.exit_code == 3
    assert_all_told(result.stderr)
    assert sorted(json.loads(line)["article"]["name"] for line in result.stdout.splitlines()) == READ
