"""The program as a whole: help, versions, exit codes, and how it gets on with pipes, terminals and locales."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from click.testing import Result

from onrecord.cli.main import COMMANDS, cli

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]

HEAVY = ("sqlalchemy", "msgspec", "selectolax", "py3langid", "numpy", "rich", "onrecord.run", "onrecord.ledger")


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.output) == (0, f"onrecord {version('onrecord')}\n")


def _loaded(executable: Path, *args: str) -> set[str]:
    done = subprocess.run(
        [executable.parent / "python", "-X", "importtime", executable, *args],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_version_loads_nothing_it_does_not_need(executable: Path) -> None:
    assert _loaded(executable, "--version").isdisjoint(HEAVY)


def test_the_help_of_a_command_that_reads_no_articles_loads_no_neural_runtime(executable: Path) -> None:
    assert _loaded(executable, "export", "--help").isdisjoint({"numpy", "onnxruntime"})


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_commands_the_examples_and_the_exit_codes(run: Run, option: str) -> None:
    result = run(option)
    assert result.exit_code == 0
    assert all(re.search(rf"^  {name} ", result.output, re.MULTILINE) for name in COMMANDS)
    assert "Examples:" in result.output
    assert "Exit codes: 0 done, 1 nothing could be read, 2 wrong usage, 3 done" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_of_it(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Usage: onrecord {name}" in result.output
    assert "Examples:" in result.output
    assert f"onrecord {name}" in result.output.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    options = [one for one in command(name).params if isinstance(one, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize(
    "args",
    [
        ("nonsense",),
        ("annotate",),
        ("annotate", "--nonsense", "x"),
        ("build", "x"),
        ("build", "--ledger", "x.ledger"),
        ("build", "x", "--ledger", "x.ledger", "--max-bytes", "0"),
        ("annotate", "x", "--max-bytes", str(2**63 - 1)),
        ("export", "nonsense", "--ledger", "x.ledger"),
        ("export", "statements"),
        ("export", "statements", "--ledger", "x.ledger", "--format", "ods"),
        ("export", "statements", "--ledger", "x.ledger", "--as-of", "yesterday"),
        ("export", "statements", "figures", "--ledger", "x.ledger"),
        ("export", "all", "--ledger", "x.ledger", "--format", "csv"),
        ("export", "--ledger", "x.ledger"),
        ("diff", "--ledger", "x.ledger"),
        ("diff", "--since", "run:1"),
        ("diff", "--ledger", "x.ledger", "--since", "run:1", "--format", "ods"),
        ("report", "--ledger", "x.ledger"),
        ("report", "--ledger", "x.ledger", "-o", "x.html", "--limit", "0"),
        ("report", "--ledger", "x.ledger", "-o", "x.html", "--since", "2025-02-30"),
        ("report", "--ledger", "x.ledger", "-o", "x.html", "--max-bytes", "12"),
        ("forget", "--ledger", "x.ledger"),
        ("demo", "now"),
        ("doctor", "--ledger"),
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, args: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        result = run(*args)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_no_command_is_wrong_usage(run: Run) -> None:
    assert run().exit_code == 2


@pytest.mark.parametrize(
    "name", ["export statements", "diff --since run:1", "report -o page.html", "doctor", "forget a", "build {article}"]
)
def test_a_file_that_is_no_ledger_is_told_in_one_line(run: Run, name: str, article: Path) -> None:
    other = article.with_name("notes.txt")
    other.write_text("no ledger\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(article.parent)
        result = run(*name.format(article=article).split(), "--ledger", other)
    assert result.exit_code == 1
    assert result.stderr == (
        f"onrecord: {other}: this is no onrecord ledger, and it has been left as it is; name another file\n"
    )
    assert other.read_text() == "no ledger\n"


@pytest.mark.parametrize(
    "name", ["export statements", "diff --since run:1", "report -o page.html", "doctor", "forget a"]
)
def test_a_missing_ledger_is_told_and_not_made(run: Run, name: str, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        result = run(*name.split(), "--ledger", "none.ledger")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"onrecord: {tmp_path / 'none.ledger'}: there is no such ledger;")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_leaves_early_is_no_error(executable: Path, sample: Path) -> None:
    line = f"'{executable}' annotate '{sample / 'articles'}' | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"{141\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("args", ["annotate {article}", "export mentions --ledger {ledger}", "--help", "--version"])
def test_a_full_disk_under_standard_output_is_one_line(
    executable: Path, article: Path, ledger: Path, args: str
) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [str(executable), *args.format(article=article, ledger=ledger).split()]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"onrecord: No space left on device")
    assert done.stderr.count(b"\n") == 1


def test_closed_streams_are_the_null_device(executable: Path, ledger: Path) -> None:
    line = f"'{executable}' annotate - <&-; echo $?; '{executable}' doctor --ledger '{ledger}' <&- >&- 2>&-; echo $?"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True)
    assert done.stdout == b"1\n0\n"
    assert done.stderr == b"onrecord: -: There are no words in it.\n"


def test_output_is_utf_8_whatever_the_locale(program: Program, article: Path, tmp_path: Path) -> None:
    there = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = program("annotate", article, env=there)
    assert '"text": "Ilse Brandt"' in done.stdout.decode()
    ledger = tmp_path / "häfen“.ledger"
    done = program("build", article, "--ledger", ledger, env=there)
    assert f"{ledger} holds 1 article," in done.stdout.decode()


def test_a_file_name_that_is_no_utf_8_is_shown_as_bytes(program: Program, article: Path) -> None:
    done = program("build", article, "--ledger", os.fsdecode(b"caf\xe9.ledger"), cwd=article.parent)
    assert done.returncode == 0
    assert b"caf\\udce9.ledger holds 1 article," in done.stdout


def test_the_module_is_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "onrecord", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"onrecord {version('onrecord')}\n"
