"""`onrecord forget`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def names(run: Run, ledger: Path) -> list[str]:
    return [json.loads(line)["name"] for line in run("export", "articles", "--ledger", ledger).stdout.splitlines()]


def test_by_name_with_all_that_rests_on_it(run: Run, ledger: Path) -> None:
    [row] = map(json.loads, run("export", "articles", "--ledger", ledger).stdout.splitlines())
    result = run("forget", "harbour.txt", "--ledger", ledger)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Forgot harbour.txt ({row['article']}) and with it 1 statement, 1 figure, ")
    assert names(run, ledger) == []
    for kind in ("statements", "figures", "mentions", "refusals"):
        assert run("export", kind, "--ledger", ledger).stdout == ""


def test_by_id(run: Run, ledger: Path) -> None:
    [row] = map(json.loads, run("export", "articles", "--ledger", ledger).stdout.splitlines())
    assert run("forget", row["article"], "--ledger", ledger).exit_code == 0
    assert names(run, ledger) == []


def test_what_is_not_there_is_named(run: Run, ledger: Path) -> None:
    result = run("forget", "other.txt", "--ledger", ledger)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"onrecord: {ledger} has no article other.txt\n"
    assert names(run, ledger) == ["harbour.txt"]


def test_some_forgotten_and_some_not_there_is_exit_code_3(run: Run, ledger: Path) -> None:
    result = run("forget", "other.txt", "harbour.txt", "--ledger", ledger)
    assert result.exit_code == 3
    assert result.stdout.startswith("Forgot harbour.txt ")
    assert result.stderr == f"onrecord: {ledger} has no article other.txt\n"


def test_a_refused_input_whose_name_is_no_utf_8(run: Run, ledger: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    ledger.with_name(name).touch()
    assert run("build", ledger.with_name(name), "--ledger", ledger).exit_code == 1
    result = run("forget", name, "--ledger", ledger)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Forgot caf\\xe9.txt (an input that was refused) and with it 1 refusal.\n"
