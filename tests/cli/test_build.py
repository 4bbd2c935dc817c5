"""`onrecord build`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.cli import build as build_command
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal
from onrecord.run import spread
from onrecord.run.build import Built

Run = Callable[..., Result]


def test_the_summary_counts_what_was_read_and_what_is_held(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", article, "--ledger", tmp_path / "l")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Read 1 article: 1 new, 0 changed.\n{tmp_path / 'l'} holds 1 article, 1 statement, 1 figure, 0 events.\n"
    )


def test_the_same_input_again_changes_nothing(run: Run, article: Path, ledger: Path) -> None:
    before = ledger.read_bytes()
    assert run("build", article, "--ledger", ledger).stdout.startswith("Read 1 article: 0 new, 0 changed.\n")
    assert ledger.read_bytes() == before


def test_standard_input(run: Run, ledger: Path) -> None:
    result = run("build", "-", "--ledger", ledger, given=b'{"text": "The ferry sank, the coast guard said."}')
    assert result.exit_code == 0
    assert f"{ledger} holds 2 articles, 2 statements," in result.stdout


def test_refused_inputs_are_named_and_kept(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", article, tmp_path / "none", "--ledger", tmp_path / "l")
    assert result.exit_code == 3
    assert result.stdout.startswith("Read 1 article, 1 input refused: 1 new, 0 changed.\n")
    assert result.stderr.startswith(f"onrecord: {tmp_path / 'none'}: There is no file or folder")
    with open_ledger(tmp_path / "l") as opened:
        assert [row["reason"] for row in opened.rows("refusals") if row["article"] is None] == ["not_found"]


def test_nothing_but_refusals_is_exit_code_1(run: Run, tmp_path: Path) -> None:
    assert run("build", tmp_path / "none", "--ledger", tmp_path / "l").exit_code == 1


def test_an_empty_folder_is_exit_code_1_with_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = run("build", tmp_path / "in", "--ledger", tmp_path / "l")
    assert (result.exit_code, result.stderr) == (1, f"onrecord: there is nothing to read in {tmp_path / 'in'}\n")


def test_the_log_of_a_ledger_that_was_removed_alone_does_no_harm(run: Run, article: Path, ledger: Path) -> None:
    log = ledger.with_name(ledger.name + "-wal")
    with open_ledger(ledger, write=True) as opened:
        opened.add_refusal(InputRefusal("gone-with-it.txt", "", Reason.of("empty")))
        opened.commit()
        left = log.read_bytes()
    ledger.unlink()
    log.write_bytes(left)
    assert run("build", article, "--ledger", ledger).exit_code == 0
    assert b"gone-with-it" in left
    assert b"gone-with-it" not in ledger.read_bytes()


def test_a_ledger_in_a_missing_folder_is_one_line(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", article, "--ledger", tmp_path / "no" / "l")
    assert result.exit_code == 1
    assert result.stderr == f"onrecord: {tmp_path / 'no' / 'l'}: the folder {tmp_path / 'no'} does not exist\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_one_line(run: Run, article: Path, tmp_path: Path) -> None:
    place = tmp_path / "shut"
    place.mkdir(mode=0o500)
    result = run("build", article, "--ledger", place / "l")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "cannot write beside it" in result.stderr


def test_rows_held_back_by_the_gate_are_counted(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = Built(read=1, refused=0, annotated=1, published=Published(new=1, held_back=2))
    monkeypatch.setattr(build_command, "build", lambda *_, **__: built)
    result = run("build", article, "--ledger", tmp_path / "l")
    assert result.stdout.startswith("Read 1 article: 1 new, 0 changed; 2 rows held back by the verbatim gate.\n")


def test_a_second_build_says_that_it_waits(
    run: Run, article: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.cli.build.open_ledger", lambda path, **more: open_ledger(path, **more, wait=0.2))
    with open_ledger(ledger, write=True):
        result = run("build", article, "--ledger", ledger)
    assert result.exit_code == 1
    waits, busy = result.stderr.splitlines()
    assert waits == f"onrecord: another build holds {ledger}; waiting for it"
    assert busy.startswith(f"onrecord: {ledger}: another build is writing this ledger (waited 0.2 s)")


def test_a_lost_worker_is_one_line(run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object, **__: object) -> None:
        raise spread.WorkerLostError("a process that was reading articles was ended from outside")

    monkeypatch.setattr(build_command, "build", lost)
    result = run("build", article, "--ledger", tmp_path / "l")
    assert (result.exit_code, result.stderr) == (
        1,
        "onrecord: a process that was reading articles was ended from outside\n",
    )


@pytest.mark.parametrize(
    ("command", "says"),
    [("build", "stopped; what was read is kept, and the next build goes on from there"), ("annotate", "stopped")],
)
def test_ctrl_c_is_a_short_sentence_and_exit_code_130(
    run: Run, article: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch, command: str, says: str
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"onrecord.cli.{command}.{'build' if command == 'build' else 'spread'}", interrupted)
    result = run(command, article, *(("--ledger", ledger) if command == "build" else ()))
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", f"onrecord: {says}\n")
    with open_ledger(ledger) as opened:
        assert opened.check() == []


def test_a_build_passes_over_its_own_ledger(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article.parent)
    for _ in range(2):
        result = run("build", ".", "--ledger", "own.ledger")
        assert (result.exit_code, result.stderr) == (0, "")
    assert run("export", "refusals", "--ledger", "own.ledger").stdout == ""


def test_kinds_of_the_users_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[kind]]\nid = "lanterns"\nnouns = ["lantern"]\n')
    for more, kind in (((), None), (("--counted", own), "lanterns")):
        result = run("build", "-", "--ledger", tmp_path / "l", *more, given=b"Tallin sent 300 lanterns.")
        assert (result.exit_code, result.stderr) == (0, "")
        with open_ledger(tmp_path / "l") as opened:
            assert [row["kind"] for row in opened.rows("figures")] == [kind]


def test_outlets_of_the_users_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[outlet]]\ndomain = "lantern.example"\nname = "Lantern Watch"\ncountry = "IS"\n')
    given = json.dumps({"text": "The lamps are lit.", "url": "https://www.lantern.example/1"}).encode()
    seen = []
    for more in ((), ("--outlets", own), ()):
        assert run("build", "-", "--ledger", tmp_path / "l", *more, given=given).exit_code == 0
        with open_ledger(tmp_path / "l") as opened:
            seen += [(row["outlet"], row["outlet_country"]) for row in opened.rows("articles")]
    assert seen == [(None, None), ("Lantern Watch", "IS"), (None, None)]
