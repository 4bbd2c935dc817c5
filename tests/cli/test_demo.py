"""`onrecord demo`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.ledger.open import open_ledger

Run = Callable[..., Result]


def test_twice_in_one_folder(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first = run("demo")
    assert (first.exit_code, first.stderr) == (0, "")
    assert re.fullmatch(
        r"Read (\d+) articles: \1 new, 0 changed.*\n"
        r"demo\.ledger holds \1 articles, \d+ statements, \d+ figures, \d+ events\.\n"
        rf"Open {tmp_path.as_uri()}/demo\.html in a browser\.\n",
        first.stdout,
    )
    before = (tmp_path / "demo.ledger").read_bytes(), (tmp_path / "demo.html").read_bytes()
    again = run("demo")
    assert again.stdout.startswith("Read 29 articles: 0 new, 0 changed.\n")
    assert ((tmp_path / "demo.ledger").read_bytes(), (tmp_path / "demo.html").read_bytes()) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo.html", "demo.ledger"]
    with open_ledger(tmp_path / "demo.ledger") as ledger:
        assert ledger.check() == []
        assert {"norrpost.example", "aldermerepost.example"} <= {
            row["outlet_domain"] for row in ledger.rows("articles")
        }


def test_a_file_in_the_ledgers_place_is_left_alone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo.ledger").write_text("mine")
    result = run("demo")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "this is no onrecord ledger" in result.stderr
    assert (tmp_path / "demo.ledger").read_text() == "mine"
