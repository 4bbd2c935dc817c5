"""What is no ledger of ours to write, or to read, is never written to: its bytes, its time and its folder stay."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import Result

from onrecord.cli.main import cli
from onrecord.ledger import migrate, steps
from onrecord.ledger.open import open_ledger

Run = Callable[..., Result]
Make = Callable[[Path, bytes], object]
COMMANDS = {
    "build": ("build", "{inputs}"),
    "export": ("export", "statements"),
    "report": ("report", "-o", "-"),
    "forget": ("forget", "harbour.txt"),
    "doctor": ("doctor",),
    "diff": ("diff", "--since", "2025-03-04"),
}


def of_another(path: Path, application: int = 0, journal: str = "delete") -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute(f"PRAGMA application_id={application}")
        connection.execute("CREATE TABLE articles (article TEXT)")


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("harbour.txt", "The harbour is open again.")


def of_version(path: Path, ledger: bytes, version: int) -> None:
    path.write_bytes(ledger)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={version}")


NO_LEDGER: dict[str, Make] = {
    "text": lambda path, _: path.write_text("Dear diary,\n", encoding="utf-8"),
    "zip": lambda path, _: zipped(path),
    "database without an application id": lambda path, _: of_another(path),
    "database of another program": lambda path, _: of_another(path, 0x0F055112),
    "database with a log": lambda path, _: of_another(path, journal="wal"),
    "less than a header": lambda path, ledger: path.write_bytes(ledger[:60]),
}
DAMAGED: dict[str, Make] = {
    "a header alone": lambda path, ledger: path.write_bytes(ledger[:100]),
    "a page alone": lambda path, ledger: path.write_bytes(ledger[:4096]),
    "half": lambda path, ledger: path.write_bytes(ledger[: len(ledger) // 8192 * 4096]),
    "half and part of a page": lambda path, ledger: path.write_bytes(ledger[: len(ledger) // 8192 * 4096 + 77]),
    "no version": lambda path, ledger: of_version(path, ledger, 0),
}


def refused(run: Run, path: Path, article: Path, command: tuple[str, ...]) -> str:
    """What is said of a file that must stay as it is."""

    def look() -> object:
        content = path.read_bytes() if path.is_file() else None
        return content, path.stat().st_mtime_ns, sorted(path.parent.iterdir())

    before = look()
    result = run(*(word.format(inputs=article) for word in command), "--ledger", path)
    assert look() == before
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "holds" not in result.stdout
    return result.stderr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder / "news.ledger"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Of a ledger without articles."""
    path = tmp_path_factory.mktemp("empty") / "empty.ledger"
    open_ledger(path, write=True).close()
    return path.read_bytes()


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("make", NO_LEDGER.values(), ids=NO_LEDGER)
def test_what_is_no_ledger(
    run: Run, path: Path, article: Path, content: bytes, make: Make, command: tuple[str, ...]
) -> None:
    make(path, content)
    sentence = "this is no onrecord ledger, and it has been left as it is; name another file"
    assert refused(run, path, article, command) == f"onrecord: {path}: {sentence}\n"


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("make", DAMAGED.values(), ids=DAMAGED)
def test_what_is_left_of_a_ledger(
    run: Run, path: Path, article: Path, content: bytes, make: Make, command: tuple[str, ...]
) -> None:
    make(path, content)
    said = refused(run, path, article, command)
    assert said.startswith(f"onrecord: {path}: the file is damaged; take a copy that is not, or build it again (")


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_newer_ledger(run: Run, path: Path, article: Path, content: bytes, command: tuple[str, ...]) -> None:
    of_version(path, content, 1000)
    said = refused(run, path, article, command)
    assert said.startswith(f"onrecord: {path}: written by a newer onrecord (ledger version 1000, this one reads up to")
    assert said.endswith("); install the newer onrecord\n")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "build"])
def test_an_older_ledger_is_brought_forward_by_a_build_alone(
    run: Run, path: Path, article: Path, ledger: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(ledger.read_bytes())
    later = migrate.VERSION + 1
    monkeypatch.setattr(migrate, "STEPS", {**steps.STEPS, later: ()})
    monkeypatch.setattr(migrate, "VERSION", later)
    said = refused(run, path, article, COMMANDS[command])
    assert said.startswith(f"onrecord: {path}: written by an older onrecord (ledger version {later - 1}); ")
    assert said.endswith(f"`onrecord build INPUT --ledger {path.name}` brings it up to date\n")
    assert run("build", article, "--ledger", path).exit_code == 0
    assert run(*COMMANDS[command], "--ledger", path).exit_code == 0


def test_every_command_on_a_ledger_is_tried() -> None:
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in cli.list_commands(context)}
    on_ledgers = {name for name, command in commands.items() if command and "--ledger" in _options(command)}
    assert on_ledgers == set(COMMANDS)


def _options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


@pytest.mark.skipif(os.name != "posix", reason="pipes with names")
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_pipe(run: Run, path: Path, article: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(path)
    assert refused(run, path, article, command) == f"onrecord: {path}: this is no file; name a ledger file\n"


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_folder(run: Run, path: Path, article: Path, command: tuple[str, ...]) -> None:
    path.mkdir()
    result = run(*(word.format(inputs=article) for word in command), "--ledger", path)
    assert result.exit_code == 2
    assert f"'{path}' is a directory" in result.stderr
    assert (list(path.parent.iterdir()), list(path.iterdir())) == ([path], [])


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "build"])
def test_an_empty_file_is_made_a_ledger_by_a_build_alone(run: Run, path: Path, article: Path, command: str) -> None:
    path.touch()
    assert "this is no onrecord ledger" in refused(run, path, article, COMMANDS[command])
    assert run("build", article, "--ledger", path).exit_code == 0
    assert run(*COMMANDS[command], "--ledger", path).exit_code == 0
    assert list(path.parent.iterdir()) == [path]
